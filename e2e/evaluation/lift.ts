import process from 'node:process'
import { parseArgs } from 'node:util'
import { coverageOf } from './lift-worlds.ts'

/** `npm run evaluate -- lift [--count 2000] [--seed 7]`: how often the 95 % interval of a lift holds the truth of invented worlds. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '7' } },
})
const report = Object.fromEntries(
  (['places', 'revenue', 'weeks'] as const).map((kind) => [
    kind,
    coverageOf(kind, Number(values.count), values.seed),
  ]),
)
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exitCode = Object.values(report).every(({ share }) => share >= 0.93 && share <= 0.97) ? 0 : 1
