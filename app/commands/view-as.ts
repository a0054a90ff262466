import type { Db } from '#db/db.ts'
import { lockPerson } from '#db/queries/people.ts'
import { recordSessionViewing, recordViewing, recordViewingEnd } from '#db/queries/viewings.ts'
import { viewingMinutes } from '../domain/account/viewing.ts'
import type { StaffActor } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { tellPerson } from './tell-person.ts'

type Asked = { subjectId: string; reason: string; sessionHash: string }

/**
 * Staff sees the pages of a brand or a creator as they do, reading only, in this session and for half an hour. The person
 * is told who looked and why. @throws Refusal: unknown, staff. @returns the side whose pages they are.
 */
export async function beginViewing(
  db: Db,
  actor: StaffActor,
  asked: Asked,
  now: Date,
): Promise<'brand' | 'creator'> {
  const { subjectId, reason, sessionHash } = asked
  return db.transaction().execute(async (tx) => {
    const person = await lockPerson(tx, subjectId)
    if (!person) throw new Refusal('not_found', 'suspension.unknown')
    if (person.role === 'staff') throw new Refusal('forbidden', 'viewing.staff')
    const endsAt = plusHours(now, viewingMinutes / 60)
    const id = await recordViewing(tx, { staffId: actor.accountId, subjectId, reason, endsAt }, now)
    await recordSessionViewing(tx, sessionHash, id)
    await tellPerson(
      tx,
      { accountId: subjectId, kind: 'account-viewed', source: id, detail: { reason } },
      now,
    )
    return person.role
  })
}

/** The session shows staff's own pages again. @returns whose pages it showed. */
export async function endViewing(
  db: Db,
  { viewingId, sessionHash }: { viewingId: string; sessionHash: string },
  now: Date,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    await recordSessionViewing(tx, sessionHash, null)
    return recordViewingEnd(tx, viewingId, now)
  })
}
