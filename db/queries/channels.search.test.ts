import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'
import { findSurroundings, listPeers } from './catalogue.ts'
import { findCandidate, findSearchedChannel, listContacted, listFoundChannels } from './channels.search.ts'
import { listCampaignPeople } from './campaign-people.ts'
import { findCampaign } from './campaigns.ts'
import { findBriefForDeal, listBriefs, listBriefVersions } from './briefs.ts'

const nobody = { role: 'brand', id: randomUUID(), accountId: randomUUID() } as const satisfies BrandActor

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
test('channels come in the order of the search, and removed ones not at all', async ({ db }) => {
  const ids = [await add(db, 'a'), await add(db, 'b'), await add(db, 'c'), await add(db, 'd')]
  await db.updateTable('channels').set({ removedAt: new Date() }).where('id', '=', ids[3]!).execute()
  const ordinals = (
    await db.selectFrom('channels').select(['id', 'ordinal']).where('id', 'in', ids).execute()
  )
    .toSorted((a, b) => b.ordinal - a.ordinal)
    .map(({ ordinal }) => ordinal)
  const found = await listFoundChannels(db, [...ordinals, 2_000_000_000], [])
  expect(found.map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  expect(await listFoundChannels(db, [], [])).toEqual([])
  expect(await findSearchedChannel(db, ids[0]!)).toEqual({ ordinal: ordinals.at(-1), name: 'a' })
  expect(await findSearchedChannel(db, ids[3]!)).toBeUndefined()
})

test('whom the campaign has contacted is known to the campaign only', async ({ db, make }) => {
  const { brand, campaignId, creator, id } = await make.scene()
  const { channelId } = creator as typeof creator & { channelId: string }
  const { ordinal } = (await findSearchedChannel(db, channelId))!
  expect(await listContacted(db, campaignId, brand)).toEqual(new Map([[channelId, { dealId: id, ordinal }]]))
  expect(await listContacted(db, campaignId, nobody)).toEqual(new Map())
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

test('what is usual is learned every ten minutes, while whoever asks gets what was learned before', async ({
  db,
}) => {
  const at = (time: string) => findSurroundings(db, new Date(`2026-11-01T${time}Z`))
  const first = await at('12:00:00')
  expect(await at('12:09:59')).toBe(first)
  expect(await at('12:10:01')).toBe(first)
  await expect.poll(() => at('12:10:02')).not.toBe(first)
})

test('peers are a sample spread over all channels, the same one each time', async ({ db }) => {
  for (let at = 0; at < 12; at++) await add(db, `peer ${at}`, { followers: 1_000 + at })
  const all = await listPeers(db, 1_000_000)
  const some = await listPeers(db, 4)
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThanOrEqual(4)
  expect(all.length).toBeGreaterThanOrEqual(12)
  expect(await listPeers(db, 4)).toEqual(some)
})

test("another brand's campaign, briefs, people and money do not exist", async ({ db, make }) => {
  const { brand, campaignId, briefId } = await make.scene()
  const stranger = await make.brand()
  expect(await findCampaign(db, campaignId, stranger)).toBeUndefined()
  expect(await findBriefForDeal(db, briefId, stranger)).toBeUndefined()
  expect(await listBriefVersions(db, briefId, stranger)).toEqual([])
  expect(await listBriefs(db, campaignId, stranger)).toEqual([])
  expect(await listCampaignPeople(db, campaignId, stranger)).toEqual([])
  expect(await listCampaignPeople(db, campaignId, brand)).toMatchObject([{ status: 'invited' }])
})
