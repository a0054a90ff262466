import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { type FeedLocale, listFeeds, recordFeed, recordFeedEnd } from '#db/queries/campaign-feeds.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

const mostFeeds = 10

/** Opens an address that a calendar program reads without a sign-in. @returns its secret, shown once. @throws Refusal. */
export async function openFeed(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { days, locale }: { days: number; locale: FeedLocale },
  now: Date,
): Promise<string> {
  const key = randomBytes(24).toString('base64url')
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if ((await listFeeds(tx, campaignId, actor, now)).length >= mostFeeds)
      throw new Refusal('conflict', 'feed.too_many', { count: mostFeeds })
    const feed = { campaignId, keyHash: secretHash(key), locale, accountId: actor.accountId }
    await recordFeed(tx, { ...feed, expiresAt: plusDays(now, days) }, now)
  })
  return key
}

/** Closes such an address for good. @throws Refusal. */
export async function revokeFeed(db: Db, actor: BrandActor, campaignId: string, feedId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if (!(await recordFeedEnd(tx, feedId, campaignId, now))) throw new Refusal('not_found', 'feed.unknown')
  })
}
