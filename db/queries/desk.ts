import { sql } from 'kysely'
import { payoutWithinHours } from '../../app/domain/escrow/fees.ts'
import { type DisputeStatus, disputeStatuses, disputeTurn } from '../../app/domain/dispute/steps.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

/** Disputes that are running, those that wait for staff first, then by their clocks, with what each keeps frozen. */
export async function listOpenDisputes(db: Db, most = 100) {
  const rows = await db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('ledgerAccounts as a', (join) =>
      join.on('a.address', '=', sql<string>`'escrow_frozen:' || c.id`).onRef('a.currency', '=', 'c.currency'),
    )
    .select(['c.id', 'c.currency', 'd.reason', 'd.byRole', 'd.openedAt', 'b.name as brandName'])
    .select(['k.name as creatorName', 'a.balance', 'd.status', 'd.dueAt'])
    .where('c.status', '=', 'disputed')
    .orderBy((eb) => eb('d.status', 'in', forStaff), 'desc')
    .orderBy('d.dueAt')
    .limit(most)
    .execute()
  return rows.map(({ balance, currency, status, ...row }) => ({
    ...row,
    status: status as DisputeStatus,
    frozen: money(balance ?? 0, currency),
  }))
}

/** Where a dispute waits for somebody of staff. */
const forStaff = disputeStatuses.filter((status) => disputeTurn({ status, byRole: 'brand' }) === 'staff')

/** Transfers and refunds that the processor refused for good, newest first. */
export async function listFailedRequests(db: Db, most = 50) {
  const rows = await db
    .selectFrom('processorRequests')
    .select(['id', 'kind', 'collaborationId', 'amount', 'currency', 'error', 'endedAt'])
    .where('status', '=', 'failed')
    .orderBy('endedAt', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}

/** Webhooks that arrived, were tried and are still not processed, the oldest first. */
export async function listFailedEvents(db: Db, most = 50) {
  return db
    .selectFrom('stripeEvents')
    .select(['id', 'type', 'objectId', 'receivedAt', 'attempts', 'error'])
    .where('processedAt', 'is', null)
    .where('error', 'is not', null)
    .orderBy('receivedAt')
    .limit(most)
    .execute()
}

/** Deals verified longer ago than the published promise whose creator could be paid and has not been. */
export async function listLatePayouts(db: Db, now: Date, most = 50) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('payoutAccounts as o', 'o.creatorId', 'c.creatorId')
    .select(['c.id', 'c.price', 'c.currency', 'c.enteredAt', 'k.name as creatorName'])
    .where('c.status', '=', 'verified')
    .where('o.status', '=', 'active')
    .where('c.enteredAt', '<', plusHours(now, -payoutWithinHours))
    .orderBy('c.enteredAt')
    .limit(most)
    .execute()
  return rows.map(({ price, currency, ...row }) => ({ ...row, price: money(price, currency) }))
}

/** A deal as staff reads it: the parties, the terms, where it stands, what was said in a dispute. */
export async function findDealFacts(db: Db, id: string) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .leftJoin('agreements as a', 'a.collaborationId', 'c.id')
    .leftJoin('publications as p', 'p.collaborationId', 'c.id')
    .select([
      'c.id',
      'c.creatorId',
      'c.status',
      'c.price',
      'c.currency',
      'c.feeBps',
      'c.dueAt',
      'c.enteredAt',
    ])
    .select(['b.name as brandName', 'k.name as creatorName', 'k.handle as creatorHandle'])
    .select(['g.name as campaignName', 'h.platform', 'h.handle', 'a.acceptedAt', 'a.briefVersion'])
    .select(['p.url as postUrl', 'p.publishedAt', 'b.timeZone as zone'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { price, currency, ...facts } = row
  return { ...facts, price: money(price, currency) }
}

/** Everything that happened in a deal, oldest first, with who did it. */
export async function listHistory(db: Db, collaborationId: string) {
  return db
    .selectFrom('collaborationSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.step', 's.role', 's.note', 's.takenAt', 'a.name'])
    .where('s.collaborationId', '=', collaborationId)
    .orderBy('s.id')
    .execute()
}
