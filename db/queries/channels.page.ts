import type { Format } from '../../app/domain/channel/platforms.ts'
import type { Db } from '../db.ts'

const latest = 10

/** What the page of a channel shows beside what ranking reads: its own words and its latest posts. */
export async function findChannelPage(db: Db, id: string) {
  const [channel, posts] = await Promise.all([
    db
      .selectFrom('channels as h')
      .leftJoin('creators as p', 'p.id', 'h.creatorId')
      .select(['h.bio', 'h.category', 'p.name as creatorName'])
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
