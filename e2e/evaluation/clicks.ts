import process from 'node:process'
import { parseArgs } from 'node:util'
import { filterTraffic } from './click-filter.ts'

/** `npm run evaluate -- clicks [--count 1000000] [--seed 7]`: how much invented invalid traffic the filter finds, and what it takes for it wrongly. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '7' } },
})
const report = filterTraffic(Number(values.count), values.seed)
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exitCode = report.recall >= 0.95 && report.falsePositives <= 0.005 && report.isSameAgain ? 0 : 1
