import { sql } from 'kysely'
import type { Db } from '../db.ts'

export type Difference = { what: string; where: string; ours: number; theirs: number; currency: string }

export async function recordBookCheck(db: Db, differences: Difference[], now: Date) {
  await db
    .insertInto('bookChecks')
    .values({ checkedAt: now, differences: JSON.stringify(differences), isClean: differences.length === 0 })
    .execute()
}

export async function findLastBookCheck(db: Db) {
  const row = await db
    .selectFrom('bookChecks')
    .select(['checkedAt', 'differences', 'isClean'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, differences: row.differences as unknown as Difference[] }
}

/** What the books say lies at the processor, per currency, in minor units. */
export async function listProcessorBalance(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ currency: string; total: number }>`
    select currency, sum(case when debit_account = 'stripe_balance' then amount else -amount end)::bigint as total
      from ledger_postings where 'stripe_balance' in (debit_account, credit_account) group by currency`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ currency, total }) => [currency, total]))
}

/** References of the processor's balance transactions that stand in the books. */
export async function listBookedCash(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('ledgerMovements')
    .select('reference')
    .where('reference', 'like', 'bt:%')
    .execute()
  return new Set(rows.map(({ reference }) => reference.slice(3)))
}
