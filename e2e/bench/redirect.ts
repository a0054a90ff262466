import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { connect } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { startBenchDatabase, withClient } from './bench-database.ts'
import { figuresOf, number, told } from './figures.ts'
import type { ClientOrder, ClientReport } from './redirect-client.ts'

/**
 * `npm run bench -- redirect [--seconds 2] [--rounds 9] [--connections 64] [--sync]`: answers a second of the tracked
 * link, each click kept before it is answered, beside a bare server with a constant 302 and beside one insert per click,
 * in turns, each a process of its own under the same client; then its latency at half of what it can do.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '9' },
    connections: { type: 'string', default: '64' },
    sync: { type: 'boolean', default: false },
  },
})
const [seconds, rounds, connections] = [values.seconds, values.rounds, values.connections].map(Number) as [
  number,
  number,
  number,
]
const say = (line: string) => void process.stdout.write(`${line}\n`)
const kinds = ['bare', 'durable', 'insert'] as const
const halfLoadSeconds = 10
const targets = { ofBare: 0.7, ofInsert: 7, p99: 10 }

const folder = path.resolve(`.data/bench-clicks-${process.pid}`)
const { url, appUrl, remove } = await startBenchDatabase({ isDurable: true })
const { db } = connect(appUrl, 4)
const children: ChildProcess[] = []
try {
  say(
    `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load ${os.loadavg()[0]!.toFixed(2)}`,
  )
  await withClient(url, (client) =>
    client.query(
      'create table bench_clicks (id uuid primary key, link_id bigint, clicked_at timestamptz, visitor text)',
    ),
  )
  const { link } = await agree(db, await openCampaign(db))
  const env = {
    ...process.env,
    ...{
      NODE_ENV: 'production' as const,
      STRIPE_API: 'http://127.0.0.1:1',
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '1',
    },
    ...{ DATABASE_URL: url, CLICK_LOG_DIR: folder, CLICK_LOG_SYNC: values.sync ? '1' : '0' },
  }
  const start = async (file: string, word: string, as = env) => {
    const child = fork(path.join(import.meta.dirname, file), [word], { env: as })
    children.push(child)
    return child
  }
  const ports = {} as Record<(typeof kinds)[number], number>
  for (const kind of kinds) {
    const as = kind === 'durable' ? { ...env, DATABASE_URL: appUrl } : env
    ports[kind] = await heard<number>(await start('redirect-server.ts', kind, as))
  }
  const client = await start('redirect-client.ts', '')
  const load = async (kind: (typeof kinds)[number], rest: Partial<ClientOrder> = {}) => {
    client.send({
      port: ports[kind],
      path: `/r/${link.code}`,
      connections,
      seconds,
      ...rest,
    } satisfies ClientOrder)
    return heard<ClientReport>(client)
  }

  const rates: Record<(typeof kinds)[number], number[]> = { bare: [], durable: [], insert: [] }
  const all: Record<(typeof kinds)[number], number[]> = { bare: [], durable: [], insert: [] }
  const drains: number[] = []
  let answered = 0
  for (let round = 0; round <= rounds; round += 1)
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const report = await load(kind, round === 0 ? { seconds: 2 } : {})
      if (report.refused > 0) throw new Error(`${kind} did not redirect ${report.refused} times`)
      if (kind === 'durable') {
        answered += report.ms.length
        // Its clicks are brought into the database before anybody else is measured beside that.
        drains.push(await untilStored(answered))
      }
      // The first round finds code cold.
      if (round === 0) continue
      rates[kind].push(report.ms.length / report.seconds)
      all[kind] = all[kind].concat(report.ms)
    }
  const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  say(
    `\n${connections} connections, ${rounds} x ${seconds} s in turns, log ${values.sync ? 'synced to disk' : 'written'} before each answer`,
  )
  say(`  ${''.padEnd(22)}${'per second'.padStart(10)}        p50 /    p95 /    p99`)
  for (const kind of kinds)
    say(
      `  ${kind.padEnd(22)}${number(Math.round(mean(rates[kind]))).padStart(10)}    ${told(figuresOf(all[kind]))}`,
    )
  const perSecond = mean(rates.durable) / 2
  const peer = await load('bare', { perSecond, seconds: halfLoadSeconds })
  say(`  bare at that rate                       ${told(figuresOf(peer.ms))}`)
  const half = await load('durable', { perSecond, seconds: halfLoadSeconds })
  answered += half.ms.length
  const calm = figuresOf(half.ms)
  say(
    `  durable at half load  ${number(Math.round(half.ms.length / half.seconds)).padStart(10)}    ${told(calm)}`,
  )

  const drainedIn = await untilStored(answered)
  // Whatever else the machine does meanwhile falls on both of a round, and a round it spoils is one of many.
  const times = (peer: 'bare' | 'insert') => rates.durable.map((rate, at) => rate / rates[peer][at]!)
  const [ofBare, ofInsert] = [figuresOf(times('bare')).p50, figuresOf(times('insert')).p50]
  const byRound = times('bare').map((one) => one.toFixed(2))
  const judged = (isReached: boolean) => (isReached ? 'reached' : 'MISSED')
  say(
    `  of the bare server ${ofBare.toFixed(2)} (by round ${byRound.join(', ')}), target ${targets.ofBare}: ${judged(ofBare >= targets.ofBare)}`,
  )
  say(
    `  of one insert per click ${ofInsert.toFixed(1)} times, target ${targets.ofInsert}: ${judged(ofInsert >= targets.ofInsert)}`,
  )
  say(
    `  p99 at half load ${calm.p99.toFixed(1)} ms, target ${targets.p99}: ${judged(calm.p99 <= targets.p99)}`,
  )
  say(
    `  ${number(answered)} answered, all of them in the database ${figuresOf([...drains, drainedIn]).p50.toFixed(1)} s after a round's last answer`,
  )
  if (ofBare < targets.ofBare || ofInsert < targets.ofInsert || calm.p99 > targets.p99) process.exitCode = 1
} finally {
  for (const child of children) child.kill('SIGKILL')
  await db.destroy()
  await remove()
  await rm(folder, { recursive: true, force: true })
}

/** Waits until the clicks of all answers are stored. @returns the seconds. @throws after five minutes. */
async function untilStored(wanted: number): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { stored } = await db
      .selectFrom('clickBatches')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('clicks'), eb.lit(0)).as('stored'))
      .executeTakeFirstOrThrow()
    const passed = (performance.now() - began) / 1_000
    if (Number(stored) === wanted) return passed
    if (passed > 300 || Number(stored) > wanted)
      throw new Error(`${stored} clicks stored of ${wanted} answered`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What a process says next. @throws when it ends instead. */
async function heard<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController()
  const [word] = await Promise.race([
    once(child, 'message', ended),
    once(child, 'exit', ended).then(([code]) => {
      throw new Error(`a process ended with ${code}`)
    }),
  ]).finally(() => ended.abort())
  return word as T
}
