import type { Db, Tx } from '../db.ts'

export type NewViewing = { staffId: string; subjectId: string; reason: string; endsAt: Date }

/** @returns the viewing's id. */
export async function recordViewing(tx: Tx, viewing: NewViewing, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('viewings')
    .values({ ...viewing, startedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The session shows the subject's pages from now on; null: its own again. */
export async function recordSessionViewing(db: Db, idHash: string, viewingId: string | null) {
  await db.updateTable('sessions').set({ viewingId }).where('idHash', '=', idHash).execute()
}

/** Ends a viewing early. @returns whose pages it showed. */
export async function recordViewingEnd(db: Db, id: string, now: Date): Promise<string | undefined> {
  const row = await db
    .updateTable('viewings')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('subjectId')
    .executeTakeFirst()
  return row?.subjectId
}

/** Who looked at somebody's pages and why, the newest first. */
export async function listViewings(db: Db, subjectId: string, most = 20) {
  return db
    .selectFrom('viewings as v')
    .innerJoin('accounts as a', 'a.id', 'v.staffId')
    .select(['v.id', 'v.reason', 'v.startedAt', 'v.endsAt', 'v.endedAt', 'a.name'])
    .where('v.subjectId', '=', subjectId)
    .orderBy('v.startedAt', 'desc')
    .limit(most)
    .execute()
}
