import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread that ships clicks from their log to the database. `onEnd` hears when it ends by itself; `stop` lets
 * it ship what stands there, once. `lostAt` is shared: the second of the epoch in which a click could not be kept last.
 */
export function startShipping(
  directory: string,
  onEnd: (error: unknown) => void,
  lostAt = new Uint32Array(new SharedArrayBuffer(4)),
) {
  const busy = new Int32Array(new SharedArrayBuffer(4))
  const thread = new Worker(new URL('./jobs/ship-clicks.worker.ts', import.meta.url), {
    workerData: { directory, busy, lostAt },
  })
  thread.on('error', onEnd)
  let before = performance.eventLoopUtilization()
  const watch = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    Atomics.store(busy, 0, Math.round(utilization * 100))
    before = now
  }, 100)
  watch.unref()
  return {
    async stop() {
      clearInterval(watch)
      const ended = new Promise((resolve) => thread.once('exit', resolve))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage('close')
      await ended
    },
  }
}
