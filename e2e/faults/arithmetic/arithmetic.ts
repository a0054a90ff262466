import process from 'node:process'
import { parseArgs } from 'node:util'
import { tryCases } from './cases.ts'
import { properties } from './properties.ts'

/** `npm run faults -- arithmetic [--runs 1000000] [--seed 7]`: the rules of amounts on that many random cases. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '7' } },
})
const began = performance.now()
const found = tryCases(Number(values.runs), Number(values.seed))
const say = (line: string) => void process.stdout.write(`${line}\n`)
for (const { property, place, wrong } of found) say(`✗ ${property}, case ${place}: ${wrong}`)
const seconds = ((performance.now() - began) / 1_000).toFixed(1)
say(
  `${Number(values.runs).toLocaleString('en')} cases of ${Object.keys(properties).length} rules, ${found.length} do not hold, ${seconds} s, seed ${values.seed}`,
)
process.exitCode = found.length > 0 ? 1 : 0
