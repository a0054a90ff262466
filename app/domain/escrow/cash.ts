import { money } from '../money.ts'
import { kept, type Movement, type Posting, post } from './movements.ts'

/**
 * One balance transaction of the processor. `amount` is signed as the processor signs it (money out is negative),
 * `fee` is what the processor kept, both in minor units. What the object behind it does not name is null.
 */
export type CashEntry = {
  id: string
  category: string
  amount: number
  fee: number
  currency: string
  collaborationId: string | null
  creatorId: string | null
  disputeId: string | null
  /** The charge behind a funding, a refund or a chargeback. */
  chargeId: string | null
  /** The checkout that a charge paid: its lines say whose money it is. */
  checkoutId: string | null
  /** The request of ours that it answers. */
  requestId: string | null
}

/** What one line of a paid checkout brings to a deal. */
export type Funding = {
  collaborationId: string
  pot: 'escrow' | 'commission_held'
  amount: number
  currency: string
}

/** Whether a charge is exactly what its checkout asked for; otherwise it is not ours to hand out. */
export const paysFor = ({ amount, currency }: CashEntry, fundings: readonly Funding[]) =>
  fundings.length > 0 &&
  fundings.every((line) => line.currency === currency) &&
  fundings.reduce((sum, line) => sum + line.amount, 0) === amount

/**
 * How each cash entry is booked: the one door between the processor's journal and ours, keyed by the balance
 * transaction, so that webhook, answer and nightly sweep all end in the same movement. `fundings` are the lines of a
 * charge's checkout; a charge that is not their sum is not ours to hand out and waits in suspense.
 */
export function bookingOf(entry: CashEntry, fundings: readonly Funding[] = []): Movement {
  const amount = money(Math.abs(entry.amount), entry.currency)
  const fee = money(Math.abs(entry.fee), entry.currency)
  const { collaborationId: deal, creatorId: creator, disputeId: dispute } = entry
  const isPaidFor = paysFor(entry, fundings)
  const paidDeals = [...new Set(fundings.map(({ collaborationId }) => collaborationId))]
  const paidDeal = isPaidFor && paidDeals.length === 1 ? paidDeals[0]! : null
  return {
    kind: entry.category,
    reference: `bt:${entry.id}`,
    collaborationId: entry.category === 'charge' ? paidDeal : deal,
    postings: kept([...cashPostings(), ...feePostings()]),
  }

  function cashPostings(): Posting[] {
    if (entry.category === 'charge' && isPaidFor)
      return fundings.map((line) => ({
        ...post('stripe_balance', `${line.pot}:${line.collaborationId}`, money(line.amount, entry.currency)),
        collaborationId: line.collaborationId,
      }))
    if (entry.category === 'transfer' && creator)
      return [post(`transfer_in_transit:${creator}`, 'stripe_balance', amount)]
    if (entry.category === 'transfer_reversal' && creator)
      return [post('stripe_balance', `creator_payable:${creator}`, amount)]
    if (entry.category === 'refund' && deal)
      return [post(`refund_in_transit:${deal}`, 'stripe_balance', amount)]
    if (entry.category === 'refund_failure' && deal)
      return [post('stripe_balance', `refund_due:${deal}`, amount)]
    if (entry.category === 'dispute' && dispute)
      return [post(`chargeback_receivable:${dispute}`, 'stripe_balance', amount)]
    if (entry.category === 'dispute_reversal' && dispute)
      return [post('stripe_balance', `chargeback_receivable:${dispute}`, amount)]
    if (entry.category === 'payout') return [post('bank', 'stripe_balance', amount)]
    if (entry.category === 'payout_reversal' || entry.category === 'topup')
      return [post('stripe_balance', 'bank', amount)]
    return entry.amount >= 0
      ? [post('stripe_balance', 'suspense', amount)]
      : [post('suspense', 'stripe_balance', amount)]
  }

  function feePostings(): Posting[] {
    const account = entry.category.startsWith('dispute') ? 'dispute_fee' : 'stripe_fee'
    return entry.fee >= 0 ? [post(account, 'stripe_balance', fee)] : [post('stripe_balance', account, fee)]
  }
}
