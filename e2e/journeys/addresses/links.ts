import type { Db } from '#db/db.ts'

/** The page of a link that has been named, below the side whose it is. */
export async function linkPageOf(db: Db) {
  const { id, code } = await db
    .selectFrom('linkNames as n')
    .innerJoin('trackedLinks as l', 'l.id', 'n.linkId')
    .select(['l.collaborationId as id', 'l.code'])
    .orderBy('n.namedAt')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `collaborations/${id}/links/${code}`
}
