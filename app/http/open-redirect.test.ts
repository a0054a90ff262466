import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { approveHost, endHost } from '#app/commands/change-hosts.ts'
import { createLink } from '#app/commands/create-link.ts'
import { moveLink, nameLink } from '#app/commands/change-link.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { destination } from '#app/domain/campaign/brief-fields.ts'
import { issueMessage } from '#app/domain/form-issue.ts'
import { targetForm } from '#app/domain/outcome/link-target.ts'
import { approvedHosts, redirectCorpus, strangeCalls } from '#app/domain/outcome/redirect-corpus.testing.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Db } from '#db/db.ts'
import { listHosts } from '#db/queries/brand-hosts.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { test } from '#db/testing.ts'
import { clickAnswer } from './click-answer.ts'

/** The redirect on a port of its own; every call comes a minute after the one before. */
async function open(db: Db) {
  const clock = { now: new Date('2026-11-20T12:00:00Z') }
  const answer = clickAnswer({
    ...{ db, now: () => clock.now, isProxied: false, headers: {} },
    log: { append: (_, stored) => stored(true) },
    networkOf: (address) => ({ prefix: address, country: null, isDataCentre: false }),
  })
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const ask = (address: string) => {
    clock.now = new Date(clock.now.getTime() + 60_000)
    return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
      const asked = send({ port, host: '127.0.0.1', path: `/r/${address}` }, (response) => {
        response.resume()
        resolve({ status: response.statusCode!, location: response.headers.location })
      })
      asked.on('error', reject).end()
    })
  }
  return { ask, clock }
}

/** The form and the command, as the page's action calls them. */
async function type(
  db: Db,
  { brand, deal }: { brand: BrandActor; deal: { id: string; link: { code: string } } },
  typed: string,
) {
  const form = targetForm.safeParse({ destination: typed }, { error: issueMessage })
  if (!form.success) return 'refused'
  const which = { collaborationId: deal.id, code: deal.link.code }
  const moved = moveLink(db, brand, which, form.data.destination, new Date())
  return moved.then(
    () => 'moved',
    (error) => (error instanceof Refusal ? 'refused' : Promise.reject(error as Error)),
  )
}

async function scene(db: Db) {
  const { brand, ...campaign } = await openCampaign(db)
  const deal = await agree(db, { brand, ...campaign })
  for (const host of approvedHosts) await approveHost(db, brand, host, new Date())
  return { brand, deal }
}

test('none of three hundred addresses leads followers to a place that is not approved', async ({ db }) => {
  expect(redirectCorpus.length).toBeGreaterThanOrEqual(300)
  expect(new Set(redirectCorpus.map(({ typed }) => typed)).size).toBe(redirectCorpus.length)
  const [{ ask }, made] = [await open(db), await scene(db)]
  const { code } = made.deal.link
  const placeOf = ({ location }: Awaited<ReturnType<typeof ask>>) =>
    location!.replace(/athar_click=[^&#]*/, '')
  let place = placeOf(await ask(code))
  for (const { why, typed, expected } of redirectCorpus) {
    const became = await type(db, made, typed)
    const after = await ask(code)
    const row = `${why}: ${JSON.stringify(typed)}`
    if ('refused' in expected) {
      expect({ row, became, place: placeOf(after) }).toEqual({ row, became: 'refused', place })
    } else {
      const { protocol, host } = new URL(after.location!)
      expect({ row, became, protocol, host }).toEqual({
        ...{ row, became: 'moved', protocol: 'https:', host: expected.host },
      })
      place = placeOf(after)
    }
  }
})

/** What is wrong with these is how they are written; the others of the corpus name a host that nobody has approved. */
const writtenWrongly = new Set([
  ...['another scheme', 'a scheme that runs', 'a sign that browsers drop or people do not see'],
  ...['a name before the host', 'slashes that browsers repair', 'an encoded host'],
  ...['a machine, not a site', 'dots and ports'],
])

test('through a brief’s door none of them leads elsewhere than to the host that both sides sign', async ({
  db,
}) => {
  const [{ ask }, { brand, deal }] = [await open(db), await scene(db)]
  const signed = new Set<string>()
  for (const { why, typed, expected } of redirectCorpus) {
    const field = destination.safeParse(typed)
    const row = `${why}: ${JSON.stringify(typed)}`
    if (!field.success) {
      expect({ row, isRefused: 'refused' in expected }).toEqual({ row, isRefused: true })
      continue
    }
    expect({ row, isWrong: writtenWrongly.has(why) }).toEqual({ row, isWrong: false })
    const link = field.data
    const code = await db
      .transaction()
      .execute((tx) => createLink(tx, { ...deal, brief: { link } }, new Date()))
    const landed = new URL((await ask(code!)).location!)
    const { host } = 'host' in expected ? expected : new URL(link)
    expect({ row, link, protocol: landed.protocol, host: landed.host }).toEqual({
      ...{ row, link: new URL(link).href, protocol: 'https:', host },
    })
    expect(link).toMatch(/^https:\/\/[a-z0-9.-]+[/?#]/)
    signed.add(host)
  }
  expect(signed.size).toBeGreaterThan(10)
  // Signing approves hosts, never one that sends on to any place.
  const approved = (await listHosts(db, brand.id)).map(({ host }) => host)
  expect(approved).toContain('evil.example')
  for (const host of [
    't.me',
    'wa.me',
    'bit.ly',
    't.co',
    'play.google.com',
    'apps.apple.com',
    'www.google.com',
  ])
    expect(approved).not.toContain(host)
})

test('nothing that is written after the code chooses where followers land', async ({ db }) => {
  const [{ ask }, { deal }] = [await open(db), await scene(db)]
  for (const call of strangeCalls) {
    const { status, location } = await ask(call.replace('CODE', deal.link.code))
    const host = location && new URL(location).host
    expect([
      { call, status: 302, host: 'shop.example' },
      { call, status: 404, host: undefined },
    ]).toContainEqual({ call, status, host })
  }
})

test('a host in use stays approved, and one that no longer is takes no link', async ({ db }) => {
  const made = await scene(db)
  const { brand } = made
  expect(await type(db, made, 'https://sale.brand.example/x')).toBe('moved')
  const inUse = { code: 'links.host_in_use', detail: { count: 1 } }
  await expect(endHost(db, brand, 'brand.example')).rejects.toMatchObject(inUse)
  const narrower = { host: 'brand.example', coversBelow: false }
  await expect(approveHost(db, brand, narrower, new Date())).rejects.toMatchObject(inUse)
  await endHost(db, brand, 'shop.example')
  expect(await type(db, made, 'https://shop.example/')).toBe('refused')
})

test('every name that a link ever had leads to it, and an edit is followed within half a minute', async ({
  db,
}) => {
  const [{ ask, clock }, made] = [await open(db), await scene(db)]
  const { brand, deal } = made
  const which = { collaborationId: deal.id, code: deal.link.code }
  for (const [at, name] of ['nour-serum-layla', 'nour-night'].entries())
    await nameLink(db, brand, which, name, new Date(Date.UTC(2026, 10, 20, at)))
  for (const address of ['nour-serum-layla', 'NOUR-night', deal.link.code])
    expect(new URL((await ask(address)).location!).pathname).toBe('/dates')
  expect((await ask('nour-serum')).status).toBe(404)
  await type(db, made, 'https://shop.example/new?size=1#top')
  clock.now = new Date(clock.now.getTime() - 29_000)
  const { location } = await ask('nour-night')
  expect(location).toMatch(/^https:\/\/shop\.example\/new\?size=1&utm_source=athar&.*&athar_click=[^#]+#top$/)
})
