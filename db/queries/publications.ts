import { type PostName, urnIn } from '../../app/domain/channel/post-name.ts'
import type { Db, Tx } from '../db.ts'

type NewPublication = { collaborationId: string; platform: string; postId: string; url: string }

/** @returns false when the same post serves another deal already. */
export async function recordPublication(tx: Tx, publication: NewPublication, now: Date) {
  const row = await tx
    .insertInto('publications')
    .values({ ...publication, publishedAt: now })
    .onConflict((conflict) => conflict.columns(['platform', 'postId']).doNothing())
    .returning('postId')
    .executeTakeFirst()
  if (!row) return false
  const { collaborationId, platform, postId, url } = publication
  const name = { kind: urnIn(url)?.kind ?? '', postId }
  return recordPostNames(tx, { collaborationId, platform, names: [name], source: 'address' }, now)
}

type NewNames = {
  collaborationId: string
  platform: string
  names: readonly PostName[]
  source: 'address' | 'payload'
}

/** @returns false when one of the names stands for another deal's post. */
export async function recordPostNames(
  tx: Tx,
  { collaborationId, platform, names, source }: NewNames,
  now: Date,
): Promise<boolean> {
  await tx
    .insertInto('postNames')
    .values(names.map((name) => ({ ...name, collaborationId, platform, source, namedAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const others = await tx
    .selectFrom('postNames')
    .select('postId')
    .where('platform', '=', platform)
    .where(
      'postId',
      'in',
      names.map(({ postId }) => postId),
    )
    .where('collaborationId', '<>', collaborationId)
    .execute()
  return others.length === 0
}

/** The names of the posts that other deals have on a channel, post by post. */
export async function listNamesOnChannel(
  db: Db,
  channelId: string,
  exceptDealId: string,
): Promise<PostName[][]> {
  const rows = await db
    .selectFrom('postNames as n')
    .innerJoin('collaborations as c', 'c.id', 'n.collaborationId')
    .select(['n.collaborationId', 'n.kind', 'n.postId'])
    .where('c.channelId', '=', channelId)
    .where('c.id', '<>', exceptDealId)
    .execute()
  return [...Map.groupBy(rows, ({ collaborationId }) => collaborationId).values()]
}

export async function findPublication(db: Db, collaborationId: string) {
  return db
    .selectFrom('publications')
    .select(['platform', 'postId', 'url', 'publishedAt'])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
}
