import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db, Tx } from '../db.ts'

export type FeedLocale = 'en' | 'ar' | 'ru'

export async function recordFeed(
  tx: Tx,
  feed: { campaignId: string; keyHash: string; locale: FeedLocale; accountId: string; expiresAt: Date },
  now: Date,
) {
  await tx
    .insertInto('campaignFeeds')
    .values({ ...feed, createdAt: now })
    .execute()
}

/** The addresses of a campaign's calendar that still answer, newest first. */
export async function listFeeds(db: Db, campaignId: string, actor: BrandActor, now: Date) {
  return db
    .selectFrom('campaignFeeds as f')
    .innerJoin('campaigns as g', 'g.id', 'f.campaignId')
    .innerJoin('accounts as a', 'a.id', 'f.accountId')
    .select(['f.id', 'f.createdAt', 'f.expiresAt', 'a.name as author'])
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .where('f.revokedAt', 'is', null)
    .where('f.expiresAt', '>', now)
    .orderBy('f.createdAt', 'desc')
    .execute()
}

/** Whose calendar an address opens, as the brand that gave it away; undefined once it is revoked or over. */
export async function findFeed(db: Db, keyHash: string, now: Date) {
  const row = await db
    .selectFrom('campaignFeeds as f')
    .innerJoin('campaigns as g', 'g.id', 'f.campaignId')
    .innerJoin('brandMembers as m', (join) =>
      join.onRef('m.brandId', '=', 'g.brandId').onRef('m.accountId', '=', 'f.accountId'),
    )
    .select(['f.campaignId', 'g.name as campaignName', 'g.brandId', 'f.accountId', 'f.locale'])
    .where('f.keyHash', '=', keyHash)
    .where('f.revokedAt', 'is', null)
    .where('f.expiresAt', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { brandId, accountId, locale, ...rest } = row
  const actor: BrandActor = { role: 'brand', id: brandId, accountId }
  return { ...rest, locale: locale as FeedLocale, actor }
}

/** @returns whether there was such an address. */
export async function recordFeedEnd(tx: Tx, id: string, campaignId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('campaignFeeds')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('campaignId', '=', campaignId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
