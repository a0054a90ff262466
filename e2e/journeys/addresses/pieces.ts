import type { Db } from '#db/db.ts'

/** A file of a deal's newest draft. */
export async function pieceOf(db: Db, dealId: string) {
  const { id } = await db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select('f.id')
    .where('d.collaborationId', '=', dealId)
    .orderBy('d.version', 'desc')
    .orderBy('f.position')
    .executeTakeFirstOrThrow()
  return id
}
