import type { Db, Tx } from '#db/db.ts'
import { findCredentials } from '#db/queries/accounts.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordInvitation, recordInvitationSecret, recordWithdrawn } from '#db/queries/staff-invitations.ts'
import type { StaffActor } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { invitationHours } from '../domain/staff/invitation.ts'
import type { Power } from '../domain/staff/powers.ts'

type Asked = { email: string; powers: readonly Power[] }

/** Asks somebody to join staff: the link goes by letter, and nobody else learns it. @throws Refusal: has an account. */
export async function inviteStaff(db: Db, actor: StaffActor, asked: Asked, now: Date) {
  await db.transaction().execute(async (tx) => {
    const invitationId = await invite(tx, actor.accountId, asked, now)
    await enqueue(tx, { name: 'mail-staff-invitation', data: { invitationId } })
  })
}

/** The same at the command line, where the link is handed over by whoever runs it. @throws Refusal: has an account. */
export async function inviteByHand(db: Db, asked: Asked, tokenHash: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await recordInvitationSecret(tx, await invite(tx, null, asked, now), tokenHash)
  })
}

/** Closes a link before it was used. @throws Refusal: unknown, used, withdrawn. */
export async function withdrawInvitation(db: Db, actor: StaffActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    if (!(await recordWithdrawn(tx, { id }, actor.accountId, now)))
      throw new Refusal('not_found', 'invitation.unknown')
  })
}

async function invite(tx: Tx, byId: string | null, { email, powers }: Asked, now: Date): Promise<string> {
  if (await findCredentials(tx, email)) throw new Refusal('conflict', 'account.email_taken')
  await recordWithdrawn(tx, { email }, byId, now)
  const expiresAt = plusHours(now, invitationHours)
  return recordInvitation(tx, { email, powers: [...powers], byId, expiresAt }, now)
}
