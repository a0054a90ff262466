import process from 'node:process'
import { parseArgs } from 'node:util'
import { connect } from '#db/db.ts'
import { findServer, onDatabase, startServer } from '../server.ts'
import { type Tally, tallyLines } from '../tally.ts'
import { checkPure, checkReal } from './check.ts'

/**
 * `npm run faults -- attribution [--runs 20000] [--real 200] [--seed 7]`: whose every order is, after random histories in
 * any sequence, against a bookkeeper who hears all in the sequence it was sent; a part of them on a real database.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    real: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
  },
})
const [runs, real, seed] = [Number(values.runs), Number(values.real), Number(values.seed)]
const say = (line: string) => void process.stdout.write(`${line}\n`)
const tally: Tally = {}
const began = performance.now()
const found = checkPure(seed, runs, tally)
if (real > 0) {
  const server = await startServer()
  try {
    const wrong = await onDatabase(await findServer(server.directory), async (url) => {
      const { db } = connect(url)
      try {
        return await checkReal(db, seed, real, tally)
      } finally {
        await db.destroy()
      }
    })
    found.push(...wrong)
  } finally {
    await server.remove()
  }
}
for (const { run, wrong } of found) say(`✗ history ${run}: ${wrong}`)
for (const line of tallyLines(tally)) say(line)
const seconds = ((performance.now() - began) / 1_000).toFixed(1)
say(
  `${runs.toLocaleString('en')} histories by the rules and ${real} on Postgres, ${found.length} wrong, ${seconds} s, seed ${seed}`,
)
process.exitCode = found.length > 0 ? 1 : 0
