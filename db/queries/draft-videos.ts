import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'
import type { Excerpt } from './moderation.ts'

/** Until the transaction ends nobody else finds out about this file. Files of drafts are only ever added: no row is held. */
export async function lockVideo(tx: Tx, fileId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('athar: videos'), hashtext(${fileId}))`.execute(tx)
}

/** Whose a video of a draft is, what was written with it, and where it is seen. */
export async function findVideoFacts(tx: Tx, fileId: string): Promise<Excerpt> {
  const { ownerAccount, caption, id } = await tx
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['k.accountId as ownerAccount', 'd.caption', 'c.id'])
    .where('f.id', '=', fileId)
    .executeTakeFirstOrThrow()
  return { ownerAccount: ownerAccount!, excerpt: caption, path: `/creator/collaborations/${id}` }
}

/** A file of a draft as staff looks at it, by its first still. */
export const findDraftVideo = (db: Db, fileId: string) =>
  db
    .selectFrom('draftFiles as f')
    .leftJoin('draftFrames as s', (join) => join.onRef('s.fileId', '=', 'f.id').on('s.position', '=', 0))
    .select(['f.key', 's.key as posterKey'])
    .where('f.id', '=', fileId)
    .executeTakeFirst()
