import { sql } from 'kysely'
import type { AnnouncementWords, Audience } from '../../app/domain/staff/announcement.ts'
import type { Db, Tx } from '../db.ts'

export type Announcement = { id: string; words: AnnouncementWords; endsAt: Date }

/** The newest announcement that runs for these readers and was not put away. */
export async function findAnnouncement(
  db: Db,
  audiences: readonly Audience[],
  dismissed: readonly string[],
  now: Date,
): Promise<Announcement | undefined> {
  return db
    .selectFrom('announcements')
    .select(['id', sql<AnnouncementWords>`words`.as('words'), 'endsAt'])
    .where('audience', 'in', audiences)
    .where('startsAt', '<=', now)
    .where('endsAt', '>', now)
    .where('endedAt', 'is', null)
    .$if(dismissed.length > 0, (query) => query.where('id', 'not in', dismissed))
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

type NewAnnouncement = {
  audience: Audience
  words: AnnouncementWords
  startsAt: Date
  endsAt: Date
  byId: string
}

export async function recordAnnouncement(tx: Tx, { words, ...announcement }: NewAnnouncement, now: Date) {
  await tx
    .insertInto('announcements')
    .values({ ...announcement, words: JSON.stringify(words), writtenAt: now })
    .execute()
}

/** @returns whether it was still to come or running. */
export async function recordAnnouncementEnd(
  tx: Tx,
  id: string,
  endedBy: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('announcements')
    .set({ endedBy, endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .where('endsAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Every announcement with who made it, the newest first. */
export async function listAnnouncements(db: Db, most = 50) {
  const rows = await db
    .selectFrom('announcements as n')
    .innerJoin('accounts as a', 'a.id', 'n.byId')
    .leftJoin('accounts as e', 'e.id', 'n.endedBy')
    .select(['n.id', 'n.audience', sql<AnnouncementWords>`n.words`.as('words'), 'n.startsAt', 'n.endsAt'])
    .select(['n.endedAt', 'a.name as by', 'e.name as endedBy'])
    .orderBy('n.startsAt', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ audience, ...row }) => ({ ...row, audience: audience as Audience }))
}
