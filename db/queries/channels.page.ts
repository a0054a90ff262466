import type { BrandActor } from '../../app/domain/actor.ts'
import type { Format, Source } from '../../app/domain/channel/platforms.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

const latest = 10

/** What the page of a channel shows beside what ranking reads: its own words and its latest posts. */
export async function findChannelPage(db: Db, id: string) {
  const [channel, posts] = await Promise.all([
    db
      .selectFrom('channels as h')
      .leftJoin('creators as p', 'p.id', 'h.creatorId')
      .select(['h.bio', 'h.category', 'h.creatorId', 'p.name as creatorName', 'p.handle as creatorHandle'])
      .where('h.id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('channelPosts')
      .select([
        'id',
        'format',
        'publishedAt',
        'caption',
        'views',
        'likes',
        'comments',
        'source',
        'collectedOn',
      ])
      .where('channelId', '=', id)
      .orderBy('publishedAt', 'desc')
      .limit(latest)
      .execute(),
  ])
  return channel && { ...channel, posts: posts.map((post) => ({ ...post, format: post.format as Format })) }
}

/** What channels are called, by id. */
export async function listChannelNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('channels')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The creators of channels, where somebody has proven that a channel is theirs. */
export async function listCreatorsOf(db: Db, channelIds: readonly string[]): Promise<Map<string, string>> {
  if (channelIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('channels')
    .select(['id', 'creatorId'])
    .where('id', 'in', [...channelIds])
    .where('creatorId', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, creatorId }) => [id, creatorId!]))
}

const mostSnapshots = 200

/** What was counted of a channel over time, the oldest first; the newest counts where there are many. */
export async function listHistory(db: Db, channelId: string) {
  const rows = await db
    .selectFrom('channelSnapshots')
    .select(['takenOn', 'source', 'followers', 'avgViews'])
    .where('channelId', '=', channelId)
    .orderBy('takenOn', 'desc')
    .limit(mostSnapshots)
    .execute()
  return rows.map(({ source, ...row }) => ({ ...row, source: source as Source })).toReversed()
}

/** What a channel's words are about: shares in the order of `interests`, and when they were learned. */
export async function findLearnedTopics(db: Db, channelId: string) {
  return db
    .selectFrom('channelTopics')
    .select(['mixture', 'learnedAt'])
    .where('channelId', '=', channelId)
    .executeTakeFirst()
}

/** A brand's deals with a channel, the newest first. */
export async function listDealsWith(db: Db, channelId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .select(['c.id', 'c.status', 'c.price', 'c.currency', 'c.createdAt', 'g.name as campaignName'])
    .where('c.channelId', '=', channelId)
    .where('c.brandId', '=', actor.id)
    .orderBy('c.createdAt', 'desc')
    .execute()
  return rows.map(({ status, price, currency, ...row }) => ({
    ...row,
    status: status as Status,
    price: money(price, currency),
  }))
}
