import process from 'node:process'
import { parseArgs } from 'node:util'
import { connect } from '#db/db.ts'
import { findServer, onDatabase, startServer } from '../server.ts'
import { type Tally, tallyLines } from '../tally.ts'
import { checkPostbacks } from './check.ts'

/** `npm run faults -- postbacks [--runs 10000] [--seed 7]`: forged, expired, foreign and replayed calls; none is taken. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '7' } },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
const say = (line: string) => void process.stdout.write(`${line}\n`)
const tally: Tally = {}
const began = performance.now()
const server = await startServer()
try {
  const found = await onDatabase(await findServer(server.directory), async (url) => {
    process.env.DATABASE_URL = url
    const { action } = await import('#app/routes/hooks/postback/route.ts')
    const { db: own } = await import('#db/db.server.ts')
    const { db } = connect(url)
    try {
      return await checkPostbacks(db, action as never, { runs, seed }, tally)
    } finally {
      await Promise.all([db.destroy(), own.destroy()])
    }
  })
  for (const wrong of found.slice(0, 20)) say(`✗ ${wrong}`)
  for (const line of tallyLines(tally)) say(line)
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  say(`${runs.toLocaleString('en')} calls, ${found.length} wrong, ${seconds} s, seed ${seed}`)
  process.exitCode = found.length > 0 ? 1 : 0
} finally {
  await server.remove()
}
