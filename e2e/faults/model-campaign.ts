import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { onInterrupt } from '../bench/bench-database.ts'
import type { Order, Report } from './model-worker.ts'
import { startServer } from './server.ts'
import { addUp, type Tally } from './tally.ts'
import { workOff } from './workers.ts'

/** So many sequences share a database; each has a deal of its own. */
const perStage = 50
/** From so many on chance leaves nothing out. */
const enoughForAll = 1_000

/**
 * Plays sequences against a model, as the command line says (`--runs`, `--seed`, `--workers`, `--report file`), each
 * checked after every command. `worker` plays them in processes of their own; the same seed repeats them. A long
 * campaign fails when something that `unmet` names never happened in it.
 */
export async function runModelCampaign(
  worker: string,
  coverageLines: (tally: Tally) => string[],
  unmet: (tally: Tally) => string[] = () => [],
) {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '7' },
      workers: { type: 'string', default: '2' },
      report: { type: 'string' },
    },
  })
  const [runs, seed, workers] = [values.runs, values.seed, values.workers].map(Number) as [
    number,
    number,
    number,
  ]
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally: Tally = {}
  const differences: string[] = []
  const began = performance.now()
  const { directory, remove } = await startServer()
  onInterrupt(remove)
  try {
    const crew = { file: worker, directory, workers }
    await workOff<Order, Report>(crew, orders(runs, seed), (report) => {
      addUp(tally, report.tally)
      if (report.difference) differences.push(report.difference)
      if (report.difference) say(`✗ seed ${report.order.seed}: ${report.difference}`)
    })
  } finally {
    await remove()
  }
  for (const line of coverageLines(tally)) say(line)
  const played = tally.sequences?.played ?? 0
  const seconds = ((performance.now() - began) / 1_000).toFixed(0)
  say(`${played} sequences, ${differences.length} differences from the model, ${seconds} s, seed ${seed}`)
  const missing = runs >= enoughForAll ? unmet(tally) : []
  for (const what of missing) say(`✗ never happened: ${what}`)
  if (values.report)
    await writeFile(
      values.report,
      JSON.stringify({ passed: played, failed: differences.length + missing.length, tally }),
    )
  process.exitCode = differences.length + missing.length > 0 || played < runs ? 1 : 0
}

function* orders(runs: number, seed: number): Generator<Order> {
  for (let from = 0; from < runs; from += perStage)
    yield { seed: seed * 100_000 + from, runs: Math.min(perStage, runs - from) }
}
