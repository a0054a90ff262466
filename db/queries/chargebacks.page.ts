import { sql } from 'kysely'
import type { ChargebackStatus } from '../../app/domain/escrow/chargeback.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

export type ListedChargeback = {
  id: string
  brandName: string
  reason: string
  status: ChargebackStatus
  openedAt: Date
  evidenceDueAt: Date | null
  closedAt: Date | null
  amount: Money
  /** What the processor kept for it. */
  fee: Money
  /** What Athar bears: of it nothing was found in the deals' money, and no creator was charged. */
  lost: Money
  /** What creators were charged. */
  recovered: Money
  /** What the deals still held and gave. */
  fromDeals: Money
  deals: { id: string; creatorId: string; creatorName: string; campaignName: string }[]
}

const amounts = ['amount', 'fee', 'lost', 'recovered', 'fromDeals'] as const
type Row = Omit<ListedChargeback, (typeof amounts)[number]> &
  Record<(typeof amounts)[number], number> & { currency: string }

/** Chargebacks, the open ones first, by the day on which evidence is due; one of them where an id is given. */
export async function listChargebacks(
  db: Db,
  { id, most = 200 }: { id?: string; most?: number } = {},
): Promise<ListedChargeback[]> {
  const { rows } = await sql<Row>`
    select b.id, b.currency, b.amount, b.reason, b.status, b.opened_at, b.evidence_due_at, b.closed_at,
           br.name as brand_name, books.*,
           (select coalesce(sum(case when p.debit_account = 'dispute_fee' then p.amount else -p.amount end), 0)::bigint
              from ledger_postings p
             where 'dispute_fee' in (p.debit_account, p.credit_account)
               and p.movement_id in (select movement_id from ledger_postings
                                      where 'chargeback_receivable:' || b.id in (debit_account, credit_account))) as fee,
           (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'creatorId', k.id, 'creatorName', k.name, 'campaignName', g.name) order by c.id), '[]')
              from collaborations c
              join creators k on k.id = c.creator_id
              join campaigns g on g.id = c.campaign_id
             where c.id in (select l.collaboration_id from checkout_lines l where l.checkout_id = h.checkout_id)) as deals
      from chargebacks b
      join charges h on h.id = b.charge_id
      join checkouts o on o.id = h.checkout_id
      join brands br on br.id = o.brand_id
      cross join lateral (
        select coalesce(sum(e.amount) filter (where e.kind = 'chargeback_loss'), 0)::bigint as lost,
               coalesce(sum(e.amount) filter (where e.kind in ('creator_payable', 'creator_receivable')), 0)::bigint as recovered,
               coalesce(sum(e.amount) filter (where e.kind in (
                 'escrow', 'escrow_frozen', 'commission_held', 'refund_due')), 0)::bigint as from_deals
          from (select split_part(debit_account, ':', 1) as kind, amount from ledger_postings
                 where credit_account = 'chargeback_receivable:' || b.id
                union all
                select split_part(credit_account, ':', 1), -amount from ledger_postings
                 where debit_account = 'chargeback_receivable:' || b.id) as e) as books
     where ${id ? sql`b.id = ${id}` : sql`true`}
     order by array_position(array['open', 'inquiry', 'lost', 'won'], b.status),
              b.evidence_due_at nulls last, b.opened_at desc
     limit ${most}`.execute(db)
  return rows.map(({ currency, ...row }) => ({
    ...row,
    ...(Object.fromEntries(amounts.map((name) => [name, money(row[name], currency)])) as Record<
      (typeof amounts)[number],
      Money
    >),
  }))
}

/** Every posting of the movements that a chargeback made, oldest first. */
export async function listChargebackPostings(db: Db, id: string) {
  const { rows } = await sql<{
    id: number
    movementId: number
    kind: string
    postedAt: Date
    debitAccount: string
    creditAccount: string
    amount: number
    currency: string
  }>`
    select p.id, m.id as movement_id, m.kind, m.posted_at, p.debit_account, p.credit_account, p.amount, p.currency
      from ledger_movements m join ledger_postings p on p.movement_id = m.id
     where m.id in (select movement_id from ledger_postings
                     where debit_account = ${`chargeback_receivable:${id}`}
                        or credit_account = ${`chargeback_receivable:${id}`})
        or m.reference in (
          select step || ${`:${id}:`} || l.collaboration_id
            from chargebacks b
            join charges h on h.id = b.charge_id
            join checkout_lines l on l.checkout_id = h.checkout_id
           cross join unnest(array['freeze', 'unfreeze']) as step
           where b.id = ${id})
     order by m.id, p.id`.execute(db)
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}

/** What creators were charged for a chargeback, by whom and why, oldest first. */
export async function listRecoveries(db: Db, chargebackId: string) {
  const rows = await db
    .selectFrom('chargebackRecoveries as r')
    .innerJoin('accounts as a', 'a.id', 'r.accountId')
    .innerJoin('collaborations as c', 'c.id', 'r.collaborationId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select([
      'r.id',
      'r.amount',
      'r.currency',
      'r.reason',
      'r.recoveredAt',
      'a.name',
      'k.name as creatorName',
    ])
    .where('r.chargebackId', '=', chargebackId)
    .orderBy('r.recoveredAt')
    .execute()
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}
