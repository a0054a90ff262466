import { type RawBuilder, sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { AccountKind } from '../../app/domain/escrow/accounts.ts'
import type { Booked, Entry } from '../../app/domain/invoice/statement.ts'
import { type Currency, currencyCodes, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

type Span = { from: Date; to: Date }

/** Accounts on which a brand's money waits, and those on which a creator's does; the rest is Athar's or cash. */
const brandKinds = [
  'escrow',
  'escrow_frozen',
  'commission_held',
  'refund_in_transit',
  'refund_due',
] as const satisfies AccountKind[]
const creatorKinds = [
  'creator_payable',
  'transfer_in_transit',
  'payout_in_transit',
  'creator_receivable',
] as const satisfies AccountKind[]

const cash = sql`('stripe_balance', 'bank')`

/**
 * What happened to a brand's money in a span, per currency, with what was there before and after it, of one campaign or
 * of all. Read from the postings alone.
 */
export async function listBrandBook(
  db: Db,
  actor: BrandActor,
  { from, to }: Span,
  campaignId?: string,
): Promise<Booked[]> {
  const isOurs = (end: 'debit_account' | 'credit_account') =>
    sql`split_part(${sql.ref(`p.${end}`)}, ':', 1) = any(${[...brandKinds]}::text[])`
  return booked(
    db,
    { from, to },
    {
      scope: sql`c.brand_id = ${actor.id} ${campaignId ? sql`and c.campaign_id = ${campaignId}` : sql``}`,
      joins: sql`join collaborations c on c.id = p.collaboration_id`,
      other: sql`k.name`,
      credit: isOurs('credit_account'),
      debit: isOurs('debit_account'),
    },
  )
}

/** The same of what a creator is owed by Athar: released and not sent, less what they owe. */
export async function listCreatorBook(db: Db, actor: CreatorActor, span: Span): Promise<Booked[]> {
  const addresses = creatorKinds.map((kind) => `${kind}:${actor.id}`)
  const on = (end: 'debit_account' | 'credit_account') =>
    sql`${sql.ref(`p.${end}`)} = any(${addresses}::text[])`
  return booked(db, span, {
    scope: sql`p.movement_id in (
      select movement_id from ledger_postings where debit_account = any(${addresses}::text[])
      union select movement_id from ledger_postings where credit_account = any(${addresses}::text[]))
      and (c.id is null or c.creator_id = ${actor.id})`,
    joins: sql`left join collaborations c on c.id = p.collaboration_id`,
    other: sql`b.name`,
    credit: on('credit_account'),
    debit: on('debit_account'),
  })
}

type Account = Record<'scope' | 'joins' | 'other' | 'credit' | 'debit', RawBuilder<unknown>>
type Row = Omit<Entry, 'effect' | 'fee' | 'id'> & {
  id: number
  effect: number
  fee: number
  currency: Currency
}

async function booked(db: Db, { from, to }: Span, account: Account): Promise<Booked[]> {
  const [{ rows: balances }, { rows }] = await Promise.all([
    sql<{ currency: Currency; opening: number; closing: number }>`
      select p.currency,
             coalesce(sum(${effectOf(account)}) filter (where m.posted_at < ${from}), 0)::bigint as opening,
             coalesce(sum(${effectOf(account)}), 0)::bigint as closing
        from ledger_postings p join ledger_movements m on m.id = p.movement_id ${account.joins}
       where ${account.scope} and m.posted_at < ${to}
       group by p.currency`.execute(db),
    sql<Row>`
      select m.id, m.kind, m.posted_at as at, p.collaboration_id, p.currency,
             coalesce(g.name, '') as campaign_name, coalesce(${account.other}, '') as other_name,
             sum(${effectOf(account)})::bigint as effect,
             sum(case when p.credit_account = 'platform_fee' then p.amount
                      when p.debit_account = 'platform_fee' then -p.amount else 0 end)::bigint as fee,
             bool_or(p.debit_account in ${cash} or p.credit_account in ${cash}) as is_cash
        from ledger_postings p join ledger_movements m on m.id = p.movement_id ${account.joins}
        left join campaigns g on g.id = c.campaign_id
        left join creators k on k.id = c.creator_id
        left join brands b on b.id = c.brand_id
       where ${account.scope} and m.posted_at >= ${from} and m.posted_at < ${to}
       group by m.id, p.collaboration_id, p.currency, g.name, k.name, b.name
      having sum(${effectOf(account)}) <> 0
       order by m.posted_at, m.id, p.collaboration_id`.execute(db),
  ])
  return balances
    .filter(({ opening, currency }) => opening !== 0 || rows.some((row) => row.currency === currency))
    .sort((a, b) => currencyCodes.indexOf(a.currency) - currencyCodes.indexOf(b.currency))
    .map(({ currency, opening, closing }) => ({
      currency,
      opening: money(opening, currency),
      closing: money(closing, currency),
      entries: rows.filter((row) => row.currency === currency).map(asEntry),
    }))
}

const effectOf = ({ credit, debit }: Account) =>
  sql`case when ${credit} then p.amount else 0 end - case when ${debit} then p.amount else 0 end`

const asEntry = ({ id, currency, effect, fee, ...row }: Row): Entry => ({
  ...row,
  id: `${id}:${row.collaborationId ?? ''}`,
  effect: money(effect, currency),
  fee: money(fee, currency),
})

/** When a reader's money first moved; undefined before it ever did. */
export async function findFirstMovement(db: Db, actor: BrandActor | CreatorActor): Promise<Date | undefined> {
  const { first } = await db
    .selectFrom('ledgerPostings as p')
    .innerJoin('ledgerMovements as m', 'm.id', 'p.movementId')
    .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
    .select((eb) => eb.fn.min('m.postedAt').as('first'))
    .where(actor.role === 'brand' ? 'c.brandId' : 'c.creatorId', '=', actor.id)
    .executeTakeFirstOrThrow()
  return first ?? undefined
}
