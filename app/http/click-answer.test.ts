import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { test } from '#db/testing.ts'
import { clickAnswer } from './click-answer.ts'

const now = new Date('2026-11-20T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

const call = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://athar.test/go/x', { method, headers: { 'user-agent': phone, ...headers } })

async function newLink(db: Db) {
  const { link } = await agree(db, await openCampaign(db))
  const verdicts = async () => {
    const rows = await db
      .selectFrom('clicks')
      .select('verdict')
      .where('linkId', '=', link.id)
      .orderBy('clickedAt')
      .execute()
    return rows.map(({ verdict }) => verdict)
  }
  return { ...link, verdicts }
}

test('a follower is sent to the shop with an id that stands in the books', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  const response = await answer(
    call({ referer: 'https://social.example/layla/private?token=1' }),
    link.code,
    now,
    '203.0.113.7',
  )
  const landed = new URL(response.headers.get('location')!)
  const click = await db
    .selectFrom('clicks')
    .selectAll()
    .where('id', '=', landed.searchParams.get('athar_click')!)
    .executeTakeFirstOrThrow()
  expect(response.status).toBe(302)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(landed.searchParams.get('box')).toBe('1')
  expect(click).toMatchObject({ linkId: link.id, verdict: 'counted', device: 'phone', clickedAt: now })
  expect(click.referrer).toBe('social.example')
  expect(JSON.stringify(click)).not.toContain('203.0.113.7')
})

test('a bot, a prefetch, a HEAD and a repeat are sent on and stored, but not counted', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  const requests = [
    call(),
    call({ 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }),
    call({ 'user-agent': '' }),
    call({ 'sec-purpose': 'prefetch;prerender' }),
    call({}, 'HEAD'),
    call(),
  ]
  const statuses: number[] = []
  for (const [at, request] of requests.entries())
    statuses.push((await answer(request, link.code, after(at), '203.0.113.7')).status)
  expect(statuses).toEqual([302, 302, 302, 302, 302, 302])
  expect(await link.verdicts()).toEqual(['counted', 'bot', 'bot', 'prefetch', 'prefetch', 'repeat'])
})

test('the same visitor counts again after thirty seconds, another visitor at once', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  await answer(call(), link.code, now, '203.0.113.7')
  await answer(call(), link.code, after(10), '198.51.100.1')
  await answer(call(), link.code, after(20), '203.0.113.7')
  await answer(call(), link.code, after(31), '203.0.113.7')
  expect(await link.verdicts()).toEqual(['counted', 'counted', 'repeat', 'counted'])
})

test('eight clicks of one visitor at once count once, even in two processes', async ({ db }) => {
  const answers = [clickAnswer(db), clickAnswer(db)]
  const link = await newLink(db)
  const clicks = Array.from({ length: 8 }, (_, at) => answers[at % 2]!(call(), link.code, now, '203.0.113.7'))
  await Promise.all(clicks)
  expect((await link.verdicts()).sort()).toEqual(['counted', ...Array.from({ length: 7 }, () => 'repeat')])
})

test('a visitor has another key every day, and yesterday’s salt is gone', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  await answer(call(), link.code, now, '203.0.113.7')
  await answer(call(), link.code, after(86_400), '203.0.113.7')
  const keys = await db.selectFrom('clicks').select('visitorKey').where('linkId', '=', link.id).execute()
  const salts = await db.selectFrom('visitorSalts').select('day').execute()
  expect(new Set(keys.map(({ visitorKey }) => visitorKey)).size).toBe(2)
  expect(salts).toEqual([{ day: '2026-11-21' }])
})

test('a code is found in capitals, and what is no code is not found', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  expect((await answer(call(), link.code.toUpperCase(), now, '')).status).toBe(302)
  for (const wrong of ['zzzzzzz', '', 'a'.repeat(5_000), '../x', '%00', "'; drop"])
    expect((await answer(call(), wrong, now, '')).status).toBe(404)
})

test('nothing that a visitor sends breaks the redirect', async ({ db }) => {
  const answer = clickAnswer(db)
  const link = await newLink(db)
  const strange: Record<string, string>[] = [
    { referer: 'not an address' },
    { referer: `https://${'a'.repeat(60)}.example/${'x'.repeat(6_000)}` },
    { 'user-agent': `Mozilla/5.0 ${'x'.repeat(6_000)}` },
    { 'user-agent': 'Mozilla/5.0 Ø ÿ' },
  ]
  for (const headers of strange)
    expect((await answer(call(headers), link.code, now, 'no address')).status).toBe(302)
  expect((await answer(call({}, 'DELETE'), link.code, now, '')).status).toBe(405)
})
