import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { recordCommissionEnd } from '#db/queries/commission.ts'
import { post } from '#db/queries/ledger.ts'
import { takeBackCommission } from '../domain/commission/movements.ts'
import { least } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'
import { issueFor } from './issue-invoice.ts'
import { dealOf } from './deal-of.ts'
import { refundBrand } from './refund-brand.ts'

/**
 * Ends a deal's commission in the run that releases the last of it: what refunds left unpaid is taken back, and
 * everything the budget still holds goes back to the brand. @returns what was taken back and returned, in minor units.
 */
export async function closeCommission(
  tx: Tx,
  collaboration: LockedCollaboration,
  { runId, takeBack }: { runId: string; takeBack: number },
  now: Date,
) {
  const deal = await dealOf(tx, collaboration)
  const taken = least(money(takeBack, deal.price.currency), deal.released)
  const movement = takeBackCommission(deal, runId, taken)
  const isNew = taken.amount > 0 && (await post(tx, movement, now))
  const { commission: rest } = await dealOf(tx, collaboration)
  await refundBrand(tx, collaboration, rest, 'commission_held', now)
  await recordCommissionEnd(tx, collaboration.id, now)
  if (isNew) await issueFor(tx, movement, now)
  return { takenBack: taken.amount, returned: rest.amount }
}
