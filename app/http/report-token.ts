import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findShare } from '#db/queries/report-shares.ts'
import { findOff } from '#db/queries/switches.ts'
import { switchedOff } from '#app/domain/staff/switches.ts'
import { countShared } from './rate.ts'
import { errorPage } from './refusal.ts'
import { bySecret } from './secret-address.ts'

/** The open report that a secret names. @throws 404; 409 while reading by address is switched off. */
export async function requireShare(token: string | undefined, address: string) {
  const share = await bySecret(token, countShared(address), (hash) => findShare(db, hash, now()))
  const off = await findOff(db, 'report_links', now())
  if (off) throw errorPage(switchedOff('report_links', off))
  return share
}
