import process from 'node:process'
import { openStage, type Stage } from './deals/stage.ts'
import { findServer, onDatabase } from './server.ts'
import type { Tally } from './tally.ts'

/** So many sequences on a stage of their own, from one seed. */
export type Order = { seed: number; runs: number }
export type Report = { order: Order; tally: Tally; difference?: string }

type Play = (stage: Stage, order: Order, tally: Tally) => Promise<void>

/** The shortest sequence found, and what differs after its last command. */
const told = (error: unknown): string =>
  error instanceof Error
    ? [error.message, error.cause === undefined ? error.stack : told(error.cause)].join('\n')
    : String(error)

/** A process that plays what it is ordered, each order on a stage of its own. */
export async function serveOrders(play: Play) {
  const server = await findServer(process.argv[2]!)
  process.on('message', async (order: Order) => {
    const tally: Tally = {}
    const difference = await onDatabase(server, async (url) => {
      const stage = await openStage(url, String(order.seed))
      try {
        await play(stage, order, tally)
        return undefined
      } catch (error) {
        return told(error)
      } finally {
        await stage.close()
      }
    })
    process.send!({ order, tally, ...(difference && { difference }) } satisfies Report)
  })
  process.send!('ready')
}
