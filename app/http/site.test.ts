import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let server: Server
let origin: string
let isClosing = false
let missing: string | null = null

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@/nowhere')
  vi.stubEnv('LOG_LEVEL', 'silent')
  server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubEnv('ORIGIN', origin)
  const { createSite } = await import('./site.ts')
  const site = createSite({
    build: () => Promise.reject(new Error('the build is broken')),
    answerClick: (request, response) => void response.writeHead(302).end(`click of ${request.url}`),
    domains: { brandAt: (host) => (host === 'go.nour.example' ? 'nour' : undefined), isProven: () => false },
    isClosing: () => isClosing,
    waitsFor: async () => missing,
  })
  server.on('request', site)
})
afterAll(() => void server.close())

const ask = (path: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', ...init, headers: { accept: 'text/html', ...init.headers } })

test.each([
  ['en', 'ltr', 'This address does not take that'],
  ['ar', 'rtl', 'هذا العنوان لا يقبل هذا الطلب'],
  ['ru', 'ltr', 'Этот адрес не принимает такой запрос'],
])('a refused request is told in %s', async (locale, direction, title) => {
  const answer = await ask('/settings', {
    method: 'DELETE',
    headers: { 'accept-language': `${locale};q=0.9` },
  })
  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  const page = await answer.text()
  expect(page).toContain(`<html lang="${locale}" dir="${direction}">`)
  expect(page).toContain(`<h1>${title}</h1>`)
})

test('the chosen language wins over the browser’s', async () => {
  const headers = { cookie: 'locale=ru', 'accept-language': 'ar' }
  expect(await (await ask('/%00', { headers })).text()).toContain('lang="ru"')
})

test('a machine gets a word, not a page', async () => {
  const answer = await ask('/%', { headers: { accept: 'application/json' } })
  expect([answer.status, await answer.text()]).toEqual([400, '400 bad_request\n'])
})

test('a form from another site is refused, and so is one of no site at all', async () => {
  for (const foreign of ['https://evil.example', 'null']) {
    const answer = await ask('/sign-in', {
      method: 'POST',
      body: new URLSearchParams('a=1'),
      headers: { origin: foreign },
    })
    expect(answer.status).toBe(403)
  }
})

test('a body without a length is counted while it comes', async () => {
  const flood = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 40; at++) controller.enqueue(new Uint8Array(50_000))
      controller.close()
    },
  })
  const answer = await ask('/sign-in', {
    method: 'POST',
    body: flood,
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
})

test('a fault is a page in the reader’s language with the number of the request, and nothing of the fault', async () => {
  const answer = await ask('/anything', { headers: { 'accept-language': 'ar' } })
  const page = await answer.text()
  expect(answer.status).toBe(500)
  expect(page).toContain('lang="ar"')
  expect(page).toContain(answer.headers.get('x-request-id'))
  expect(page).not.toContain('broken')
})

test('every answer carries the headers that keep browsers strict', async () => {
  const { headers } = await ask('/%')
  expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  const other = await ask('/%')
  expect(other.headers.get('content-security-policy')).not.toBe(headers.get('content-security-policy'))
})

test('a tracked link is answered before anything else looks at it', async () => {
  const answer = await ask('/r/abc')
  expect([answer.status, await answer.text()]).toEqual([302, 'click of /r/abc'])
})

test('a site that is about to close, or waits for something, says so and still answers', async () => {
  expect((await ask('/readyz')).status).toBe(200)
  missing = 'search index 20 of 90'
  const waiting = await ask('/readyz')
  expect([waiting.status, await waiting.text()]).toEqual([503, 'not ready: search index 20 of 90'])
  missing = null
  isClosing = true
  const answer = await ask('/readyz')
  expect([answer.status, answer.headers.get('connection')]).toEqual([503, 'close'])
  isClosing = false
  expect((await ask('/healthz')).status).toBe(200)
})
