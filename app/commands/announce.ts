import type { Db } from '#db/db.ts'
import { recordAnnouncement, recordAnnouncementEnd } from '#db/queries/announcements.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { AnnouncementWords, Audience } from '../domain/staff/announcement.ts'

type Asked = { audience: Audience; words: AnnouncementWords; startsAt: Date; endsAt: Date }

/** Says something over every page of its readers, from a moment until another. @throws Refusal: over before it began. */
export async function announce(db: Db, actor: StaffActor, asked: Asked, now: Date) {
  if (asked.endsAt <= now) throw new Refusal('conflict', 'announcement.past')
  await db.transaction().execute((tx) => recordAnnouncement(tx, { ...asked, byId: actor.accountId }, now))
}

/** Takes an announcement down before its time. @throws Refusal: unknown, or over. */
export async function endAnnouncement(db: Db, actor: StaffActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    if (!(await recordAnnouncementEnd(tx, id, actor.accountId, now)))
      throw new Refusal('not_found', 'announcement.unknown')
  })
}
