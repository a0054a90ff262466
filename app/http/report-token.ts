import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findShare } from '#db/queries/report-shares.ts'
import { findOff } from '#db/queries/switches.ts'
import { secretHash } from '#db/secret-hash.ts'
import { switchedOff } from '#app/domain/staff/switches.ts'
import { countShared } from './rate.ts'
import { errorPage, notFound } from './refusal.ts'

/**
 * The open report that a secret names. @throws 404, the same for one that expired, was closed, or never was; 409 while
 * reading by address is switched off.
 */
export async function requireShare(token: string | undefined, address: string) {
  if ((await countShared(address)) > 0 || !token || !/^[\w-]{43}$/.test(token)) throw notFound()
  const share = await findShare(db, secretHash(token), now())
  if (!share) throw notFound()
  const off = await findOff(db, 'report_links', now())
  if (off) throw errorPage(switchedOff('report_links', off))
  return share
}
