import type { Db } from '../db.ts'
import { isSeen } from './moderation.ts'

/** The draft of a deal that a file is part of; undefined when it is part of none of them. */
export async function findDraftOfFile(db: Db, collaborationId: string, fileId: string) {
  const row = await db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select('d.id')
    .where('f.id', '=', fileId)
    .where('d.collaborationId', '=', collaborationId)
    .executeTakeFirst()
  return row?.id
}

/** Whose deal a stored file or a still of it belongs to, and by which of its drafts. */
export async function findFileOwner(db: Db, key: string) {
  return db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['c.brandId', 'c.creatorId', 'c.id as collaborationId', 'd.version'])
    .select((eb) => eb.not(isSeen('video', 'f.id')).as('isWithheld'))
    .where((eb) =>
      eb.or([
        eb('f.key', '=', key),
        eb('f.thumbKey', '=', key),
        eb('f.id', 'in', eb.selectFrom('draftFrames').select('fileId').where('key', '=', key)),
      ]),
    )
    .executeTakeFirst()
}
