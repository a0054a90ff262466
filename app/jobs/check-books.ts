import {
  type Difference,
  listBookedCash,
  listProcessorBalance,
  recordBookCheck,
} from '#db/queries/book-checks.ts'
import { listDrift } from '#db/queries/ledger.ts'
import { bookCash } from '../commands/book-cash.ts'
import type { JobContext } from './context.ts'

/**
 * Reconciliation: books what a lost webhook left out, then compares our books with themselves and with the
 * processor's balance. The result stands on the books page; a difference is an alarm.
 */
export async function checkBooks({ db, payments, now }: JobContext): Promise<void> {
  const booked = await listBookedCash(db)
  for await (const entry of payments.listCash((id) => booked.has(id))) await bookCash(db, entry, now())
  const differences: Difference[] = (await listDrift(db)).map(({ address, balance, postings, currency }) => ({
    what: 'drift',
    where: address,
    ours: balance,
    theirs: postings,
    currency,
  }))
  const [ours, theirs] = [await listProcessorBalance(db), await payments.balance()]
  for (const currency of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const pair = { ours: ours[currency] ?? 0, theirs: theirs[currency] ?? 0 }
    if (pair.ours !== pair.theirs)
      differences.push({ what: 'processor', where: 'stripe_balance', currency, ...pair })
  }
  await recordBookCheck(db, differences, now())
}
