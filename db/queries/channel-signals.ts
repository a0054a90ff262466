import type { Format, Platform, Source } from '../../app/domain/channel/platforms.ts'
import { type Observations, observationsOf } from '../../app/domain/matching/signals.ts'
import type { Db } from '../db.ts'

/** A batch is one round of two queries. */
export const mostChannels = 1_000
/** Enough for the newest 20 of either denominator, and for what followers came for in the last months. */
const mostPosts = 60
/** Half a year of days. */
const mostSnapshots = 180

/**
 * What the posts and follower counts of channels show, by channel id; a channel without any is there with nulls, an id
 * that no channel has is not. @throws RangeError for more than `mostChannels` ids.
 */
export async function findObservations(db: Db, ids: readonly string[]): Promise<Map<string, Observations>> {
  if (ids.length > mostChannels) throw new RangeError(`${ids.length} channels in a batch of ${mostChannels}`)
  if (ids.length === 0) return new Map()
  const [channels, posts, snapshots] = await Promise.all([
    db.selectFrom('channels').select(['id', 'platform', 'followers']).where('id', 'in', ids).execute(),
    listPosts(db, ids),
    listSnapshots(db, ids),
  ])
  const postsOf = Map.groupBy(posts, ({ channelId }) => channelId)
  const snapshotsOf = Map.groupBy(snapshots, ({ channelId }) => channelId)
  return new Map(
    channels.map(({ id, platform, followers }) => [
      id,
      observationsOf(postsOf.get(id) ?? [], snapshotsOf.get(id) ?? [], platform as Platform, followers),
    ]),
  )
}

/** Counts are as of the beginning of the day on which they were collected. */
async function listPosts(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('channels as h')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('channelPosts')
          .select(['format', 'publishedAt', 'collectedOn', 'views', 'likes', 'comments', 'shares', 'saves'])
          .whereRef('channelPosts.channelId', '=', 'h.id')
          .orderBy('publishedAt', 'desc')
          .limit(mostPosts)
          .as('p'),
      (join) => join.onTrue(),
    )
    .select([
      'h.id as channelId',
      'p.format',
      'p.publishedAt',
      'p.collectedOn',
      'p.views',
      'p.likes',
      'p.comments',
      'p.shares',
      'p.saves',
    ])
    .where('h.id', 'in', ids)
    .execute()
  return rows.map(({ format, collectedOn, ...row }) => ({
    ...row,
    format: format as Format,
    countedAt: new Date(collectedOn),
  }))
}

async function listSnapshots(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('channels as h')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('channelSnapshots')
          .select(['takenOn', 'source', 'followers', 'avgViews'])
          .whereRef('channelSnapshots.channelId', '=', 'h.id')
          .orderBy('takenOn', 'desc')
          .limit(mostSnapshots)
          .as('s'),
      (join) => join.onTrue(),
    )
    .select(['h.id as channelId', 's.takenOn', 's.source', 's.followers', 's.avgViews'])
    .where('h.id', 'in', ids)
    .execute()
  return rows.map(({ source, ...row }) => ({ ...row, source: source as Source }))
}
