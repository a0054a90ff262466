import { expect } from 'vitest'
import { findPublicCreator } from '#db/queries/media-kit.ts'
import { findPermit, findShownDeal, listKitResults, listOwnResults } from '#db/queries/shown-results.ts'
import { dayIn } from '../domain/clock.ts'
import { metricsForm } from '../domain/outcome/metrics.ts'
import { ownRatios, permitForm, type Permit } from '../domain/outcome/shown-results.ts'
import { test as base, type Scene } from '../jobs/testing.ts'
import { recordMetrics } from './record-metrics.ts'
import { permitResults, pickKitResults } from './show-results.ts'

const all = {
  figures: ['views', 'reach', 'engagements'],
  showsOrders: false,
  namesBrand: true,
} satisfies Permit

const test = base.extend<{ play: (options?: { brief?: object }) => Promise<Scene & { on: string }> }>({
  play: async ({ db, make, clock }, use) =>
    use(async (options = {}) => {
      const deal = await make.deal('published', options)
      const on = dayIn(clock.now, 'Asia/Riyadh')
      const typed = { takenOn: on, views: '20000', reach: '15000', likes: '900', comments: '100' }
      await recordMetrics(db, deal.creator, deal.id, metricsForm.parse(typed), clock.now)
      return { ...deal, on }
    }),
})

test('a creator reads what a deal brought and what the price comes to, and orders only when they may', async ({
  db,
  clock,
  play,
}) => {
  const deal = await play()
  const own = async () => (await listOwnResults(db, deal.creator, { page: 1, perPage: 20 })).deals[0]!
  const before = await own()
  expect(before.figures).toEqual({
    views: 20_000,
    reach: 15_000,
    engagements: 1_000,
    clicks: 0,
    orders: null,
  })
  expect(before).toMatchObject({ areOrdersHidden: true, metrics: { strength: 'declared', takenOn: deal.on } })
  expect(ownRatios(before.price, before.figures)).toEqual({ cpm: 22_500, cpe: 450, cpc: null })
  // What only the brand knows is nowhere in what the creator's page is made of.
  expect(JSON.stringify(before)).not.toMatch(/revenue|budget|productCost|forecast|roas/i)
  await permitResults(db, deal.brand, deal.id, { ...all, showsOrders: true }, clock.now)
  expect(await own()).toMatchObject({ areOrdersHidden: false, permit: { showsOrders: true } })
})

test('permitted and picked figures stand in the media kit with their source; withdrawn ones are gone at once', async ({
  db,
  clock,
  play,
}) => {
  const deal = await play()
  const kit = async () => listKitResults(db, (await findPublicCreator(db, deal.handle))!.id)
  await expect(pickKitResults(db, deal.creator, deal.id, ['views'], clock.now)).rejects.toMatchObject({
    code: 'results.not_permitted',
  })
  await permitResults(db, deal.brand, deal.id, all, clock.now)
  expect(await kit()).toEqual([])
  await pickKitResults(db, deal.creator, deal.id, ['views', 'engagements'], clock.now)
  const views = { figure: 'views', count: 20_000, source: 'declared', on: deal.on }
  expect(await kit()).toEqual([
    expect.objectContaining({
      brandName: 'Dukkan',
      postUrl: expect.stringContaining('instagram.com'),
      figures: [views, { ...views, figure: 'engagements', count: 1_000 }],
    }),
  ])
  // A permission without the name takes name and address away, not the figures.
  await permitResults(db, deal.brand, deal.id, { ...all, figures: ['views'], namesBrand: false }, clock.now)
  expect(await kit()).toEqual([expect.objectContaining({ brandName: null, postUrl: null, figures: [views] })])
  await permitResults(db, deal.brand, deal.id, { ...all, figures: [] }, clock.now)
  expect(await kit()).toEqual([])
  // Given back, what was picked stands again without another press.
  await permitResults(db, deal.brand, deal.id, all, clock.now)
  expect(await kit()).toHaveLength(1)
  await pickKitResults(db, deal.creator, deal.id, [], clock.now)
  expect(await kit()).toEqual([])
})

test('clicks in a media kit are counted by Athar; figures that nobody knows are left out', async ({
  db,
  clock,
  make,
}) => {
  const deal = await make.deal('published')
  const permit = { figures: ['views', 'clicks'], showsOrders: false, namesBrand: false } satisfies Permit
  await permitResults(db, deal.brand, deal.id, permit, clock.now)
  await pickKitResults(db, deal.creator, deal.id, ['views', 'clicks'], clock.now)
  const [result] = await listKitResults(db, deal.creator.id)
  expect(result!.figures).toMatchObject([{ figure: 'clicks', count: 0, source: 'counted' }])
})

test('results of others are neither read, permitted nor picked', async ({ db, clock, play }) => {
  const [mine, other] = [await play(), await play()]
  const unknown = { kind: 'not_found' }
  await expect(permitResults(db, other.brand, mine.id, all, clock.now)).rejects.toMatchObject(unknown)
  await expect(pickKitResults(db, other.creator, mine.id, [], clock.now)).rejects.toMatchObject(unknown)
  expect(await findShownDeal(db, mine.id, other.brand)).toBeUndefined()
  expect(await findPermit(db, mine.id)).toMatchObject({ figures: [] })
  const { deals, total } = await listOwnResults(db, other.creator, { page: 1, perPage: 20 })
  expect([total, deals.map(({ id }) => id)]).toEqual([1, [other.id]])
})

test('before there is a post nothing is permitted; orders for everybody are orders for the creator', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('approved')
  await expect(permitResults(db, deal.brand, deal.id, all, clock.now)).rejects.toMatchObject({
    code: 'results.no_post',
  })
  expect(permitForm.parse({ figures: 'orders' })).toEqual({
    ...{ figures: ['orders'], showsOrders: true, namesBrand: false },
  })
  expect(permitForm.safeParse({ figures: ['revenue'] }).success).toBe(false)
})
