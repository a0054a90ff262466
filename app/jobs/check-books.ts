import {
  type Difference,
  listBookedCash,
  listProcessorBalance,
  recordBookCheck,
} from '#db/queries/book-checks.ts'
import { listDrift } from '#db/queries/ledger.ts'
import { bookCash } from '../commands/book-cash.ts'
import type { JobContext } from './context.ts'

/** Cash that moves while the two journals are read looks like a difference: only one that stays is told. */
const readings = 3

/**
 * Reconciliation: books what a lost webhook left out, then compares our books with themselves and with the
 * processor's balance. The result stands on the books page; a difference is an alarm.
 */
export async function checkBooks(context: JobContext): Promise<void> {
  let differences: Difference[] = []
  for (let reading = 0; reading < readings; reading += 1) {
    await bookWhatIsMissing(context)
    differences = [...(await driftOf(context)), ...(await differencesWithProcessor(context))]
    if (differences.length === 0) break
  }
  await recordBookCheck(context.db, differences, context.now())
}

async function bookWhatIsMissing({ db, payments, now }: JobContext) {
  const booked = await listBookedCash(db)
  for await (const entry of payments.listCash((id) => booked.has(id))) await bookCash(db, entry, now())
}

async function driftOf({ db }: JobContext): Promise<Difference[]> {
  const drift = await listDrift(db)
  return drift.map(({ address, balance, postings, currency }) => ({
    what: 'drift',
    where: address,
    ours: balance,
    theirs: postings,
    currency,
  }))
}

async function differencesWithProcessor({ db, payments }: JobContext): Promise<Difference[]> {
  const [ours, theirs] = [await listProcessorBalance(db), await payments.balance()]
  const currencies = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...currencies]
    .map((currency) => ({
      what: 'processor',
      where: 'stripe_balance',
      currency,
      ours: ours[currency] ?? 0,
      theirs: theirs[currency] ?? 0,
    }))
    .filter((pair) => pair.ours !== pair.theirs)
}
