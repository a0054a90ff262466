import { sql } from 'kysely'
import type { Difference, Tallies } from '../../app/domain/escrow/book-check.ts'
import type { Db } from '../db.ts'

export type BookCheck = {
  id: number
  /** Null for checks of an earlier version. */
  startedAt: Date | null
  checkedAt: Date
  isClean: boolean
  differences: Difference[]
  tallies: Tallies | null
}

type NewCheck = { startedAt: Date; differences: Difference[]; tallies: Tallies }

export async function recordBookCheck(db: Db, { startedAt, differences, tallies }: NewCheck, now: Date) {
  await db
    .insertInto('bookChecks')
    .values({
      startedAt,
      checkedAt: now,
      differences: JSON.stringify(differences),
      tallies: JSON.stringify(tallies),
      isClean: differences.length === 0,
    })
    .execute()
}

export async function findLastBookCheck(db: Db): Promise<BookCheck | undefined> {
  return checks(db).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

export async function findBookCheck(db: Db, id: number): Promise<BookCheck | undefined> {
  return checks(db).where('id', '=', id).executeTakeFirst()
}

/** Checks, the newest first; `before` is the id of the last one on the page before. */
export async function listBookChecks(
  db: Db,
  { before, most = 30 }: { before?: number; most?: number } = {},
): Promise<BookCheck[]> {
  return checks(db)
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

const checks = (db: Db) =>
  db
    .selectFrom('bookChecks')
    .select(['id', 'startedAt', 'checkedAt', 'isClean'])
    .select([sql<Difference[]>`differences`.as('differences'), sql<Tallies | null>`tallies`.as('tallies')])

/** Since when each difference of a check has been found without a break, in the order of its differences. */
export async function listFirstSeen(db: Db, checkId: number): Promise<Date[]> {
  const { rows } = await sql<{ since: Date }>`
    select (select min(s.checked_at) from book_checks s
             where s.id <= c.id and s.id > coalesce((
               select max(o.id) from book_checks o
                where o.id < c.id and not exists (
                  select from jsonb_array_elements(o.differences) as was
                   where was ->> 'what' = found ->> 'what' and was ->> 'where' = found ->> 'where'
                     and was ->> 'currency' = found ->> 'currency')), 0)) as since
      from book_checks c cross join lateral jsonb_array_elements(c.differences) with ordinality as d (found, place)
     where c.id = ${checkId}
     order by place`.execute(db)
  return rows.map(({ since }) => since)
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

/** Currencies in which cash has stayed unexplained since before `before`, with what stands there, in minor units. */
export async function listOldSuspense(db: Db, before: Date) {
  const { rows } = await sql<{ currency: string; balance: number; since: Date }>`
    with runs as (
      select p.id, p.currency, m.posted_at,
             sum(case when p.credit_account = 'suspense' then p.amount else -p.amount end)
               over (partition by p.currency order by p.id) as balance
        from ledger_postings p join ledger_movements m on m.id = p.movement_id
       where 'suspense' in (p.debit_account, p.credit_account)),
    settled as (select currency, max(id) as id from runs where balance = 0 group by currency)
    select r.currency, min(r.posted_at) as since,
           (array_agg(r.balance order by r.id desc))[1]::bigint as balance
      from runs r left join settled s on s.currency = r.currency
     where r.id > coalesce(s.id, 0)
     group by r.currency having min(r.posted_at) <= ${before}
     order by r.currency`.execute(db)
  return rows
}

/** Chargebacks that are decided and booked to their end, and are owed all the same, with what is left. */
export async function listClosedReceivables(db: Db) {
  const { rows } = await sql<{ address: string; currency: string; balance: number }>`
    select a.address, a.currency, a.balance
      from ledger_accounts a join chargebacks b on a.address = 'chargeback_receivable:' || b.id
     where b.status in ('won', 'lost') and a.balance <> 0
     order by a.address`.execute(db)
  return rows
}
