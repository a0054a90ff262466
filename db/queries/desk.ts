import { sql } from 'kysely'
import { type DisputeStatus, disputeStatuses, disputeTurn } from '../../app/domain/dispute/steps.ts'
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
