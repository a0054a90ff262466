import type { Db } from '../db.ts'

/** Notes that stills of a video could not be made, or that somebody asked to try again. */
export async function recordStillEvent(db: Db, fileId: string, event: 'failed' | 'asked', at: Date) {
  await db.insertInto('stillEvents').values({ fileId, event, at }).execute()
}

/** The videos of a deal whose stills could not be made, as long as nobody has asked to try again. */
export async function listFailedStills(db: Db, collaborationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('stillEvents as e')
    .innerJoin('draftFiles as f', 'f.id', 'e.fileId')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .distinctOn('e.fileId')
    .select(['e.fileId', 'e.event'])
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('e.fileId')
    .orderBy('e.id', 'desc')
    .execute()
  return rows.filter(({ event }) => event === 'failed').map(({ fileId }) => fileId)
}
