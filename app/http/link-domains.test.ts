import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, vi } from 'vitest'
import { claimDomain, endDomain } from '#app/commands/change-domains.ts'
import { keepDomainCheck } from '#app/commands/keep-domain-check.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { plusDays } from '#app/domain/clock.ts'
import { proofText } from '#app/domain/outcome/link-domain.ts'
import type { Db } from '#db/db.ts'
import { listDomains } from '#db/queries/link-domains.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { test } from '#db/testing.ts'
import { clickAnswer } from './click-answer.ts'
import { linkDomains } from './link-domains.ts'

const start = new Date('2026-11-20T12:00:00Z')

/** The whole site on a port, its clicks kept nowhere; pages behind it are broken. */
async function open(db: Db) {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const own = `127.0.0.1:${port}`
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@/nowhere')
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('ORIGIN', `http://${own}`)
  vi.resetModules()
  const { createSite } = await import('./site.ts')
  const domains = linkDomains(db, (error) => {
    throw error
  })
  const answerClick = clickAnswer({
    ...{ db, now: () => start, isProxied: false, headers: { 'strict-transport-security': 'max-age=1' } },
    log: { append: (_, stored) => stored(true) },
    networkOf: (address) => ({ prefix: address, country: null, isDataCentre: false }),
  })
  const build = () => Promise.reject(new Error('the build is broken'))
  const parts = { build, answerClick, domains, isClosing: () => false, waitsFor: async () => null }
  server.on('request', createSite(parts))
  const ask = (host: string, path: string, method = 'GET') =>
    new Promise<{ status: number; to: string | undefined; headers: Record<string, unknown>; text: string }>(
      (resolve, reject) => {
        const asked = send({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
          let text = ''
          response.on('data', (piece) => (text += piece))
          response.on('end', () => {
            const { location } = response.headers
            const to = location && new URL(location).host
            resolve({ status: response.statusCode!, to, headers: response.headers, text })
          })
        })
        asked.on('error', reject).end()
      },
    )
  return { ask, domains, own }
}

/** A brand whose domain is proven, with a link. */
async function proven(db: Db, host: string) {
  const { brand, ...campaign } = await openCampaign(db)
  const { link } = await agree(db, { brand, ...campaign })
  await claimDomain(db, brand, host, start)
  await look(db, brand, true, start)
  return { brand, code: link.code }
}

async function look(db: Db, brand: BrandActor, isThere: boolean, at: Date) {
  const { id, token } = (await listDomains(db, brand.id))[0]!
  await keepDomainCheck(db, id, { texts: isThere ? [proofText(token)] : [], pointsHere: isThere }, at)
  return id
}

test('a brand’s domain answers the links of that brand, in short as well, and nothing else', async ({
  db,
}) => {
  const { ask, domains, own } = await open(db)
  const [nour, other] = [await proven(db, 'go.nour.example'), await proven(db, 'go.other.example')]
  await domains.read()
  const host = 'go.nour.example'
  const statuses = async (hosts: string[], paths: string[]) => {
    const told: number[] = []
    for (const host of hosts) for (const path of paths) told.push((await ask(host, path)).status)
    return told
  }
  const found = [`/${nour.code}`, `/r/${nour.code}`, `/${nour.code.toUpperCase()}?utm_source=x`]
  expect(await statuses([host], found)).toEqual([302, 302, 302])
  expect((await ask(host, found[0]!)).to).toBe('shop.example')
  const spellings = ['GO.nour.example', 'go.nour.example:8443', 'go.nour.example.']
  expect(await statuses(spellings, [`/${nour.code}`])).toEqual([302, 302, 302])
  expect((await ask(host, `/${nour.code}`, 'HEAD')).status).toBe(302)

  // Once unread, once in memory for its own brand.
  const foreign = [`/${other.code}`, `/r/${other.code}`]
  expect(await statuses([host, 'go.other.example', host], foreign)).toEqual([404, 404, 302, 302, 404, 404])
  const pages = ['/', '/sign-in', '/brand', '/healthz', '/readyz', '/hooks/tls-ask?domain=x', '/r/', '/r']
  expect(new Set(await statuses([host], pages))).toEqual(new Set([404]))
  const page = await ask(host, '/sign-in')
  expect(page).toMatchObject({ text: 'There is no such link.' })
  expect(page.headers).not.toHaveProperty('set-cookie')
  expect(page.headers['content-type']).toContain('text/plain')
  expect((await ask(host, '/sign-in', 'POST')).status).toBe(405)
  // What speaks for the whole domain is the brand's to say.
  for (const path of [`/${nour.code}`, '/sign-in'])
    expect((await ask(host, path)).headers).not.toHaveProperty('strict-transport-security')

  expect((await ask(own, `/r/${nour.code}`)).headers).toHaveProperty('strict-transport-security')
  const unknown = ['unknown.example', 'nour.example', 'x.go.nour.example']
  expect(await statuses([own, ...unknown], ['/healthz'])).toEqual([200, 200, 200, 200])
  expect(await statuses([own, ...unknown], [`/r/${nour.code}`])).toEqual([302, 302, 302, 302])
})

test('a proxy may get certificates for proven domains only, and printed codes outlive a lost proof', async ({
  db,
}) => {
  const { ask, domains, own } = await open(db)
  const host = 'go.lost.example'
  const { brand, code } = await proven(db, host)
  const mayHave = async (domain: string) => (await ask(own, `/hooks/tls-ask?domain=${domain}`)).status
  expect(domains.isReady()).toBe(false)
  expect(await mayHave(host)).toBe(404)
  await domains.read()
  expect(domains.isReady()).toBe(true)
  expect([await mayHave(host), await mayHave('GO.LOST.example'), await mayHave('lost.example')]).toEqual([
    200, 200, 404,
  ])
  expect((await ask(own, '/hooks/tls-ask')).status).toBe(404)
  await look(db, brand, false, plusDays(start, 1))
  const id = await look(db, brand, false, plusDays(start, 5))
  await domains.read()
  expect(await mayHave(host)).toBe(404)
  expect((await ask(host, `/${code}`)).status).toBe(302)
  await endDomain(db, brand, id)
  await domains.read()
  // A host that is nobody's is answered as before.
  expect((await ask(host, '/healthz')).text).toBe('ok')
})
