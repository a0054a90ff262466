import process from 'node:process'
import { type Failure, playRuns } from './batch.ts'
import { planted } from './planted.ts'
import { shrink } from './shrink.ts'
import { findServer } from '../server.ts'
import type { Tally } from '../tally.ts'

/** What a worker is asked to do: runs by their numbers, with a bug planted or without. */
export type Order = { seed: number; runs: number[]; bug?: string }
export type Report = { order: Order; tally: Tally; failure?: Failure; shrunk?: Failure['steps'] }

const server = await findServer(process.argv[2]!)

process.on('message', async (order: Order) => {
  const tally: Tally = {}
  const seams = order.bug ? planted[order.bug]! : undefined
  const failure = await playRuns(server, order.seed, order.runs, { tally, seams })
  const shrunk = failure && !order.bug ? await shrink(server, failure) : undefined
  const report: Report = { order, tally, ...(failure && { failure }), ...(shrunk && { shrunk }) }
  process.send!(report)
})
process.send!('ready')
