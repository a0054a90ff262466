import type { Db } from '#db/db.ts'
import { findDatabaseTime } from '#db/queries/health.ts'

/**
 * A clock that is never ahead of the database's: on a machine whose own runs fast, nobody's silence would be acted on
 * before its time. It is compared at the start and then every so often.
 */
export async function steadyClock(db: Db, own: () => Date, everySeconds = 30) {
  let ahead = 0
  const compare = async () => {
    const before = own().getTime()
    ahead = Math.max(0, before - (await findDatabaseTime(db)).getTime())
  }
  await compare()
  // A database that does not answer leaves the last comparison standing.
  const timer = setInterval(() => void compare().catch(() => {}), everySeconds * 1000)
  timer.unref()
  return { now: () => new Date(own().getTime() - ahead), stop: () => clearInterval(timer) }
}
