import type { Db, Tx } from '#db/db.ts'
import { recordCharge } from '#db/queries/charges.ts'
import { listPaidLines, type PaidLine, recordCheckoutEnd } from '#db/queries/checkouts.ts'
import { type LockedCollaboration, lockCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { post } from '#db/queries/ledger.ts'
import { listMilestones, recordMilestoneStatus } from '#db/queries/milestones.ts'
import { system } from '../domain/actor.ts'
import { kindOf } from '../domain/campaign/brief.ts'
import { canStillBePaid } from '../domain/collaboration/steps.ts'
import { bookingOf, type CashEntry, paysFor } from '../domain/escrow/cash.ts'
import { money } from '../domain/money.ts'
import { advance, completeIfPaid } from './advance.ts'
import { bookChargebackCash } from './book-chargeback-cash.ts'
import { endReversal } from './end-reversal.ts'
import { dealsOf, holdInOrder } from './hold-in-order.ts'
import { issueFor } from './issue-invoice.ts'
import { refundBrand } from './refund-brand.ts'

/**
 * The one door through which cash enters the books, keyed by the processor's balance transaction: webhook, answer and
 * sweep may all bring the same entry. @returns whether it was new.
 */
export async function bookCash(db: Db, entry: CashEntry, now: Date) {
  return db.transaction().execute((tx) => bookCashIn(tx, entry, now))
}

/** The same within a transaction that has more to write. */
export async function bookCashIn(tx: Tx, entry: CashEntry, now: Date): Promise<boolean> {
  if (entry.category === 'charge') return bookCharge(tx, entry, now)
  if (entry.category === 'dispute' || entry.category === 'dispute_reversal')
    return bookChargebackCash(tx, entry, now)
  // The collaboration is always locked before the accounts: whoever moves its money waits here, in one order.
  const deal = entry.collaborationId ? await lockCollaboration(tx, entry.collaborationId, system) : undefined
  // What names a deal that is not in these books is somebody else's money on our account: it waits in suspense.
  const isNew = await post(
    tx,
    bookingOf(deal ? entry : { ...entry, collaborationId: null, creatorId: null }),
    now,
  )
  if (isNew && entry.category === 'transfer' && deal) await completeIfPaid(tx, deal, now)
  if (isNew && entry.category === 'transfer_reversal' && deal)
    await endReversal(tx, deal, entry.requestId, now)
  return isNew
}

/** A charge pays for the lines of its checkout; the deals are locked in one order. */
async function bookCharge(tx: Tx, entry: CashEntry, now: Date): Promise<boolean> {
  const asked = entry.checkoutId ? await listPaidLines(tx, entry.checkoutId) : []
  const lines = paysFor(entry, asked) ? asked : []
  const deals = await holdInOrder(tx, system, dealsOf(lines))
  const booking = bookingOf(entry, lines)
  const isNew = await post(tx, booking, now)
  if (!isNew || !entry.chargeId || !entry.checkoutId || lines.length === 0) return isNew
  const { chargeId, checkoutId } = entry
  await recordCharge(tx, { id: chargeId, checkoutId, amount: money(entry.amount, entry.currency) }, now)
  await recordCheckoutEnd(tx, { id: checkoutId }, 'paid')
  for (const line of lines) await holdLine(tx, deals, line, { chargeId, currency: entry.currency }, now)
  await issueFor(tx, booking, now)
  return isNew
}

/** Paid after the deal ended, or paid twice: the money is booked and goes straight back. */
async function holdLine(
  tx: Tx,
  deals: Map<string, LockedCollaboration>,
  line: PaidLine,
  { chargeId, currency }: { chargeId: string; currency: string },
  now: Date,
) {
  const deal = deals.get(line.collaborationId)!
  const milestone = (await listMilestones(tx, deal.id)).find(({ id }) => id === line.milestoneId)
  if (milestone?.status !== 'planned' || !canStillBePaid(deal.status, milestone.kind))
    return refundBrand(tx, deal, money(line.amount, currency), line.pot, now, chargeId)
  await recordMilestoneStatus(tx, milestone.id, { status: 'funded' }, now)
  if (milestone.isExtra) {
    await advance(tx, system, deal, 'begin-extra-revision', now)
    deal.status = 'revising'
  }
  if (deal.status !== 'accepted' || milestone.kind === 'commission') return
  await advance(tx, system, deal, 'fund', now)
  deal.status = 'funded'
  // A transaction of its own: the release issues documents, whose numbers are held until the end.
  if (kindOf(deal.brief) === 'rights')
    await enqueue(tx, { name: 'grant-rights', data: { collaborationId: deal.id } })
}
