import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listChecks } from '#db/queries/post-checks.ts'
import { listClaims } from '#db/queries/post-claims.ts'
import { findGuard } from '#db/queries/post-guards.ts'
import { findPublication } from '#db/queries/publications.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { certificate, startFakeWeb } from '../integrations/web/fake-web.testing.ts'
import { connectWeb, type FetchPage, type Page } from '../integrations/web/page-fetcher.ts'
import { guardPosts } from './guard-posts.ts'
import { test } from './testing.ts'

/** A web in which one post is what the test says that it is at this hour. */
const webWith =
  (page: () => Page): FetchPage =>
  () =>
    Promise.resolve(page())
const shown = (text: string): Page => ({ kind: 'page', status: 200, text })
const gone: Page = { kind: 'page', status: 404, text: 'not found' }
const noNetwork: Page = { kind: 'unreachable', reason: 'timeout' }

/** Runs the job every hour from `from` for so many hours. */
async function hourly(db: Db, from: Date, hours: number, fetchPage: FetchPage) {
  for (let hour = 0; hour < hours; hour += 1)
    await guardPosts({ db, now: () => plusHours(from, hour), fetchPage })
}

const codeOf = async (db: Db, id: string) => (await findPublication(db, id))!.postId

test('a post is looked at more often at first, then daily, until its days are over, and both are told once', async ({
  db,
  make,
  clock,
  world,
}) => {
  const { id } = await make.deal('published', { brief: { liveDays: 5 } })
  const code = await codeOf(db, id)
  await hourly(
    db,
    clock.now,
    48,
    webWith(() => shown(`<title>${code} Made in Riyadh #ad</title>`)),
  )
  const early = (await listChecks(db, id)).length
  expect(early).toBeGreaterThanOrEqual(6)
  expect(early).toBeLessThanOrEqual(9)
  await hourly(
    db,
    plusDays(clock.now, 2),
    74,
    webWith(() => shown(`${code} Made in Riyadh #ad`)),
  )
  const checks = await listChecks(db, id)
  expect(checks.length - early).toBeGreaterThanOrEqual(2)
  expect(checks.length - early).toBeLessThanOrEqual(4)
  expect(checks.every(({ result }) => result === 'ok')).toBe(true)
  expect(await findGuard(db, id)).toMatchObject({ nextAt: null })
  await world.settle()
  const told = await db
    .selectFrom('notices')
    .select('kind')
    .where('kind', '=', 'guard-ended')
    .where('source', '=', `guard:${id}`)
    .execute()
  expect(told).toHaveLength(2)
})

test('three looks that find nothing over a day open one claim; two, or trouble of the network, open none', async ({
  db,
  make,
  clock,
}) => {
  const { id } = await make.deal('published')
  await hourly(
    db,
    clock.now,
    40,
    webWith(() => noNetwork),
  )
  expect((await listChecks(db, id)).every(({ result }) => result === 'unknown')).toBe(true)
  expect(await listClaims(db, id)).toEqual([])
  await hourly(
    db,
    plusHours(clock.now, 40),
    20,
    webWith(() => gone),
  )
  expect((await listChecks(db, id)).filter(({ result }) => result === 'gone').length).toBeGreaterThanOrEqual(
    2,
  )
  expect(await listClaims(db, id)).toEqual([])
  await hourly(
    db,
    plusHours(clock.now, 60),
    40,
    webWith(() => gone),
  )
  const claims = await listClaims(db, id)
  expect(claims).toHaveLength(1)
  const first = (await listChecks(db, id)).find(({ result }) => result === 'gone')!
  expect(claims[0]).toMatchObject({ kind: 'removed', openedBy: 'system', missingFrom: first.checkedAt })
})

test('a post that is seen once in between is not claimed', async ({ db, make, clock }) => {
  const { id } = await make.deal('published')
  const code = await codeOf(db, id)
  let looks = 0
  await hourly(
    db,
    clock.now,
    96,
    webWith(() => ((looks += 1) % 3 === 0 ? shown(code) : gone)),
  )
  expect(looks).toBeGreaterThan(6)
  expect(await listClaims(db, id)).toEqual([])
})

test('a label that was there and is taken off is a change; one that a page never showed is not', async ({
  db,
  make,
  clock,
}) => {
  const { id } = await make.deal('published')
  const code = await codeOf(db, id)
  let text = `${code} https://dukkan.example/box`
  const web = webWith(() => shown(text))
  await hourly(db, clock.now, 30, web)
  expect((await listChecks(db, id)).every(({ result }) => result === 'ok')).toBe(true)
  text = `${code} Made in Riyadh #ad https://dukkan.example/box`
  await hourly(db, plusHours(clock.now, 30), 12, web)
  text = `${code} Made in Riyadh https://dukkan.example/box`
  await hourly(db, plusHours(clock.now, 42), 60, web)
  expect(await listClaims(db, id)).toMatchObject([{ kind: 'changed', openedBy: 'system' }])
})

test('two workers that look at the same turn keep one check', async ({ db, make, clock }) => {
  const { id } = await make.deal('published')
  const now = () => plusHours(clock.now, 7)
  const fetchPage = webWith(() => gone)
  await Promise.all(Array.from({ length: 8 }, () => guardPosts({ db, now, fetchPage })))
  expect(await listChecks(db, id)).toHaveLength(1)
})

test('without the web nothing is asked, and the guard still ends', async ({ db, make, clock }) => {
  const { id } = await make.deal('published', { brief: { liveDays: 3 } })
  for (let hour = 0; hour <= 72; hour += 6) await guardPosts({ db, now: () => plusHours(clock.now, hour) })
  expect(await listChecks(db, id)).toEqual([])
  expect((await findGuard(db, id))!.endedAt).toEqual(plusDays(clock.now, 3))
})

test('the page comes over the real fetcher, from the address that was checked', async ({
  db,
  make,
  clock,
}) => {
  const { id } = await make.deal('published')
  const code = await codeOf(db, id)
  const site = await startFakeWeb('127.0.0.78', ({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`${url} Made in Riyadh #ad`)
  })
  const fetchPage = connectWeb({
    mayAsk: (host) => host === 'www.instagram.com',
    resolve: () => Promise.resolve(['127.0.0.78']),
    testing: { port: site.port, ca: certificate, isPublic: (address) => address === '127.0.0.78' },
  })
  await guardPosts({ db, now: () => plusHours(clock.now, 7), fetchPage })
  await site.stop()
  expect(await listChecks(db, id)).toMatchObject([
    { source: 'page', result: 'ok', facts: { post: true, label: true }, note: 'HTTP 200' },
  ])
  expect(code).toMatch(/^C/)
})
