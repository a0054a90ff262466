import type { Tx } from '#db/db.ts'
import { isBooked, listCovered } from '#db/queries/chargebacks.ts'
import { listPaidLines } from '#db/queries/checkouts.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findBalance, post } from '#db/queries/ledger.ts'
import { system } from '../domain/actor.ts'
import { ownerOf } from '../domain/escrow/accounts.ts'
import { bookingOf, type CashEntry } from '../domain/escrow/cash.ts'
import { chargebackReturned } from '../domain/escrow/chargeback.ts'
import type { Movement } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'
import { reassessDispute } from './clock-dispute.ts'
import { dealsOf, holdInOrder } from './hold-in-order.ts'
import { issueFor } from './issue-invoice.ts'
import { payCreator } from './pay-creator.ts'
import { refundBrand } from './refund-brand.ts'
import { settleChargeback } from './settle-chargeback.ts'

/**
 * Books what a chargeback took from our balance or gave back to it, in any order. A charge that is not in these books
 * is somebody else's: its cash waits in suspense.
 */
export async function bookChargebackCash(tx: Tx, entry: CashEntry, now: Date): Promise<boolean> {
  const lines = entry.checkoutId ? await listPaidLines(tx, entry.checkoutId) : []
  const { disputeId } = entry
  if (lines.length === 0 || !disputeId) return post(tx, bookingOf({ ...entry, disputeId: null }), now)
  const deals = [...(await holdInOrder(tx, system, dealsOf(lines))).values()]
  const isReturned = entry.category === 'dispute_reversal' && !(await isBooked(tx, `bt:${entry.id}`))
  const returned = isReturned ? await makeRoom(tx, disputeId, entry, deals, now) : undefined
  const isNew = await post(tx, bookingOf(entry), now)
  if (isNew) await settleChargeback(tx, disputeId, deals, now)
  for (const deal of returned ? deals : []) await reassessDispute(tx, deal, now)
  if (returned) await issueFor(tx, returned, now)
  return isNew
}

/** What comes back was written off: whoever bore it is given it back first, so that the account never goes below zero. @returns how. */
async function makeRoom(
  tx: Tx,
  id: string,
  { id: key, amount, currency, chargeId }: CashEntry,
  deals: readonly LockedCollaboration[],
  now: Date,
): Promise<Movement | undefined> {
  const waiting = await findBalance(tx, `chargeback_receivable:${id}`, money(0, currency).currency)
  const missing = Math.abs(amount) - waiting.amount
  if (missing <= 0) return undefined
  const movement = chargebackReturned(id, key, money(missing, currency), {
    covered: await listCovered(tx, id),
    givers: deals,
  })
  await post(tx, movement, now)
  for (const deal of deals) {
    const due = movement.postings.filter(({ credit }) => credit === `refund_due:${deal.id}`)
    const amountDue = due.reduce((sum, posting) => sum + posting.amount.amount, 0)
    await refundBrand(tx, deal, money(amountDue, currency), 'refund_due', now, chargeId ?? undefined)
    if (movement.postings.some(({ credit }) => ownerOf(credit) === deal.creatorId))
      await payCreator(tx, deal, now)
  }
  return movement
}
