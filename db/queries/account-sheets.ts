import { sql } from 'kysely'
import { type AccountKind, accountKinds, kindOf } from '../../app/domain/escrow/accounts.ts'
import { type Currency, type Money, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

export type AccountId = { address: string; currency: Currency }

/** Which postings of an account: those from `from` on and before `to`. */
export type Span = { from?: Date | undefined; to?: Date | undefined }

export type SheetLine = {
  id: number
  movementId: number
  kind: string
  postedAt: Date
  collaborationId: string | null
  /** The other end of the posting. */
  other: string
  debit: Money
  credit: Money
  /** What stands on the account after it, on the side on which it grows. */
  balance: Money
}

/** Whether an account was ever opened in this currency. */
export async function isAccount(db: Db, { address, currency }: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('ledgerAccounts')
    .select('address')
    .where('address', '=', address)
    .where('currency', '=', currency)
    .executeTakeFirst()
  return row !== undefined
}

const touches = (address: string) => sql<boolean>`${address} in (p.debit_account, p.credit_account)`

/** What a posting adds to an account, on the side on which the account grows. */
const grows = (address: string) =>
  accountKinds[kindOf(address)].normal === 'debit'
    ? sql`case when p.debit_account = ${address} then p.amount else -p.amount end`
    : sql`case when p.credit_account = ${address} then p.amount else -p.amount end`

/** What stood on an account at an instant, what was posted at that instant included; without one, what stands now. */
export async function findBalanceAt(db: Db, { address, currency }: AccountId, at?: Date): Promise<Money> {
  const { rows } = await sql<{ balance: number }>`
    select coalesce(sum(${grows(address)}), 0)::bigint as balance
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where ${touches(address)} and p.currency = ${currency} ${at ? sql`and m.posted_at <= ${at}` : sql``}`.execute(
    db,
  )
  return money(rows[0]!.balance, currency)
}

/**
 * A page of an account in the order in which it was posted, oldest first, with the balance before it. `after` is the
 * last posting of the page before; `next` is the one to go on from, null at the end.
 */
export async function findAccountSheet(
  db: Db,
  { address, currency }: AccountId,
  { from, to, after, most = 100 }: Span & { after?: number | undefined; most?: number } = {},
): Promise<{ opening: Money; lines: SheetLine[]; next: number | null }> {
  const cursor = sql`(select n.posted_at, q.id from ledger_postings q join ledger_movements n on n.id = q.movement_id
                       where q.id = ${after ?? 0})`
  const before =
    after !== undefined
      ? sql`(m.posted_at, p.id) <= ${cursor}`
      : from
        ? sql`m.posted_at < ${from}`
        : sql`false`
  const { rows: sums } = await sql<{ opening: number }>`
    select coalesce(sum(${grows(address)}), 0)::bigint as opening
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where ${touches(address)} and p.currency = ${currency} and ${before}`.execute(db)
  const opening = sums[0]!.opening
  const { rows } = await sql<{
    id: number
    movementId: number
    kind: string
    postedAt: Date
    collaborationId: string | null
    other: string
    isDebit: boolean
    amount: number
    balance: number
  }>`
    select p.id, p.movement_id, m.kind, m.posted_at, p.collaboration_id, p.amount,
           p.debit_account = ${address} as is_debit,
           case when p.debit_account = ${address} then p.credit_account else p.debit_account end as other,
           (${opening} + sum(${grows(address)}) over (order by m.posted_at, p.id))::bigint as balance
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where ${touches(address)} and p.currency = ${currency}
       ${from ? sql`and m.posted_at >= ${from}` : sql``} ${to ? sql`and m.posted_at < ${to}` : sql``}
       ${after === undefined ? sql`` : sql`and (m.posted_at, p.id) > ${cursor}`}
     order by m.posted_at, p.id limit ${most + 1}`.execute(db)
  return {
    opening: money(opening, currency),
    next: rows.length > most ? rows[most - 1]!.id : null,
    lines: rows.slice(0, most).map(({ amount, balance, isDebit, ...line }) => ({
      ...line,
      debit: money(isDebit ? amount : 0, currency),
      credit: money(isDebit ? 0 : amount, currency),
      balance: money(balance, currency),
    })),
  }
}

/**
 * The accounts of a kind with what stands on each, those with money first within a currency. `after` is the last one on
 * the page before; `next` is the one to go on from.
 */
export async function listAccounts(
  db: Db,
  kind: AccountKind,
  { after, most = 50 }: { after?: AccountId | undefined; most?: number } = {},
): Promise<{ accounts: { address: string; balance: Money }[]; next: AccountId | null }> {
  if (accountKinds[kind].owner === 'platform') return { accounts: await listPlatform(db, kind), next: null }
  const rows = await db
    .selectFrom('ledgerAccounts')
    .select(['address', 'currency', 'balance'])
    .where('kind', '=', kind)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(currency, balance = 0, address) > (
          select b.currency, b.balance = 0, b.address from ledger_accounts b
           where b.address = ${after!.address} and b.currency = ${after!.currency})`,
      ),
    )
    .orderBy('currency')
    .orderBy(sql`balance = 0`)
    .orderBy('address')
    .limit(most + 1)
    .execute()
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    accounts: shown.map(({ address, currency, balance }) => ({ address, balance: money(balance, currency) })),
    next: rows.length > most && last ? { address: last.address, currency: last.currency as Currency } : null,
  }
}

/** A platform-wide account has no running balance: it is added up. */
async function listPlatform(db: Db, kind: AccountKind) {
  const { rows } = await sql<{ currency: string; balance: number }>`
    select p.currency, sum(${grows(kind)})::bigint as balance
      from ledger_postings p where ${touches(kind)} group by p.currency order by p.currency`.execute(db)
  return rows.map(({ currency, balance }) => ({ address: kind as string, balance: money(balance, currency) }))
}
