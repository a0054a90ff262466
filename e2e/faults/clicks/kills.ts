import { type ChildProcess, fork } from 'node:child_process'
import { Agent, get } from 'node:http'
import path from 'node:path'
import type { Db } from '#db/db.ts'
import { judgeAll, type Tallies } from '#app/domain/outcome/traffic.ts'
import { listJudged } from '#db/queries/clicks.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import type { Random } from '#db/seed/random.ts'

type Place = { db: Db; databaseUrl: string; folder: string; random: Random }

export type KillReport = {
  kills: number
  answered: number
  /** Answered and not stored: there may be none. */
  lost: number
  /** Stored without an answer: whoever asked did not hear of it any more. */
  unheard: number
  /** Links whose roll-ups differ from their clicks. */
  differing: number
  /** Clicks that get another verdict when all are judged again. */
  rejudged: number
}

/** Kills the process of the redirect (SIGKILL) in the middle of a load, again and again, then compares with the books. */
export async function killRedirect(
  { db, databaseUrl, folder, random }: Place,
  kills: number,
): Promise<KillReport> {
  const { link } = await agree(db, await openCampaign(db))
  const answered = new Set<string>()
  const from = new Date(Date.now() - 1_000)
  for (let turn = 0; turn < kills; turn += 1) {
    const { child, port } = await startRedirect(databaseUrl, folder)
    const load = askUntilGone(port, link.code, answered, turn)
    // On a busy machine the first answers take a while; a kill before them would prove nothing.
    const enough = answered.size + random.whole(20, 200)
    while (answered.size < enough) await pause(1)
    await pause(random.next() * 300)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await Promise.all([gone, load])
  }
  // The next process finds what the killed ones left.
  const { child } = await startRedirect(databaseUrl, folder)
  const stored = await untilQuiet(db, link.id)
  child.kill('SIGKILL')
  return {
    kills,
    answered: answered.size,
    lost: [...answered].filter((id) => !stored.has(id)).length,
    unheard: [...stored].filter((id) => !answered.has(id)).length,
    differing: await countDiffering(db),
    rejudged: await countRejudged(db, from),
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function startRedirect(
  databaseUrl: string,
  folder: string,
): Promise<{ child: ChildProcess; port: number }> {
  const env = {
    ...process.env,
    ...{
      NODE_ENV: 'production' as const,
      STRIPE_API: 'http://127.0.0.1:1',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
    },
    ...{ DATABASE_URL: databaseUrl, CLICK_LOG_DIR: folder },
  }
  const child = fork(path.resolve(import.meta.dirname, '../../bench/redirect-server.ts'), ['durable'], {
    env,
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number))
    child.once('exit', (code) => reject(new Error(`the redirect ended with ${code}`)))
  })
  return { child, port }
}

/** Thirty-two followers at once, each asking again as soon as it is answered, until nobody answers any more. */
async function askUntilGone(port: number, code: string, answered: Set<string>, turn: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  let number = 0
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (;;) {
        const address = `10.${turn & 255}.${(number >> 8) & 255}.${number & 255}`
        number += 1
        const location = await ask(agent, port, code, address)
        if (location === undefined) return
        const id = new URL(location).searchParams.get('athar_click')
        if (id) answered.add(id)
      }
    }),
  )
  agent.destroy()
}

function ask(agent: Agent, port: number, code: string, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = {
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile',
      'x-forwarded-for': address,
    }
    const request = get({ agent, port, host: '127.0.0.1', path: `/r/${code}`, headers }, (response) => {
      response.resume()
      // Heard is heard, whatever becomes of the connection.
      resolve(response.headers.location)
    })
    request.once('error', () => resolve(undefined))
  })
}

/** The ids of the link's clicks once no more of them come. */
async function untilQuiet(db: Db, linkId: number): Promise<Set<string>> {
  let [count, quietFor] = [-1, 0]
  for (;;) {
    const rows = await db.selectFrom('clicks').select('id').where('linkId', '=', linkId).execute()
    quietFor = rows.length === count ? quietFor + 1 : 0
    count = rows.length
    if (quietFor === 6) {
      const ids = new Set(rows.map(({ id }) => id))
      if (ids.size < rows.length) throw new Error(`${rows.length - ids.size} clicks are stored twice`)
      return ids
    }
    await pause(400)
  }
}

async function countDiffering(db: Db): Promise<number> {
  const [raw, slots] = await Promise.all([
    db
      .selectFrom('clicks')
      .select((eb) => ['linkId', 'verdict', eb.fn.countAll<number>().as('clicks')])
      .groupBy(['linkId', 'verdict'])
      .execute(),
    db
      .selectFrom('clickSlots')
      .select((eb) => ['linkId', 'verdict', eb.fn.sum<string>('clicks').as('clicks')])
      .groupBy(['linkId', 'verdict'])
      .execute(),
  ])
  const rolled = new Map(slots.map(({ linkId, verdict, clicks }) => [`${linkId} ${verdict}`, Number(clicks)]))
  return (
    raw.filter(({ linkId, verdict, clicks }) => rolled.get(`${linkId} ${verdict}`) !== clicks).length +
    Math.abs(raw.length - slots.length)
  )
}

async function countRejudged(db: Db, from: Date): Promise<number> {
  const tallies: Tallies = new Map()
  let count = 0
  for await (const clicks of listJudged(db, { from, to: new Date(Date.now() + 60_000) })) {
    const verdicts = judgeAll(clicks, tallies)
    count += clicks.filter(({ verdict }, at) => verdict !== verdicts[at]).length
  }
  return count
}
