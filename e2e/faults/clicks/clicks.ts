import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { connect } from '#db/db.ts'
import { randomFrom } from '#db/seed/random.ts'
import { onInterrupt, startBenchDatabase } from '../../bench/bench-database.ts'
import { killRedirect } from './kills.ts'

/**
 * `npm run faults -- clicks [--kills 100] [--seed 7]`: the redirect's process is killed in the middle of a load that
 * often; then every click that was answered has to be stored, once, and counted as it would be again.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '7' } },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const began = performance.now()
const { appUrl, remove } = await startBenchDatabase()
onInterrupt(remove)
const { db } = connect(appUrl, 4)
const folder = await mkdtemp(path.join(os.tmpdir(), 'athar-clicks-'))
try {
  const random = randomFrom(`clicks:${values.seed}`)
  const report = await killRedirect({ db, databaseUrl: appUrl, folder, random }, Number(values.kills))
  const { kills, answered, lost, unheard, differing, rejudged } = report
  const isWhole = lost + differing + rejudged === 0 && answered > kills
  say(
    `${kills} kills, ${answered} clicks answered, ${lost} of them lost; ${unheard} stored that nobody heard the answer of`,
  )
  say(
    `roll-ups differ from the clicks in ${differing} places, ${rejudged} clicks get another verdict when judged again`,
  )
  say(
    `${isWhole ? 'answered = stored' : 'NOT WHOLE'}, ${((performance.now() - began) / 1_000).toFixed(0)} s, seed ${values.seed}`,
  )
  process.exitCode = isWhole ? 0 : 1
} finally {
  await db.destroy()
  await remove()
  await rm(folder, { recursive: true, force: true })
}
