import { sql } from 'kysely'
import type { BrandActor, CreatorActor, StaffActor } from '../../app/domain/actor.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Terms } from '../../app/domain/collaboration/deadline.ts'
import type { Deal } from '../../app/domain/escrow/movements.ts'
import { type Currency, type Money, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { terms } from './terms.ts'

/**
 * The money of one deal as the books say. At every moment funded = held + frozen + commission + released + refunding +
 * refunded + chargedBack, and released = fee + what is `paid` to the creator or still on its way.
 */
export type DealMoney = {
  id: string
  status: Status
  campaignName: string
  brandName: string
  creatorName: string
  feeBps: number
  funded: Money
  held: Money
  frozen: Money
  commission: Money
  released: Money
  fee: Money
  paid: Money
  refunding: Money
  refunded: Money
  chargedBack: Money
  fundedAt: Date
  releasedAt: Date | null
  paidAt: Date | null
  refundedAt: Date | null
  dueAt: Date | null
  enteredAt: Date
  terms: Terms
}

const amounts = [
  'funded',
  'held',
  'frozen',
  'commission',
  'released',
  'fee',
  'paid',
  'refunding',
  'refunded',
  'chargedBack',
] as const
type Row = Omit<DealMoney, (typeof amounts)[number]> &
  Record<(typeof amounts)[number], number> & { currency: string }

const balance = (kind: string) =>
  sql`coalesce((select a.balance from ledger_accounts a
                 where a.address = ${kind} || ':' || c.id and a.currency = c.currency), 0)`

/** Over postings `p` of movements `m`: what was released, what was taken back again left out. */
const released = sql`
  coalesce(sum(case m.kind when 'release' then p.amount when 'taken-back' then -p.amount end), 0)::bigint`

/** The money of one collaboration as commands decide by it. Whoever moves it holds the collaboration's row. */
export async function findDealMoney(
  db: Db,
  { id, creatorId, currency }: { id: string; creatorId: string; currency: Currency },
): Promise<Omit<Deal, 'id' | 'creatorId' | 'price' | 'feeBps'>> {
  const on = (address: string) =>
    sql`coalesce((select balance from ledger_accounts where address = ${address} and currency = ${currency}), 0)`
  const net = (address: string) => sql`
    coalesce(sum(case when p.credit_account = ${address} then p.amount else -p.amount end)
      filter (where ${address} in (p.debit_account, p.credit_account)), 0)::bigint`
  const { rows } = await sql<
    Record<
      | 'held'
      | 'frozen'
      | 'commission'
      | 'refundDue'
      | 'owed'
      | 'released'
      | 'feeTaken'
      | 'payable'
      | 'unpaid',
      number
    >
  >`
    select ${on(`escrow:${id}`)} as held,
           ${on(`escrow_frozen:${id}`)} as frozen,
           ${on(`commission_held:${id}`)} as commission,
           ${on(`refund_due:${id}`)} as refund_due,
           ${on(`creator_receivable:${creatorId}`)} as owed,
           ${released} as released,
           ${net('platform_fee')} as fee_taken,
           ${net(`creator_payable:${creatorId}`)} as payable,
           ${net(`creator_payable:${creatorId}`)} + ${net(`transfer_in_transit:${creatorId}`)}
             + ${net(`payout_in_transit:${creatorId}`)} as unpaid
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where p.collaboration_id = ${id} and p.currency = ${currency}`.execute(db)
  const row = rows[0]!
  return Object.fromEntries(
    Object.entries(row).map(([name, amount]) => [name, money(amount, currency)]),
  ) as Record<keyof typeof row, Money>
}

/** Deals into which money was ever paid, newest payment first: a person's own, all of them for staff. */
export async function listDealMoney(
  db: Db,
  actor: BrandActor | CreatorActor | StaffActor,
  { id, campaignId }: { id?: string; campaignId?: string } = {},
): Promise<DealMoney[]> {
  const own =
    actor.role === 'brand'
      ? sql`c.brand_id = ${actor.id}`
      : actor.role === 'creator'
        ? sql`c.creator_id = ${actor.id}`
        : sql`true`
  const { rows } = await sql<Row>`
    select c.id, c.status, c.currency, c.fee_bps, c.due_at, c.entered_at,
           g.name as campaign_name, b.name as brand_name, k.name as creator_name, ${terms} as terms, m.*,
           ${balance('escrow')} as held,
           ${balance('escrow_frozen')} as frozen,
           ${balance('commission_held')} as commission,
           ${balance('refund_in_transit')} + ${balance('refund_due')} as refunding
      from collaborations c
      join brands b on b.id = c.brand_id
      join creators k on k.id = c.creator_id
      join campaigns g on g.id = c.campaign_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
      join lateral (
        select min(m.posted_at) filter (where m.kind = 'charge') as funded_at,
               max(m.posted_at) filter (where m.kind = 'release') as released_at,
               max(m.posted_at) filter (where p.credit_account in ('stripe_balance', 'bank')
                 and p.debit_account in ('transfer_in_transit:' || c.creator_id, 'payout_in_transit:' || c.creator_id)) as paid_at,
               max(m.posted_at) filter (where m.kind = 'refund') as refunded_at,
               coalesce(sum(p.amount) filter (where m.kind = 'charge' and p.credit_account in ('escrow:' || c.id, 'commission_held:' || c.id)), 0)::bigint as funded,
               ${released} as released,
               coalesce(sum(case when p.credit_account = 'platform_fee' then p.amount else -p.amount end)
                 filter (where 'platform_fee' in (p.debit_account, p.credit_account)), 0)::bigint as fee,
               coalesce(sum(case when p.credit_account in ('stripe_balance', 'bank') then p.amount else -p.amount end)
                 filter (where (p.debit_account in ('transfer_in_transit:' || c.creator_id, 'payout_in_transit:' || c.creator_id)
                                and p.credit_account in ('stripe_balance', 'bank'))
                            or (p.debit_account in ('stripe_balance', 'bank')
                                and p.credit_account = 'creator_payable:' || c.creator_id)), 0)::bigint as paid,
               coalesce(sum(case ends.credit when 'chargeback_receivable' then p.amount else -p.amount end)
                 filter (where 'chargeback_receivable' in (ends.debit, ends.credit)
                   and array[ends.debit, ends.credit] && array['escrow', 'escrow_frozen', 'commission_held', 'refund_due']),
                 0)::bigint as charged_back,
               coalesce(sum(case m.kind when 'refund' then p.amount else -p.amount end)
                 filter (where (m.kind = 'refund' and p.debit_account = 'refund_in_transit:' || c.id)
                            or (m.kind = 'refund_failure' and p.credit_account = 'refund_due:' || c.id)), 0)::bigint as refunded
          from ledger_movements m join ledger_postings p on p.movement_id = m.id
         cross join lateral (select split_part(p.debit_account, ':', 1) as debit,
                                    split_part(p.credit_account, ':', 1) as credit) as ends
         where p.collaboration_id = c.id and p.currency = c.currency) m on m.funded > 0
     where ${own} ${id ? sql`and c.id = ${id}` : sql``} ${campaignId ? sql`and c.campaign_id = ${campaignId}` : sql``}
     order by m.funded_at desc, c.id`.execute(db)
  return rows.map(({ currency, ...row }) => ({
    ...row,
    ...(Object.fromEntries(amounts.map((name) => [name, money(row[name], currency)])) as Record<
      (typeof amounts)[number],
      Money
    >),
  }))
}
