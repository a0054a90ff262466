import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { readFilters } from '../../app/domain/matching/filters.ts'
import type { Db } from '../db.ts'
import { findSurroundings } from './catalogue.ts'
import { findCandidate, listCandidates, listContacted, listFacets } from './channels.search.ts'
import { findHeldMoney, listCampaignDeals } from './campaign-deals.ts'
import { findCampaign } from './campaigns.ts'
import { findBriefForDeal, listBriefs, listBriefVersions } from './briefs.ts'

/** Channels of one test are told from all others by a word in their names. */
const word = () => `w${randomUUID().slice(0, 8)}`
const nobody = { role: 'brand', id: randomUUID(), accountId: randomUUID() } as const satisfies BrandActor
const everywhere = { campaignId: null, actor: nobody, deliverables: [] }

async function add(db: Db, name: string, row: Record<string, unknown> = {}) {
  const handle = `h${randomUUID().replaceAll('-', '').slice(0, 14)}`
  const { id } = await db
    .insertInto('channels')
    .values({
      platform: 'instagram',
      handle,
      name,
      url: `https://www.instagram.com/${handle}/`,
      country: 'SA',
      language: 'ar',
      topics: ['food'],
      followers: 10_000,
      followersSource: 'api',
      followersOn: '2026-11-01',
      ...row,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const counted = (db: Db, channelId: string, source: string) =>
  db
    .insertInto('channelStats')
    .values({ channelId, postCount: 8, logRateMean: -3, logRateVar: 0.4, source, collectedOn: '2026-11-01' })
    .execute()

describe('the gates that the database keeps', () => {
  test.for([
    ['platform=instagram', ['a', 'c', 'd']],
    ['platform=instagram&platform=tiktok', ['a', 'b', 'c', 'd']],
    ['country=AE', ['b']],
    ['language=en', ['c']],
    ['topic=beauty&topic=travel', ['b', 'c']],
    ['followersFrom=10000', ['a', 'b']],
    ['followersTo=10k', ['a', 'c']],
    ['verified=on', ['a']],
    ['platform=instagram&country=SA&topic=food', ['a', 'd']],
  ] as const)('%s', async ([query, names], { db }) => {
    const mark = word()
    const a = await add(db, `a ${mark}`)
    await counted(db, a, 'api')
    const b = await add(db, `b ${mark}`, {
      platform: 'tiktok',
      country: 'AE',
      topics: ['beauty'],
      followers: 50_000,
    })
    await counted(db, b, 'file')
    await add(db, `c ${mark}`, { language: 'en', topics: ['travel'], followers: 900 })
    await add(db, `d ${mark}`, { followers: null, followersSource: null, followersOn: null })
    const found = await listCandidates(db, readFilters(new URLSearchParams(`${query}&q=${mark}`)), everywhere)
    expect(found.map(({ name }) => name[0]).sort()).toEqual(names)
  })

  test('words are looked for in name, handle and bio, and their signs mean themselves', async ({ db }) => {
    const mark = word()
    await add(db, `100% ${mark}`)
    await add(db, `1000 ${mark}`, { bio: 'Cooks for MANY' })
    const find = async (text: string) => {
      const filters = readFilters(new URLSearchParams({ q: text }))
      return (await listCandidates(db, filters, everywhere)).map(({ name }) => name)
    }
    expect(await find(`100% ${mark}`)).toEqual([`100% ${mark}`])
    expect(await find(`100_ ${mark}`)).toEqual([])
    expect(await find('cooks for many')).toContain(`1000 ${mark}`)
  })

  test('whom the campaign has contacted can be left out, and only there', async ({ db, make }) => {
    const { brand, campaignId, creator, id } = await make.scene()
    const { channelId } = creator as typeof creator & { channelId: string }
    const filters = { ...readFilters(new URLSearchParams()), isUncontacted: true }
    const found = async (scope: Parameters<typeof listCandidates>[2]) =>
      (await listCandidates(db, filters, scope)).some((channel) => channel.id === channelId)
    expect(await found({ campaignId, actor: brand, deliverables: [] })).toBe(false)
    expect(await found({ campaignId, actor: nobody, deliverables: [] })).toBe(true)
    expect(await found({ ...everywhere, actor: brand })).toBe(true)
    expect(await listContacted(db, campaignId, brand)).toEqual(new Map([[channelId, id]]))
    expect(await listContacted(db, campaignId, nobody)).toEqual(new Map())
  })
})

test('unknown stays unknown, and a price is asked for what the brief orders', async ({ db }) => {
  const id = await add(db, 'Bare', { country: null, language: null, followers: null, followersSource: null })
  expect(await findCandidate(db, id)).toMatchObject({
    followers: null,
    followersFrom: null,
    country: null,
    languages: [],
    audience: null,
    stats: null,
    price: null,
    isClaimed: false,
  })
  const packages = [
    { channelId: id, format: 'reel', price: 40_000, currency: 'SAR' },
    { channelId: id, format: 'story', price: 10_000, currency: 'SAR' },
  ]
  await db.insertInto('channelPackages').values(packages).execute()
  const ordered = [
    { platform: 'instagram', format: 'reel', quantity: 2 },
    { platform: 'instagram', format: 'story', quantity: 1 },
    { platform: 'tiktok', format: 'video', quantity: 1 },
  ] as const
  const found = await findCandidate(db, id, ordered)
  expect(found).toMatchObject({ posts: 3, price: { amount: 90_000, currency: 'SAR' } })
})

test('platforms and countries are counted inside the other filters', async ({ db }) => {
  const mark = word()
  await add(db, mark)
  await add(db, mark, { platform: 'tiktok' })
  await add(db, mark, { platform: 'tiktok', country: 'AE' })
  const facets = await listFacets(
    db,
    readFilters(new URLSearchParams({ q: mark, platform: 'tiktok', country: 'SA' })),
    everywhere,
  )
  expect(facets).toEqual({ platforms: { instagram: 1, tiktok: 1 }, countries: { SA: 1, AE: 1 } })
})

test('what is usual is learned once a minute', async ({ db }) => {
  const noon = new Date('2026-11-01T12:00:00Z')
  const first = await findSurroundings(db, noon)
  expect(await findSurroundings(db, new Date('2026-11-01T12:00:59Z'))).toBe(first)
  expect(await findSurroundings(db, new Date('2026-11-01T12:01:01Z'))).not.toBe(first)
})

test("another brand's campaign, briefs, people and money do not exist", async ({ db, make }) => {
  const { brand, campaignId, briefId } = await make.scene()
  const stranger = await make.brand()
  expect(await findCampaign(db, campaignId, stranger)).toBeUndefined()
  expect(await findBriefForDeal(db, briefId, stranger)).toBeUndefined()
  expect(await listBriefVersions(db, briefId, stranger)).toEqual([])
  expect(await listBriefs(db, campaignId, stranger)).toEqual([])
  expect(await listCampaignDeals(db, campaignId, stranger)).toEqual([])
  expect(await listCampaignDeals(db, campaignId, brand)).toMatchObject([
    { status: 'invited', turn: 'creator' },
  ])
})

test('what stands in held payments is counted for the campaign', async ({ db, make }) => {
  const { brand, campaignId } = await make.deal('funded')
  const held = (actor: BrandActor) => findHeldMoney(db, campaignId, 'SAR', actor)
  expect(await held(brand)).toEqual({ amount: 450_000, currency: 'SAR' })
  expect(await held(await make.brand())).toEqual({ amount: 0, currency: 'SAR' })
})
