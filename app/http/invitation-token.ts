import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findInvitation } from '#db/queries/staff-invitations.ts'
import { secretHash } from '#db/secret-hash.ts'
import { countJoin } from './rate.ts'
import { notFound } from './refusal.ts'

/** The invitation that a link names. @throws 404, the same for one that was used, withdrawn, ran out, or never was. */
export async function requireInvitation(token: string | undefined, address: string) {
  if ((await countJoin(address)) > 0 || !token || !/^[\w-]{43}$/.test(token)) throw notFound()
  const tokenHash = secretHash(token)
  const invitation = await findInvitation(db, tokenHash, now())
  if (!invitation) throw notFound()
  return { ...invitation, tokenHash }
}
