import type Stripe from 'stripe'
import { money } from '../../domain/money.ts'
import type { Chargeback } from '../../domain/payments.ts'
import { idOf, sound } from './objects.ts'

/** A chargeback as the processor says now. @throws when it names no charge. */
export async function chargeback(stripe: Stripe, id: string): Promise<Chargeback> {
  const dispute = sound(await stripe.disputes.retrieve(id))
  const chargeId = idOf(dispute.charge)
  if (!chargeId) throw new Error(`chargeback ${id} names no charge`)
  const dueBy = dispute.evidence_details.due_by
  return {
    id: dispute.id,
    chargeId,
    amount: money(dispute.amount, dispute.currency.toUpperCase()),
    reason: dispute.reason,
    status: statusOf(dispute.status),
    evidenceDueAt: dueBy === null ? null : new Date(dueBy * 1000),
    openedAt: new Date(dispute.created * 1000),
  }
}

/** An inquiry that was closed took no money, one that was prevented gave it back; whatever is new counts as open. */
function statusOf(status: Stripe.Dispute.Status): Chargeback['status'] {
  if (status === 'won' || status === 'prevented' || status === 'warning_closed') return 'won'
  if (status === 'lost') return 'lost'
  return status.startsWith('warning_') ? 'inquiry' : 'open'
}
