import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { type Failure, runsPerGround } from './batch.ts'
import { planted } from './planted.ts'
import { onInterrupt } from '../../bench/bench-database.ts'
import { startServer } from '../server.ts'
import { workOff } from '../workers.ts'
import { addUp, count, type Tally, tallyLines } from '../tally.ts'
import type { Order, Report } from './worker.ts'

/**
 * `npm run faults -- money [--runs 1000] [--seed 7] [--first 1] [--workers 2] [--planted] [--report file]`: that many runs
 * of operations drawn by chance, with faults, crashes and lost webhooks, the invariants asserted after each; then, if
 * asked for, every planted bug until it is caught. The same seed and number repeat a run.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    first: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    planted: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})
const [runs, seed, first, workers] = [values.runs, values.seed, values.first, values.workers].map(Number) as [
  number,
  number,
  number,
  number,
]
const say = (line: string) => void process.stdout.write(`${line}\n`)

const tally: Tally = {}
const failures: Failure[] = []
const began = performance.now()
const { directory, remove } = await startServer()
onInterrupt(remove)
try {
  await carryOut(campaignOrders(), (report) => {
    addUp(tally, report.tally)
    if (report.failure) failures.push(report.failure)
    tellOf(report)
  })
  for (const line of tallyLines(tally)) say(line)
  if (values.planted) await findPlanted()
} finally {
  await remove()
}
const seconds = (performance.now() - began) / 1_000
const done = tally.runs?.done ?? 0
say(`${done} runs, ${failures.length} violations, ${seconds.toFixed(0)} s, seed ${seed}`)
if (values.report)
  await writeFile(
    values.report,
    JSON.stringify({ passed: done + (tally.planted?.caught ?? 0), failed: failures.length, tally }),
  )
process.exitCode = failures.length > 0 ? 1 : 0

function* campaignOrders(): Generator<Order> {
  const last = first + runs - 1
  for (let from = first; from <= last; from += runsPerGround)
    yield { seed, runs: numbers(from, Math.min(last, from + runsPerGround - 1)) }
}

function numbers(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place)
}

function carryOut(orders: Iterable<Order>, done: (report: Report) => void) {
  return workOff({ file: path.join(import.meta.dirname, 'worker.ts'), directory, workers }, orders, done)
}

function tellOf({ order, failure, shrunk = [] }: Report) {
  const [from, to] = [order.runs[0], order.runs.at(-1)]
  if (!failure) return say(`… runs ${from} to ${to}: ${((performance.now() - began) / 1_000).toFixed(0)} s`)
  const { run, detail, steps } = failure
  say(`✗ run ${run} of seed ${order.seed}: ${detail}`)
  for (const done of [steps, ...(shrunk.length < steps.length ? [shrunk] : [])])
    say(`  ${done.map(({ name }) => name).join(' → ')}`)
}

async function findPlanted() {
  say('\nplanted bugs')
  const mostRuns = 40
  const orders = Object.keys(planted).map((bug) => ({ seed, bug, runs: numbers(1, mostRuns) }))
  await carryOut(orders, ({ order: { bug = '' }, failure }) => {
    count(tally, 'planted', failure ? 'caught' : 'not caught')
    if (failure) say(`  ${bug}: run ${failure.run}, ${failure.detail.slice(0, 160)}`)
    else failures.push({ seed, run: mostRuns, rule: bug, detail: 'not caught', steps: [] })
    if (!failure) say(`✗ ${bug} was not caught in ${mostRuns} runs`)
  })
}
