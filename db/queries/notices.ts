import { sql } from 'kysely'
import type { Standing, Status } from '../../app/domain/collaboration/steps.ts'
import type { Db, Tx } from '../db.ts'
import { dealKind, shipping } from './terms.ts'

export type Addressee = { accountId: string; email: string; locale: string }

/** Somebody who is told of a deal: what the other side is called there, and where the deal stands for them. */
export type Addressed = Addressee & { name: string; path: string }

/** The people on both sides of a deal, and what a letter about it needs to name. */
export async function findParties(db: Db, collaborationId: string) {
  const deal = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'b.timeZone as zone',
      shipping.as('shipping'),
      dealKind.as('kind'),
      'c.id',
      'c.brandId',
      'c.creatorId',
      'b.name as brandName',
      'k.name as creatorName',
      'g.name as campaignName',
      'c.status',
      'c.dueAt',
    ])
    .where('c.id', '=', collaborationId)
    .executeTakeFirst()
  if (!deal) return undefined
  const [brand, creator] = await Promise.all([
    listAddressees(db, deal.brandId),
    db
      .selectFrom('creators as k')
      .innerJoin('accounts as a', 'a.id', 'k.accountId')
      .select(['a.id as accountId', 'a.email', 'a.locale'])
      .where('k.id', '=', deal.creatorId)
      .execute(),
  ])
  const { shipping: come, kind, ...rest } = deal
  const standing: Standing = { status: deal.status as Status, shipping: come, kind }
  return { ...rest, standing, brand, creator: creator as Addressee[] }
}

/** Everybody of a brand, for letters. */
export async function listAddressees(db: Db, brandId: string): Promise<Addressee[]> {
  return db
    .selectFrom('brandMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['a.id as accountId', 'a.email', 'a.locale'])
    .where('m.brandId', '=', brandId)
    .execute()
}

type NewNotice = {
  accountId: string
  kind: string
  detail: Record<string, string | number>
  path: string
  source: string
}

/** Each person is told of one source once. @returns the accounts whose letter has not gone out yet. */
export async function recordNotices(tx: Tx, notices: NewNotice[], now: Date): Promise<Set<string>> {
  const [first] = notices
  if (!first) return new Set()
  await tx
    .insertInto('notices')
    .values(
      notices.map(({ detail, ...notice }) => ({ ...notice, detail: JSON.stringify(detail), createdAt: now })),
    )
    .onConflict((conflict) => conflict.constraint('notices_once').doNothing())
    .execute()
  const rows = await tx
    .selectFrom('notices')
    .select('accountId')
    .where('source', '=', first.source)
    .where('mailedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ accountId }) => accountId))
}

/** Which of these sources somebody was told of. */
export async function listTold(db: Db, sources: readonly string[]): Promise<Set<string>> {
  if (sources.length === 0) return new Set()
  const rows = await db
    .selectFrom('notices')
    .select('source')
    .distinct()
    .where('source', 'in', sources)
    .execute()
  return new Set(rows.map(({ source }) => source))
}

export async function recordMailed(db: Db, accountId: string, source: string, now: Date) {
  await db
    .updateTable('notices')
    .set({ mailedAt: now })
    .where('accountId', '=', accountId)
    .where('source', '=', source)
    .execute()
}

/** A person's newest notices. */
export async function listNotices(db: Db, accountId: string, most = 30) {
  return db
    .selectFrom('notices')
    .select([
      'id',
      'kind',
      sql<Record<string, string | number>>`detail`.as('detail'),
      'path',
      'createdAt',
      'readAt',
    ])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
