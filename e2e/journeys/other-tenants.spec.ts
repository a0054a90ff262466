import { randomUUID } from 'node:crypto'
import { signIns } from '#db/seed/seed.ts'
import { addressesOf, type Reader } from './addresses.ts'
import { accountByEmail, signInAs } from './sign-in.ts'
import { expect, test } from './world.ts'

/** A channel belongs to the catalogue, which every brand reads, alone or beside others; an open brief and a brand's page are for every creator, and what one sees can be reported. */
const ofCatalogue =
  /^\/(report\?|brand\/(channels\/|compare|discover|shortlists\/add)|creator\/(briefs|brands)\/)/
const anId = /[0-9a-f]{8}-[0-9a-f-]{27}/

test('what another brand or creator owns does not exist, and neither does what never was', async ({
  db,
  stack,
  request,
}) => {
  const addresses = await addressesOf(db)
  const otherCreator = await db
    .selectFrom('creators as k')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .select('a.id')
    .where('a.email', '<>', signIns.creator.email)
    .orderBy('k.handle')
    .limit(1)
    .executeTakeFirstOrThrow()
  const strangers: Partial<Record<Reader, string>> = {
    brand: await accountByEmail(db, 'owner@nour.example'),
    creator: otherCreator.id,
  }
  for (const [owner, accountId] of Object.entries(strangers) as [Reader, string][]) {
    const cookie = await signInAs(db, accountId)
    const statusOf = async (path: string) =>
      (await request.get(stack.origin + path, { headers: { cookie } })).status()
    const owned = addresses[owner]
      .filter((path) => anId.test(path) && !ofCatalogue.test(path))
      .flatMap((path) => (path.endsWith('/agreement') ? [path, `${path}.pdf`] : [path]))
      .flatMap((path) => (path.includes('/links/') ? [path, `${path}/qr.svg`, `${path}/qr.png`] : [path]))
    expect(owned.length).toBeGreaterThan(1)
    for (const path of owned) {
      expect(await statusOf(path), path).toBe(404)
      expect(await statusOf(path.replace(anId, randomUUID())), path).toBe(404)
      expect(await statusOf(path.replace(anId, 'not-an-id')), path).toBe(404)
    }
  }
})

test('pages of one side are closed to the others, and to nobody without a sign-in', async ({
  db,
  stack,
  request,
}) => {
  const addresses = await addressesOf(db)
  const sides = ['brand', 'creator', 'staff'] as const
  for (const reader of sides) {
    const cookie = await signInAs(db, await accountByEmail(db, signIns[reader].email))
    for (const side of sides.filter((one) => one !== reader))
      for (const path of addresses[side].filter((one) => one.startsWith(`/${side}`))) {
        const answer = await request.get(stack.origin + path, { headers: { cookie }, maxRedirects: 0 })
        expect([403, 404], `${reader} at ${path}`).toContain(answer.status())
      }
  }
  for (const path of sides.flatMap((side) => addresses[side])) {
    // The request context keeps cookies it was given; this one brings none.
    const answer = await fetch(stack.origin + path, { redirect: 'manual' })
    expect(answer.status, path).toBe(302)
    expect(answer.headers.get('location')).toContain('/sign-in')
  }
})

test('a step on a deal of others is refused as if the deal did not exist', async ({ db, stack, request }) => {
  const { brand } = await addressesOf(db)
  const deal = brand.find((path) => /^\/brand\/collaborations\/[0-9a-f-]{36}$/.test(path))!
  const cookie = await signInAs(db, await accountByEmail(db, 'owner@nour.example'))
  const headers = { cookie, origin: stack.origin }
  for (const step of ['approve-draft', 'accept-bid', 'verify-post', 'message', 'cancel-unfunded']) {
    const form = { step, offerVersion: '1', confirmed: 'on', body: 'hello', note: '' }
    const answer = await request.post(stack.origin + deal, { headers, form, maxRedirects: 0 })
    expect(answer.status(), step).toBe(404)
  }
  expect(
    (await request.post(`${stack.origin}${deal}/fund`, { headers, form: {}, maxRedirects: 0 })).status(),
  ).toBe(404)
})

test('content of others is neither downloaded nor extended, and stands in no other library', async ({
  db,
  stack,
  request,
}) => {
  const { brand } = await addressesOf(db)
  const piece = brand.find((path) => /^\/brand\/library\/[0-9a-f-]{36}$/.test(path))!
  const extend = brand.find((path) => path.endsWith('/extend'))!
  const headersOf = async (email: string) => ({
    cookie: await signInAs(db, await accountByEmail(db, email)),
    origin: stack.origin,
  })
  const [own, stranger] = [await headersOf(signIns.brand.email), await headersOf('owner@nour.example')]
  for (const tail of ['/file', '/licence.txt']) {
    const address = stack.origin + piece + tail
    expect((await request.get(address, { headers: stranger })).status(), tail).toBe(404)
    const answer = await request.get(address, { headers: own })
    expect(answer.status(), tail).toBe(200)
    expect(answer.headers()['content-disposition'], tail).toContain('attachment')
  }
  const form = { use: 'all', territory: '', days: '400', until: '', price: '900', currency: 'SAR', note: '' }
  const asked = await request.post(stack.origin + extend, { headers: stranger, form, maxRedirects: 0 })
  expect(asked.status()).toBe(404)
  const id = piece.split('/').at(-1)!
  const csvOf = async (headers: typeof own) =>
    (await request.get(`${stack.origin}/brand/library/rights.csv`, { headers })).text()
  expect(await csvOf(own)).toContain(id)
  expect(await csvOf(stranger)).not.toContain(id)
})

test('nothing of another brand’s campaign is changed, moved, copied or taken away as a file', async ({
  db,
  stack,
  request,
}) => {
  const { brand } = await addressesOf(db)
  const campaign = /^\/brand\/campaigns\/[0-9a-f-]{36}/.exec(
    brand.find((path) => path.includes('/calendar/'))!,
  )![0]
  const activity = brand.find((path) => /\/calendar\/[0-9a-f-]{36}$/.test(path))!
  const deal = brand.find((path) => path.startsWith('/brand/collaborations/'))!.split('/')[3]!
  const cookie = await signInAs(db, await accountByEmail(db, 'owner@nour.example'))
  const headers = { cookie, origin: stack.origin }
  const domain = await db.selectFrom('linkDomains').select('id').limit(1).executeTakeFirstOrThrow()
  const day = '2027-01-10'
  const tries: [string, Record<string, string>][] = [
    [campaign, { press: 'close' }],
    [`${campaign}/duplicate`, { name: 'Mine', startsOn: day }],
    [`${campaign}/calendar`, { activityId: activity.split('/').at(-1)!, startsOn: day, version: '1' }],
    [`${campaign}/calendar/new`, { title: 'Mine', startsOn: day }],
    [activity, { step: 'move', startsOn: day, version: '1' }],
    [`${campaign}/stages`, { step: 'plan', startsOn: day }],
    [`${campaign}/feeds`, { press: 'open', days: '30' }],
    [`${campaign}/people`, { deal, step: 'withdraw-offer', offerVersion: '1' }],
    ['/brand/link-domains', { step: 'end-domain', id: domain.id }],
  ]
  for (const [path, form] of tries) {
    const answer = await request.post(stack.origin + path, { headers, form, maxRedirects: 0 })
    expect(answer.status(), `${path} ${JSON.stringify(form)}`).toBe(404)
  }
  const file = await request.get(`${stack.origin}${campaign}/people/export.csv`, { headers: { cookie } })
  expect(file.status()).toBe(404)
})
