import type { Db } from '../db.ts'

/** Whose deal a stored file or a still of it belongs to, and by which of its drafts. */
export async function findFileOwner(db: Db, key: string) {
  return db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['c.brandId', 'c.creatorId', 'c.id as collaborationId', 'd.version'])
    .where((eb) =>
      eb.or([
        eb('f.key', '=', key),
        eb('f.thumbKey', '=', key),
        eb('f.id', 'in', eb.selectFrom('draftFrames').select('fileId').where('key', '=', key)),
      ]),
    )
    .executeTakeFirst()
}
