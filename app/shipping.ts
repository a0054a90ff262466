import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'

/** While answers take more than this share of the thread's time, shipping waits. */
const fullHands = 0.85

/**
 * Starts the thread that ships clicks from their log to the database. `onEnd` hears when it ends by itself; `stop` lets
 * it ship what stands there, once.
 */
export function startShipping(directory: string, onEnd: (error: unknown) => void) {
  const pressure = new Int32Array(new SharedArrayBuffer(4))
  const thread = new Worker(new URL('./jobs/ship-clicks.worker.ts', import.meta.url), {
    workerData: { directory, pressure },
  })
  thread.on('error', onEnd)
  let before = performance.eventLoopUtilization()
  const watch = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    Atomics.store(pressure, 0, utilization > fullHands ? 1 : 0)
    before = now
  }, 500)
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
