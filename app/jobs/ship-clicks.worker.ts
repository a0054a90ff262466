import { parentPort, workerData } from 'node:worker_threads'
import pino from 'pino'
import { connect } from '#db/db.ts'
import { now } from '../clock.server.ts'
import { env } from '../env.server.ts'
import { clickShipper } from './ship-clicks.ts'

/**
 * A thread of the server's that ships clicks beside the answers. `pressure` is shared: 1 while the server has its hands
 * full; shipping then waits, but never longer than `patienceMs`.
 */
const { directory, pressure } = workerData as { directory: string; pressure: Int32Array }
const restMs = 250
const patienceMs = 20_000
const longestPauseMs = 5_000

const log = pino({ level: env.LOG_LEVEL, base: { process: 'clicks' } })
const { db } = connect(env.DATABASE_URL, 1)
const ship = clickShipper({ db, directory, now, warn: (line, message) => log.error(line, message) })
let isClosing = false
let wake = () => {}

parentPort!.once('message', () => {
  isClosing = true
  wake()
})

let pauseMs = restMs
let lastAt = performance.now()
for (;;) {
  const isLast = isClosing
  if (isLast || Atomics.load(pressure, 0) === 0 || performance.now() - lastAt > patienceMs) {
    lastAt = performance.now()
    pauseMs = await ship().then(
      () => restMs,
      (error: unknown) => {
        const next = Math.min(longestPauseMs, pauseMs * 2)
        log.warn({ err: error, nextInMs: next }, 'clicks wait in their log')
        return next
      },
    )
  }
  if (isLast) break
  if (!isClosing)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
}
await db.destroy()
parentPort!.close()
