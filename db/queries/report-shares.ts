import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db, Tx } from '../db.ts'

type NewRow = {
  campaignId: string
  tokenHash: string
  label: string
  showsMoney: boolean
  accountId: string
  expiresAt: Date
}

export async function recordShare(tx: Tx, share: NewRow, now: Date) {
  await tx
    .insertInto('reportShares')
    .values({ ...share, createdAt: now })
    .execute()
}

/** Every address that a campaign's report ever had, newest first. */
export async function listShares(db: Db, campaignId: string, actor: BrandActor) {
  return db
    .selectFrom('reportShares as s')
    .innerJoin('campaigns as g', 'g.id', 's.campaignId')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .select([
      's.id',
      's.label',
      's.showsMoney',
      's.createdAt',
      's.expiresAt',
      's.revokedAt',
      's.lastSeenAt',
      'a.name as author',
    ])
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .orderBy('s.createdAt', 'desc')
    .orderBy('s.id')
    .execute()
}

/** The report that a secret opens, as the brand whose it is; undefined once it is closed or over. */
export async function findShare(db: Db, tokenHash: string, now: Date) {
  const row = await db
    .selectFrom('reportShares as s')
    .innerJoin('campaigns as g', 'g.id', 's.campaignId')
    .innerJoin('brands as b', 'b.id', 'g.brandId')
    .select([
      's.id',
      's.campaignId',
      's.showsMoney',
      's.expiresAt',
      's.accountId',
      'g.brandId',
      'b.name as brandName',
      'b.timeZone as zone',
    ])
    .where('s.tokenHash', '=', tokenHash)
    .where('s.revokedAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { brandId, accountId, ...share } = row
  return { ...share, actor: { role: 'brand', id: brandId, accountId } satisfies BrandActor }
}

/** @returns whether the campaign had such an address that was not closed yet. */
export async function recordShareEnd(tx: Tx, id: string, campaignId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('reportShares')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('campaignId', '=', campaignId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

export async function recordShareSeen(db: Db, id: string, now: Date) {
  await db.updateTable('reportShares').set({ lastSeenAt: now }).where('id', '=', id).execute()
}
