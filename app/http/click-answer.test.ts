import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { clickId, clickLine } from '#app/domain/outcome/click.ts'
import { openClickLog } from '#db/click-log/writer.ts'
import { clickShipper } from '#app/jobs/ship-clicks.ts'
import { connect, type Db } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { test } from '#db/testing.ts'
import { clickAnswer } from './click-answer.ts'

const start = new Date('2026-11-20T12:00:00Z')
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

type Asked = { headers?: Record<string, string>; method?: string; from?: string; after?: number }
type Answered = { status: number; headers: Record<string, string>; text: string; clickId: string | null }

/** The redirect on a port of its own, with its log in a folder of its own; `ship` brings the log into the database. */
async function open(db: Db, { isSynced = false, mostBytes = 1e9, answersFrom = db } = {}) {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'athar-clicks-'))
  const clock = { now: start }
  const alarms: string[] = []
  const log = openClickLog({ directory, isSynced, mostBytes, alarm: (problem) => alarms.push(problem) })
  const answer = clickAnswer({
    ...{ db: answersFrom, log, now: () => clock.now, isProxied: true, headers: { 'x-fixed': '1' } },
    networkOf: (address) => ({
      prefix: address,
      country: 'SA',
      isDataCentre: address.startsWith('192.0.2.'),
    }),
  })
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    log.close()
    server.closeAllConnections()
    server.close()
    rmSync(directory, { recursive: true, force: true })
  })
  const ask = (
    code: string,
    { headers = {}, method = 'GET', from = '203.0.113.7', after = 0 }: Asked = {},
  ) => {
    clock.now = new Date(start.getTime() + after * 1000)
    return new Promise<Answered>((resolve, reject) => {
      const asked = { 'user-agent': phone, 'x-forwarded-for': `spoofed, ${from}`, ...headers }
      const request = send(
        { port, host: '127.0.0.1', path: `/r/${code}`, method, headers: asked },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (piece: string) => (text += piece))
          response.on('end', () => {
            const { location } = response.headers
            const clickId = location ? new URL(location).searchParams.get('athar_click') : null
            const heard = response.headers as Record<string, string>
            resolve({ status: response.statusCode!, headers: heard, text, clickId })
          })
        },
      )
      request.on('error', reject)
      request.end()
    })
  }
  const warnings: object[] = []
  const shipper = () =>
    clickShipper({ db, directory, now: () => new Date(), warn: (line) => warnings.push(line) })
  return { ask, ship: shipper(), shipper, log, directory, alarms, warnings }
}

/** The database with a list of what it was asked for; `away.since` set, it answers nothing more. */
function watch(db: Db) {
  const [seen, away]: [string[], { since: number }] = [[], { since: Infinity }]
  const note = (query: string) => {
    seen.push(query)
    if (seen.length > away.since) throw new Error('the database is away')
  }
  const watched = new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (name === 'selectFrom' || name === 'insertInto') note(`${name} ${String(given[0])}`)
        return Reflect.apply(value, target, given) as unknown
      }
    },
  })
  return { seen, away, watched }
}

async function newLink(db: Db) {
  const { link } = await agree(db, await openCampaign(db))
  const clicks = () =>
    db.selectFrom('clicks').selectAll().where('linkId', '=', link.id).orderBy('clickedAt').execute()
  return { ...link, clicks, verdicts: async () => (await clicks()).map(({ verdict }) => verdict) }
}

test('a follower is sent to the shop with the id of a click that is kept', async ({ db }) => {
  const { ask, ship } = await open(db)
  const link = await newLink(db)
  const headers = { referer: 'https://social.example/layla/private?token=1' }
  const answer = await ask(link.code.toUpperCase(), { headers })
  const landed = new URL(answer.headers.location!)
  expect(answer.status).toBe(302)
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-fixed': '1' })
  expect(landed.searchParams.get('box')).toBe('1')
  expect(await ship()).toBe(true)
  const [click] = await link.clicks()
  expect(click).toMatchObject({ id: answer.clickId, verdict: 'counted', device: 'phone', clickedAt: start })
  expect(click).toMatchObject({ country: 'SA', referrer: 'social.example' })
  expect(JSON.stringify(click)).not.toContain('203.0.113.7')
})

test('the proxy’s country comes before the table’s', async ({ db }) => {
  const { ask, ship } = await open(db)
  const link = await newLink(db)
  await ask(link.code, { headers: { 'cf-ipcountry': 'KW' } })
  await ask(link.code, { headers: { 'x-country': 'kuwait' }, from: '203.0.113.8', after: 1 })
  await ship()
  expect((await link.clicks()).map(({ country }) => country)).toEqual(['KW', 'SA'])
})

test('what no person did is sent on and kept, but not counted', async ({ db }) => {
  const { ask, ship } = await open(db)
  const link = await newLink(db)
  const asked: Asked[] = [
    {},
    { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } },
    { headers: { 'user-agent': '' } },
    { headers: { 'sec-purpose': 'prefetch;prerender' } },
    { method: 'HEAD' },
    { from: '192.0.2.7' },
    {},
  ]
  for (const [after, one] of asked.entries())
    expect((await ask(link.code, { ...one, after })).status).toBe(302)
  await ship()
  expect(await link.verdicts()).toEqual([
    ...['counted', 'bot', 'bot', 'prefetch', 'prefetch', 'data_centre', 'repeat'],
  ])
})

test('eight clicks of one visitor at once count once, even through two servers', async ({ db }) => {
  const servers = [await open(db), await open(db)]
  const link = await newLink(db)
  await Promise.all(Array.from({ length: 8 }, (_, at) => servers[at % 2]!.ask(link.code)))
  await Promise.all(servers.map(({ ship }) => ship()))
  expect((await link.verdicts()).sort()).toEqual(['counted', ...Array.from({ length: 7 }, () => 'repeat')])
})

test('a log that is shipped twice, or by two at once, is stored once, and the roll-ups are equal', async ({
  db,
}) => {
  const { ask, shipper } = await open(db)
  const link = await newLink(db)
  for (let at = 0; at < 9; at += 1) await ask(link.code, { after: at * 40, from: `203.0.113.${at % 4}` })
  await Promise.all([shipper()(), shipper()(), shipper()()])
  await shipper()()
  const clicks = await link.clicks()
  expect(clicks).toHaveLength(9)
  const slots = await db.selectFrom('clickSlots').selectAll().where('linkId', '=', link.id).execute()
  expect(slots.reduce((sum, slot) => sum + slot.clicks, 0)).toBe(9)
  const days = await db.selectFrom('clickDays').selectAll().where('linkId', '=', link.id).execute()
  expect(days.reduce((sum, day) => sum + day.clicks, 0)).toBe(27)
})

test('shipping ends its turn where it is told to, and the next turn goes on from there', async ({ db }) => {
  const { directory } = await open(db)
  const link = await newLink(db)
  for (const at of [0, 1]) {
    const log = openClickLog({ directory, isSynced: false, mostBytes: 1e9, alarm: () => {} })
    const id = clickId(new Date(start.getTime() + at), randomUUID())
    const line = { id, linkId: Number(link.id), visitorKey: `v${at}`, networkKey: `n${at}`, sign: null }
    const about = { country: null, referrer: null, device: 'phone' as const }
    await new Promise((stored) => log.append(clickLine({ ...line, ...about }), stored))
    log.close()
  }
  const turns: number[] = []
  const ship = clickShipper({
    ...{ db, directory, now: () => new Date(), warn: () => {} },
    mayGoOn: async (tookMs) => turns.push(tookMs) > 1,
  })
  expect(await ship()).toBe(false)
  expect(await link.verdicts()).toHaveLength(1)
  expect(await ship()).toBe(true)
  expect(await link.verdicts()).toHaveLength(2)
  expect(turns.every((tookMs) => tookMs > 0)).toBe(true)
})

test('what is answered while the database is away is stored when it is back', async ({ db }) => {
  const away = connect('postgresql://nobody@127.0.0.1:1/nowhere', 1).db
  const link = await newLink(db)
  const { ask, ship, directory } = await open(db, { isSynced: true })
  await ask(link.code)
  const broken = clickShipper({ db: away, directory, now: () => new Date(), warn: () => {} })
  await expect(broken()).rejects.toThrow()
  expect((await ask(link.code, { from: '203.0.113.8', after: 1 })).status).toBe(302)
  await ship()
  expect(await link.verdicts()).toEqual(['counted', 'counted'])
  await away.destroy()
})

test('a link that cannot be looked up is not denied', async ({ db }) => {
  const away = connect('postgresql://nobody@127.0.0.1:1/nowhere', 1).db
  const { ask } = await open(db, { answersFrom: away })
  const answer = await ask('k7m2p9q')
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2'])
  await away.destroy()
})

test('the first clicks of a day ask for its salt once', async ({ db }) => {
  const { seen, watched } = watch(db)
  const { ask } = await open(db, { answersFrom: watched })
  const link = await newLink(db)
  await Promise.all(Array.from({ length: 12 }, (_, at) => ask(link.code, { from: `203.0.113.${at}` })))
  expect(seen.filter((query) => query === 'insertInto visitorSalts')).toHaveLength(1)
})

test('a known link is followed for hours while the database is away, and is asked for again', async ({
  db,
}) => {
  const { seen, watched, away } = watch(db)
  const { ask } = await open(db, { answersFrom: watched })
  const link = await newLink(db)
  await ask(link.code)
  away.since = seen.length
  for (const after of [60, 7_200]) expect((await ask(link.code, { after })).status).toBe(302)
  expect(seen.length).toBeGreaterThan(away.since + 1)
})

test('a full log sends followers on, names no click, and raises the alarm', async ({ db }) => {
  const { ask, ship, alarms } = await open(db, { mostBytes: 1 })
  const link = await newLink(db)
  expect((await ask(link.code)).clickId).not.toBe('')
  await expect.poll(() => alarms.length, { timeout: 5_000 }).toBeGreaterThan(0)
  const answer = await ask(link.code, { after: 40 })
  expect([answer.status, answer.clickId]).toEqual([302, ''])
  await ship()
  expect(await link.clicks()).toHaveLength(1)
})

test('a segment goes once its writer has gone on, and one of somebody unknown stays for a while', async ({
  db,
}) => {
  const { ask, ship, log, directory } = await open(db)
  const link = await newLink(db)
  await ask(link.code)
  log.close()
  const again = openClickLog({ directory, isSynced: false, mostBytes: 1e9, alarm: () => {} })
  await new Promise<boolean>((stored) => again.append('not a line\n', stored))
  await ship()
  expect(readdirSync(directory)).toHaveLength(1)
  expect(await link.clicks()).toHaveLength(1)
  again.close()
})

test('a visitor has another key every day, and yesterday’s salt is gone', async ({ db }) => {
  const { ask, ship } = await open(db)
  const link = await newLink(db)
  await ask(link.code)
  await ask(link.code, { after: 86_400 })
  await ship()
  const salts = await db.selectFrom('visitorSalts').select('day').execute()
  expect(new Set((await link.clicks()).map(({ visitorKey }) => visitorKey)).size).toBe(2)
  expect(salts).toEqual([{ day: '2026-11-21' }])
})

test('nothing that a visitor sends breaks the redirect', async ({ db }) => {
  const { ask, ship } = await open(db)
  const link = await newLink(db)
  const strange: Record<string, string>[] = [
    { referer: 'not an address' },
    { referer: `https://${'a'.repeat(60)}.example/${'x'.repeat(6_000)}` },
    { referer: 'https://user:"quo\\te"@evil.example/' },
    { 'user-agent': `Mozilla/5.0 ${'x'.repeat(6_000)}` },
    { 'user-agent': 'Mozilla/5.0 Ø ÿ' },
    { 'x-forwarded-for': 'no address' },
  ]
  for (const [after, headers] of strange.entries())
    expect((await ask(link.code, { headers, after: after * 40 })).status).toBe(302)
  for (const wrong of ['zzzzzzz', '', 'a'.repeat(5_000), '../x', '%00', '%E0%A4', "';drop", '//evil.example'])
    expect((await ask(wrong)).status).toBe(404)
  expect((await ask(link.code, { method: 'DELETE' })).status).toBe(405)
  await ship()
  expect(await link.clicks()).toHaveLength(strange.length)
})
