import type { Db, Tx } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import { recordCharge, recordCheckoutEnd } from '#db/queries/payments.ts'
import { system } from '../domain/actor.ts'
import { bookingOf, type CashEntry } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'
import { advance } from './advance.ts'
import { dealOf, refundTo } from './move-money.ts'

/**
 * The one door through which cash enters the books, keyed by the processor's balance transaction: webhook, answer and
 * sweep may all bring the same entry. @returns whether it was new.
 */
export async function bookCash(db: Db, entry: CashEntry, now: Date) {
  return db.transaction().execute((tx) => bookCashIn(tx, entry, now))
}

/** The same within a transaction that has more to write. */
export async function bookCashIn(tx: Tx, entry: CashEntry, now: Date): Promise<boolean> {
  // The collaboration is always locked before the accounts: whoever moves its money waits here, in one order.
  const deal = entry.collaborationId ? await lockCollaboration(tx, entry.collaborationId, system) : undefined
  // What names a deal that is not in these books is somebody else's money on our account: it waits in suspense.
  const isNew = await post(
    tx,
    bookingOf(deal ? entry : { ...entry, collaborationId: null, creatorId: null }),
    now,
  )
  if (!isNew || !deal) return isNew
  if (entry.category === 'charge' && entry.chargeId) {
    await recordCharge(
      tx,
      { id: entry.chargeId, collaborationId: deal.id, amount: money(entry.amount, entry.currency) },
      now,
    )
    await recordCheckoutEnd(tx, deal.id, 'paid')
    // Paid after the deal was cancelled, or paid twice: the money is booked and goes straight back.
    if (deal.status === 'accepted') await advance(tx, system, deal, 'fund', now)
    else
      await refundTo(
        tx,
        await dealOf(tx, deal),
        `late:${entry.id}`,
        money(entry.amount, entry.currency),
        'escrow',
        now,
      )
  }
  if (entry.category === 'transfer' && deal.status === 'verified')
    await advance(tx, system, deal, 'complete', now)
  return isNew
}
