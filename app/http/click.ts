import path from 'node:path'
import { now } from '#app/clock.server.ts'
import { env } from '#app/env.server.ts'
import { openClickLog } from '#db/click-log/writer.ts'
import { db } from '#db/db.server.ts'
import { clickAnswer } from './click-answer.ts'
import { transportSecurity } from './headers.ts'
import { log } from './log.ts'
import { visitorNetworks } from './visitor-network.ts'

/** Where clicks stand between the redirect and the database: the server's thread ships them from there. */
export const clickFolder = path.resolve(env.CLICK_LOG_DIR || path.join(env.STORAGE_DIR, '..', 'clicks'))

let warnedAt = 0

/** The second of the epoch in which a click could not be kept last, for the thread that tells of the log. */
export const clickLostAt = new Uint32Array(new SharedArrayBuffer(4))

export const clickLog = openClickLog({
  directory: clickFolder,
  isSynced: env.CLICK_LOG_SYNC === '1',
  mostBytes: env.CLICK_LOG_MB * 1_000_000,
  alarm(problem, error) {
    Atomics.store(clickLostAt, 0, Math.floor(Date.now() / 1_000))
    if (Date.now() - warnedAt < 10_000) return
    warnedAt = Date.now()
    log.error(
      { problem, folder: clickFolder, err: error },
      'CLICKS ARE NOT KEPT: the click log takes no more',
    )
  },
})

/** The redirect of tracked links, on this process's database. */
export const answerClick = clickAnswer({
  db,
  log: clickLog,
  now,
  networkOf: visitorNetworks(),
  isProxied: env.TRUST_PROXY === '1',
  headers: transportSecurity,
})
