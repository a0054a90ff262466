import { sql } from 'kysely'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { Settled } from '../../app/domain/commission/settlement.ts'
import type { CommissionFacts, CommissionOrder } from '../../app/domain/commission/statement.ts'
import { commissionTerms } from '../../app/domain/commission/terms.ts'
import { type CommissionView, commissionView, earningOf } from '../../app/domain/commission/view.ts'
import { type Currency, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** Everything that decides a deal's commission; undefined when none was agreed. */
export async function findCommissionFacts(db: Db, id: string): Promise<CommissionFacts | undefined> {
  const deal = await db
    .selectFrom('collaborations as c')
    .innerJoin('agreements as a', 'a.collaborationId', 'c.id')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'a.briefId').onRef('v.version', '=', 'a.briefVersion'),
    )
    .select(['c.status', 'c.enteredAt', 'c.currency', 'b.timeZone', 'v.body'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  const terms = deal && commissionTerms(readStoredBrief(deal.body))
  if (!terms) return undefined
  return {
    terms,
    currency: deal.currency as Currency,
    zone: deal.timeZone,
    orders: await listOrders(db, id),
    fundings: await listFundings(db, id),
    calledOffAt: deal.status === 'cancelled' || deal.status === 'refunded' ? deal.enteredAt : null,
  }
}

/** A deal's orders with what was refunded of each in its own currency, never more than the order. */
async function listOrders(db: Db, collaborationId: string): Promise<CommissionOrder[]> {
  const { rows } = await sql<Omit<CommissionOrder, 'amount'> & { amount: number; currency: string }>`
    select o.id, o.order_id, o.amount, o.currency, o.ordered_at, o.refunded, o.is_confirmed
      from orders o where o.collaboration_id = ${collaborationId}`.execute(db)
  return rows.map(({ amount, currency, ...order }) => ({ ...order, amount: money(amount, currency) }))
}

/** The budget that is held since when: by the first charge of each part that was not sent straight back. */
async function listFundings(db: Db, collaborationId: string) {
  const { rows } = await sql<{ amount: number; at: Date }>`
    select m.amount, min(h.charged_at) as at
      from milestones m
      join checkout_lines l on l.milestone_id = m.id
      join charges h on h.checkout_id = l.checkout_id
     where m.collaboration_id = ${collaborationId} and m.kind = 'commission' and m.status in ('funded', 'released')
     group by m.id`.execute(db)
  return rows
}

/** What a deal's earlier runs did. */
export async function findSettled(db: Db, collaborationId: string): Promise<Settled> {
  const runs = await db
    .selectFrom('commissionRuns')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('released'), eb.lit(0)).as('released'),
      eb.fn.coalesce(eb.fn.sum<number>('takenBack'), eb.lit(0)).as('takenBack'),
    ])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirstOrThrow()
  const credited = await db
    .selectFrom('commissionAccruals')
    .select((eb) => [
      'orderId',
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.coalesce(eb.fn.sum<number>('amount').filterWhere('amount', '<', 0), eb.lit(0)).as('lost'),
    ])
    .where('collaborationId', '=', collaborationId)
    .groupBy('orderId')
    .execute()
  return {
    byOrder: new Map(credited.map(({ orderId, amount }) => [orderId, Number(amount)])),
    net: Number(runs.released) - Number(runs.takenBack),
    clawedBack: -credited.reduce((sum, { lost }) => sum + Number(lost), 0),
  }
}

export type CommissionRun = {
  kind: 'accrual' | 'close'
  released: number
  takenBack: number
  returned: number
  ranAt: Date
}

/** The runs of a deal's commission, oldest first; after one of kind `close` there is none. */
export async function listCommissionRuns(db: Db, collaborationId: string): Promise<CommissionRun[]> {
  const rows = await db
    .selectFrom('commissionRuns')
    .select(['kind', 'released', 'takenBack', 'returned', 'ranAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('ranAt')
    .orderBy('id')
    .execute()
  return rows.map(({ kind, ...run }) => ({ ...run, kind: kind as CommissionRun['kind'] }))
}

type NewRun = Omit<CommissionRun, 'ranAt'> & {
  id: string
  collaborationId: string
  currency: Currency
  changes: readonly { order: number; amount: number }[]
}

/** Writes a run with what it changed for each order. */
export async function recordCommissionRun(tx: Tx, { changes, ...run }: NewRun, now: Date) {
  await tx
    .insertInto('commissionRuns')
    .values({ ...run, ranAt: now })
    .execute()
  const most = 1_000
  for (let from = 0; from < changes.length; from += most)
    await tx
      .insertInto('commissionAccruals')
      .values(
        changes.slice(from, from + most).map(({ order, amount }) => ({
          runId: run.id,
          orderId: order,
          collaborationId: run.collaborationId,
          amount,
        })),
      )
      .execute()
}

/** Deals whose commission is not closed yet, or whose closed budget was given money again, in one order. */
export async function listOpenCommissions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select collaboration_id as id from milestones where kind = 'commission' and status in ('planned', 'funded')
     union
    select split_part(address, ':', 2)::uuid from ledger_accounts where kind = 'commission_held' and balance > 0
     order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The parts of a budget end with its term: what was paid in is settled, what was not is no longer asked for. */
export async function recordCommissionEnd(tx: Tx, collaborationId: string, now: Date) {
  await tx
    .updateTable('milestones')
    .set((eb) => ({
      status: eb.case().when('status', '=', 'funded').then('released').else('returned').end(),
      dueAt: null,
      changedAt: now,
    }))
    .where('collaborationId', '=', collaborationId)
    .where('kind', '=', 'commission')
    .where('status', 'in', ['planned', 'funded'])
    .execute()
}

/** A deal's commission as its two sides read it; null when none was agreed. The caller knows that the reader may. */
export async function findCommissionView(db: Db, id: string, now: Date): Promise<CommissionView | null> {
  const facts = await findCommissionFacts(db, id)
  if (!facts) return null
  const [settled, runs] = await Promise.all([findSettled(db, id), listCommissionRuns(db, id)])
  return commissionView(facts, settled, runs, now)
}

/** What a creator's running deals have earned and not released yet, by the day the first of it comes due. */
export async function listCommissionEarnings(db: Db, creatorId: string, now: Date) {
  const deals = await db
    .selectFrom('milestones as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .select(['c.id', 'c.feeBps', 'g.name as campaignName', 'b.name as brandName'])
    .distinct()
    .where('c.creatorId', '=', creatorId)
    .where('m.kind', '=', 'commission')
    .where('m.status', '=', 'funded')
    .orderBy('c.id')
    .execute()
  const found = []
  for (const deal of deals) {
    const view = await findCommissionView(db, deal.id, now)
    const earning = view && earningOf(view)
    if (earning) found.push({ ...deal, ...earning })
  }
  return found.sort((a, b) => a.nextAt.getTime() - b.nextAt.getTime())
}
