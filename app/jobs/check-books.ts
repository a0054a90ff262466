import {
  listBookedCash,
  listClosedReceivables,
  listOldSuspense,
  listProcessorBalance,
  recordBookCheck,
} from '#db/queries/book-checks.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listBalances, listDrift } from '#db/queries/ledger.ts'
import { bookCash } from '../commands/book-cash.ts'
import { haltPayouts, resumeAfterCleanCheck } from '../commands/halt-payouts.ts'
import { plusHours } from '../domain/clock.ts'
import { type Difference, suspenseHours, type Tallies } from '../domain/escrow/book-check.ts'
import { bookHaltReason } from '../domain/escrow/halt.ts'
import { trialBalances } from '../domain/escrow/trial-balance.ts'
import type { JobContext } from './context.ts'

/** Cash that moves while the two journals are read looks like a difference: only one that stays is told. */
const readings = 3

/** Payouts do not wait for the next night once the cause of a difference is gone. */
const recheckSeconds = 600

/**
 * Reconciliation: books what a lost webhook left out, then compares our books with themselves and with the
 * processor's journal. With a difference payouts stop, and go on by themselves once a check finds none. What waits is
 * looked at again after it.
 */
export async function checkBooks(context: JobContext): Promise<void> {
  const { db, now } = context
  const startedAt = now()
  await db.transaction().execute((tx) => enqueue(tx, { name: 'heal-payments', data: {} }, { once: 'check' }))
  let found = await compare(context)
  for (let reading = 1; reading < readings && found.differences.length > 0; reading += 1)
    found = await compare(context)
  await db.transaction().execute(async (tx) => {
    await recordBookCheck(tx, { startedAt, ...found }, now())
    if (found.differences.length === 0) await resumeAfterCleanCheck(tx, now())
    else {
      await haltPayouts(tx, { reason: bookHaltReason, accountId: null }, now())
      await enqueue(tx, { name: 'check-books', data: {} }, { afterSeconds: recheckSeconds, once: 'again' })
    }
  })
}

async function compare(context: JobContext): Promise<{ differences: Difference[]; tallies: Tallies }> {
  const { entries, unknown } = await bookWhatIsMissing(context)
  const balances = await balancesOf(context)
  const differences = [
    ...(await differencesWithin(context)),
    ...balances.filter(({ ours, theirs }) => ours !== theirs).map((pair) => at('processor', pair)),
    ...(unknown ? [at('entries', { ...entries, currency: '' }, unknown)] : []),
  ]
  return { differences, tallies: { balances, entries } }
}

type Pair = Omit<Difference, 'what' | 'where'>

const at = (what: Difference['what'], pair: Pair, where = 'stripe_balance'): Difference => ({
  what,
  where,
  ...pair,
})

/** @returns how many lines both journals have, and the first of ours that the processor does not know. */
async function bookWhatIsMissing({ db, payments, now }: JobContext) {
  const booked = await listBookedCash(db)
  const seen = new Set<string>()
  const isKnown = (id: string) => {
    seen.add(id)
    return booked.has(id)
  }
  for await (const entry of payments.listCash(isKnown))
    if (await bookCash(db, entry, now())) booked.add(entry.id)
  const unknown = [...booked].find((id) => !seen.has(id))
  return { entries: { ours: booked.size, theirs: seen.size }, unknown }
}

async function differencesWithin({ db, now }: JobContext): Promise<Difference[]> {
  const [drift, turnovers, suspense, closed] = [
    await listDrift(db),
    await listBalances(db),
    await listOldSuspense(db, plusHours(now(), -suspenseHours)),
    await listClosedReceivables(db),
  ]
  return [
    ...drift.map(({ address, balance, postings, currency }) =>
      at('drift', { ours: balance, theirs: postings, currency }, address),
    ),
    ...trialBalances(turnovers)
      .filter(({ debit, credit }) => debit.amount !== credit.amount)
      .map(({ currency, debit, credit }) =>
        at('unbalanced', { ours: debit.amount, theirs: credit.amount, currency }, currency),
      ),
    ...suspense.map(({ balance, currency }) =>
      at('suspense', { ours: balance, theirs: 0, currency }, 'suspense'),
    ),
    ...closed.map(({ address, balance, currency }) =>
      at('chargeback', { ours: balance, theirs: 0, currency }, address),
    ),
  ]
}

async function balancesOf({ db, payments }: JobContext): Promise<Tallies['balances']> {
  const [ours, theirs] = [await listProcessorBalance(db), await payments.balance()]
  const currencies = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort()
  return currencies.map((currency) => ({
    currency,
    ours: ours[currency] ?? 0,
    theirs: theirs[currency] ?? 0,
  }))
}
