import { sql } from 'kysely'
import type { AccountAddress } from '../../app/domain/escrow/accounts.ts'
import type { Movement } from '../../app/domain/escrow/movements.ts'
import { type Currency, type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/**
 * The only door into the books, one round trip. Returns false when the same movement stands there already.
 * @throws when the reference stands there with another body, or an account would go below zero.
 */
export async function post(tx: Tx, movement: Movement, now: Date): Promise<boolean> {
  const { kind, reference, collaborationId, postings } = movement
  if (postings.length === 0) return false
  const body = JSON.stringify([kind, collaborationId, postings])
  const { rows } = await sql<{ isNew: boolean }>`
    select post_movement(${reference}, ${body}, ${now}) as is_new`.execute(tx)
  return rows[0]!.isNew
}

/** What stands on an account that has an owner. */
export async function findBalance(db: Db, address: AccountAddress, currency: Currency): Promise<Money> {
  const row = await db
    .selectFrom('ledgerAccounts')
    .select('balance')
    .where('address', '=', address)
    .where('currency', '=', currency)
    .executeTakeFirst()
  return money(row?.balance ?? 0, currency)
}

/** What is owed to a creator and not yet asked of the processor, one amount per currency; nothing is left out. */
export async function listPayable(db: Db, creatorId: string): Promise<Money[]> {
  const rows = await db
    .selectFrom('ledgerAccounts')
    .select(['balance', 'currency'])
    .where('address', '=', `creator_payable:${creatorId}`)
    .where('balance', '>', 0)
    .orderBy('currency')
    .execute()
  return rows.map(({ balance, currency }) => money(balance, currency))
}

export type Balance = { kind: string; currency: Currency; debit: number; credit: number; accounts: number }

/** Every kind of account with its turnover on both sides, per currency, in minor units. */
export async function listBalances(db: Db): Promise<Balance[]> {
  const { rows } = await sql<Balance>`
    select split_part(address, ':', 1) as kind, currency,
           sum(debit)::bigint as debit, sum(credit)::bigint as credit, count(distinct address)::bigint as accounts
      from (select debit_account as address, currency, amount as debit, 0 as credit from ledger_postings
            union all
            select credit_account, currency, 0, amount from ledger_postings) as ends
     group by 1, 2 order by currency, kind`.execute(db)
  return rows
}

/** Accounts whose running balance is not the sum of their postings: always empty, or payouts stop. */
export async function listDrift(db: Db) {
  const { rows } = await sql<{ address: string; currency: string; balance: number; postings: number }>`
    select a.address, a.currency, a.balance, coalesce(s.total, 0)::bigint as postings
      from ledger_accounts a
      join ledger_account_kinds k on k.kind = a.kind and k.floor
      left join lateral (
        select sum(case when (k.normal = 'debit') = (p.debit_account = a.address) then p.amount else -p.amount end) as total
          from ledger_postings p
         where p.currency = a.currency and a.address in (p.debit_account, p.credit_account)) s on true
     where a.balance <> coalesce(s.total, 0)`.execute(db)
  return rows
}

/** The newest posting of a deal: a number that grows with whatever is booked of it. */
export async function findLastPosting(db: Db, collaborationId: string): Promise<number> {
  const { last } = await db
    .selectFrom('ledgerPostings')
    .select((eb) => eb.fn.max('id').as('last'))
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** What a creator owes Athar is read and paid by one transaction at a time. To be called with the deal held. */
export async function lockDebt(tx: Tx, creatorId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`creator_receivable:${creatorId}`}, 0))`.execute(
    tx,
  )
}
