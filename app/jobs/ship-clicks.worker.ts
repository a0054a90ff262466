import { parentPort, workerData } from 'node:worker_threads'
import pino from 'pino'
import { connect } from '#db/db.ts'
import { now } from '../clock.server.ts'
import { env } from '../env.server.ts'
import { clickLogTeller } from './click-log-teller.ts'
import { clickShipper } from './ship-clicks.ts'

/**
 * A thread of the server's that ships clicks beside the answers, in the time that these leave. `busy` is shared: the
 * share of its time that the server spends on answers, in percent. Shipping takes the square of what is free, for it
 * keeps this thread and the database busy at once. While the server has its hands full, shipping waits, but no click
 * waits longer than `patienceMs` for its turn.
 */
const { directory, busy, lostAt } = workerData as {
  directory: string
  busy: Int32Array
  lostAt: Uint32Array
}
const restMs = 250
const patienceMs = 20_000
const longestPauseMs = 5_000
/** From this share on the hands are full. */
const fullHands = 85

const log = pino({ level: env.LOG_LEVEL, base: { process: 'clicks' } })
const { db } = connect(env.DATABASE_URL, 1)
const ship = clickShipper({
  db,
  directory,
  now,
  warn: (line, message) => log.error(line, message),
  async mayGoOn(tookMs) {
    if (isClosing) return true
    const free = 1 - Math.min(fullHands, Atomics.load(busy, 0)) / 100
    await rest(tookMs / free ** 2 - tookMs)
    return isTime()
  },
})
let isClosing = false
let wake = () => {}

parentPort!.once('message', () => {
  isClosing = true
  wake()
})

/** When everything stood in the database last. */
let doneAt = performance.now()
const teller = clickLogTeller({
  ...{ db, directory, now, mostBytes: env.CLICK_LOG_MB * 1_000_000 },
  shippedAt: () => new Date(now().getTime() - (performance.now() - doneAt)),
  lostAt: () => (Atomics.load(lostAt, 0) ? new Date(Atomics.load(lostAt, 0) * 1_000) : null),
  onError: (error) => log.warn({ err: error }, 'staff is not told of the click log'),
})
teller.start()
const isTime = () => isClosing || Atomics.load(busy, 0) < fullHands || performance.now() - doneAt > patienceMs

function rest(ms: number) {
  if (isClosing) return
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}

let pauseMs = restMs
/** Whether all that stood in the log is in the database. */
let isEmpty = false
for (;;) {
  const isLast = isClosing
  if (isTime())
    try {
      isEmpty = false
      isEmpty = await ship()
      if (isEmpty) doneAt = performance.now()
      pauseMs = restMs
    } catch (error) {
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
      log.warn({ err: error, nextInMs: pauseMs }, 'clicks wait in their log')
    }
  if (isLast) break
  await rest(pauseMs)
}
await teller.stop(isEmpty)
await db.destroy()
parentPort!.close()
