import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findInvitation } from '#db/queries/staff-invitations.ts'
import { countJoin } from './rate.ts'
import { bySecret } from './secret-address.ts'

/** The invitation that a link names. @throws 404. */
export const requireInvitation = (token: string | undefined, address: string) =>
  bySecret(token, countJoin(address), async (tokenHash) => {
    const invitation = await findInvitation(db, tokenHash, now())
    return invitation && { ...invitation, tokenHash }
  })
