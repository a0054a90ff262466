import type { Db } from '#db/db.ts'
import { recordAccount } from '#db/queries/accounts.ts'
import { lockInvitation, recordAccepted } from '#db/queries/staff-invitations.ts'
import { recordPowers } from '#db/queries/team.ts'
import type { AccountLocale } from '../domain/account/forms.ts'
import { Refusal } from '../domain/refusal.ts'

type Joining = { tokenHash: string; name: string; passwordHash: string; locale: AccountLocale }

/**
 * Opens the account that an invitation promised, once. Its powers open nothing until a second factor is set up.
 * @throws Refusal: used, withdrawn or run out; the address has an account by now.
 */
export async function joinStaff(db: Db, { tokenHash, ...person }: Joining, now: Date) {
  return db.transaction().execute(async (tx) => {
    const invitation = await lockInvitation(tx, tokenHash, now)
    if (!invitation) throw new Refusal('not_found', 'invitation.unknown')
    const { id: invitationId, email, powers, byId } = invitation
    const id = await recordAccount(tx, { ...person, email, role: 'staff', createdAt: now })
    if (!id) throw new Refusal('conflict', 'account.email_taken')
    await recordAccepted(tx, invitationId, id, now)
    await recordPowers(tx, { accountId: id, before: [], after: powers, reason: email, byId }, now)
    return { id, role: 'staff' as const }
  })
}
