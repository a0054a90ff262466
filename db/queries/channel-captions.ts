import type { Db } from '../db.ts'

/** Of each channel. */
const newest = 20

/** What channels wrote under their newest posts, by channel id; a channel without posts is left out. */
export async function listCaptions(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('channels as h')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('channelPosts')
          .select('caption')
          .whereRef('channelPosts.channelId', '=', 'h.id')
          .orderBy('publishedAt', 'desc')
          .limit(newest)
          .as('p'),
      (join) => join.onTrue(),
    )
    .select(['h.id', 'p.caption'])
    .where('h.id', 'in', ids)
    .execute()
  const captions = new Map<string, string[]>()
  for (const { id, caption } of rows) captions.set(id, [...(captions.get(id) ?? []), caption])
  return captions
}
