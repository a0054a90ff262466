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
  return row !== undefined
}

export async function findPublication(db: Db, collaborationId: string) {
  return db
    .selectFrom('publications')
    .select(['platform', 'postId', 'url', 'publishedAt'])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
}
