import { rm } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '#db/db.ts'
import { removeEmbedded } from '#db/embedded.ts'
import { signIns } from '#db/seed/seed.ts'
import { accountByEmail, signInAs } from '#e2e/journeys/sign-in.ts'
import { seedStack } from '#e2e/stack/seed-stack.ts'
import { startStack } from '#e2e/stack/stack.ts'
import { fillIndex, onInterrupt, withClient } from './bench-database.ts'
import { fillCatalogue } from './catalogue.ts'
import { figuresOf, number, told } from './figures.ts'
import { pageSearches } from './page-searches.ts'

/**
 * `npm run bench -- search-page --channels N [--searches 200] [--seed 1] [--json]`: the production build over the demo's
 * world and N more channels; a brand opens different searches of a campaign, one after another.
 */
const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const [channels, seed] = [Number(values.channels), Number(values.seed)]
const home = path.resolve(`.data/bench-page-${process.pid}`)
/** Until the compiler has seen the pages, and the worker has done what the demo's world left to do. */
const warm = 150
const settleMs = 8_000

let removal: Promise<void> | undefined
onInterrupt(removeHome)
const stack = await startStack({
  home,
  port: 0,
  paymentsPort: 0,
  isDurable: false,
  say: (step) => say(`… ${step}`),
  async prepare(stack) {
    const { ownerUrl } = stack
    await seedStack(stack, { home, channels: 1_200, say: () => {} })
    const first = await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query<{ next: number }>('select max(ordinal) + 1 as next from channels')
      return rows[0]!.next
    })
    say(`… writing ${number(channels)} channels beside the demo's`)
    await fillCatalogue(ownerUrl, channels, seed, first)
    await fillIndex(ownerUrl, channels, seed, first)
  },
}).catch(async (error: unknown) => {
  await removeHome()
  throw error
})
try {
  const { page, cookie } = await signedIn(stack.databaseUrl)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const open = (search: string) => timeToFirstByte(`${stack.origin}${page}${search}`, cookie, agent)
  await pause(settleMs)
  for (const search of pageSearches(warm, seed + 1)) await open(search)
  const opened: Opened[] = []
  for (const search of pageSearches(Number(values.searches), seed)) opened.push(await open(search))
  agent.destroy()

  const first = figuresOf(opened.map(({ firstByteMs }) => firstByteMs))
  const whole = figuresOf(opened.map(({ wholeMs }) => wholeMs))
  const parts = partsOf(opened)
  say(`\n${number(channels)} channels, ${opened.length} different searches, one client, page ${page}`)
  say(`  ${''.padEnd(22)}    p50 /    p95 /    p99`)
  say(`  ${'first byte'.padEnd(22)}${told(first)}`)
  say(`  ${'whole page'.padEnd(22)}${told(whole)}`)
  for (const [name, figures] of Object.entries(parts)) say(`    ${name.padEnd(20)}${told(figures)}`)
  const full = opened.filter(({ rows }) => rows === 24).length
  const none = opened.filter(({ rows }) => rows === 0)
  say(`  ${full} pages with 24 channels, ${none.length} with none`)
  if (none.length > 0)
    say(`  ${'first byte, none'.padEnd(22)}${told(figuresOf(none.map(({ firstByteMs }) => firstByteMs)))}`)
  const wrong = opened.filter(({ status }) => status !== 200)
  if (wrong.length > 0)
    say(`  ${wrong.length} answers were not 200: ${wrong[0]!.status} for ${wrong[0]!.url}`)
  if (values.json) process.stdout.write(`${JSON.stringify({ channels, first, whole, parts, full })}\n`)
} finally {
  await stack.stop()
  await removeHome()
}

function removeHome(): Promise<void> {
  return (removal ??= removeEmbedded(path.join(home, 'postgres')).then(() =>
    rm(home, { recursive: true, force: true }),
  ))
}

/** The cookie of the demo's brand, and the match page of its campaign that is open. */
async function signedIn(databaseUrl: string) {
  const { db } = connect(databaseUrl, 2)
  try {
    const accountId = await accountByEmail(db, signIns.brand.email)
    const campaign = await db
      .selectFrom('campaigns as c')
      .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
      .select('c.id')
      .where('m.accountId', '=', accountId)
      .orderBy('c.createdAt')
      .executeTakeFirstOrThrow()
    return { page: `/brand/campaigns/${campaign.id}/match`, cookie: await signInAs(db, accountId) }
  } finally {
    await db.destroy()
  }
}

type Opened = {
  url: string
  status: number
  firstByteMs: number
  wholeMs: number
  rows: number
  /** What the server says of itself, in milliseconds by name; empty where it says nothing. */
  parts: Record<string, number>
}

function timeToFirstByte(url: string, cookie: string, agent: http.Agent): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const since = performance.now()
    const request = http.get(url, { agent, headers: { cookie, 'accept-language': 'en' } }, (response) => {
      let firstByteMs = 0
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => {
        firstByteMs ||= performance.now() - since
        chunks.push(chunk)
      })
      response.on('end', () =>
        resolve({
          url,
          status: response.statusCode ?? 0,
          firstByteMs,
          wholeMs: performance.now() - since,
          rows: rowsIn(Buffer.concat(chunks).toString()),
          parts: timingsIn(response.headers['server-timing']),
        }),
      )
    })
    request.on('error', reject)
  })
}

/** Channels on a page, by the links to them. */
function rowsIn(page: string): number {
  const [body = ''] = page.split('<script', 1)
  return new Set([...body.matchAll(/\/brand\/channels\/([0-9a-f-]{36})/g)].map(([, id]) => id)).size
}

function timingsIn(header: string | string[] | undefined): Record<string, number> {
  const told = [...String(header ?? '').matchAll(/([\w-]+)[^,]*?;dur=([\d.]+)/g)]
  return Object.fromEntries(told.map(([, name, ms]) => [name!, Number(ms)]))
}

function partsOf(opened: readonly Opened[]) {
  const names = new Set(opened.flatMap(({ parts }) => Object.keys(parts)))
  return Object.fromEntries(
    [...names].map((name) => [name, figuresOf(opened.flatMap(({ parts }) => parts[name] ?? []))]),
  )
}
