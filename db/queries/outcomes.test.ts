import { sql } from 'kysely'
import { expect } from 'vitest'
import { system } from '../../app/domain/actor.ts'
import { money } from '../../app/domain/money.ts'
import { ordersOf } from '../../app/domain/outcome/crediting.ts'
import type { Db } from '../db.ts'
import { test } from '../testing.ts'
import { recordCall } from './postback-calls.ts'
import { findCampaignOutcome, findCollaborationOutcome } from './outcomes.ts'
import { agree, click, openCampaign } from './outcomes.testing.ts'
import { recordReading } from './post-metrics.ts'
import { recordSale } from './sales.ts'
import { listLinks } from './tracked-links.ts'

const now = new Date('2026-11-20T12:00:00Z')
// 22:30 in London is already the next day in Riyadh.
const lateEvening = new Date('2026-11-16T22:30:00Z')

type Campaign = Awaited<ReturnType<typeof openCampaign>>
type Agreed = Awaited<ReturnType<typeof agree>>

async function sell(
  db: Db,
  campaign: Campaign,
  deal: Omit<Agreed, 'id'> & { id: string | null },
  amount: number,
  { currency = 'SAR', refunded = 0, kind = 'order' as 'order' | 'lead' } = {},
) {
  const sale = {
    campaignId: campaign.id,
    collaborationId: deal.id,
    attributedBy: deal.id ? ('click' as const) : null,
    reason: deal.id ? ('click' as const) : ('nothing_named' as const),
    source: 'postback' as const,
    isConfirmed: true,
    awaitsClick: false,
    amount: money(amount, currency),
    refunded,
    clickId: null,
    promoCode: null,
    leadId: null,
    place: null,
    happenedAt: lateEvening,
  }
  const key = { brandId: campaign.brand.id, kind, subjectId: crypto.randomUUID() }
  await db.transaction().execute((tx) => recordSale(tx, key, sale, now))
}

async function read(db: Db, deal: Agreed, takenOn: string, figures: { views: number; likes: number | null }) {
  const unknown = { reach: null, comments: null, shares: null, saves: null, accountId: null }
  const reading = {
    ...unknown,
    ...figures,
    collaborationId: deal.id,
    takenOn,
    source: 'declared' as const,
  }
  await db.transaction().execute((tx) => recordReading(tx, reading, now))
}

/** Layla: 4 counted clicks of 6, 3 orders of which one in dollars, two readings. Omar: a link and nothing else. */
async function busyCampaign(db: Db) {
  const campaign = await openCampaign(db)
  const postedAt = new Date('2026-11-15T12:00:00Z')
  const layla = await agree(db, campaign, { price: 400_000, productCost: 50_000, postedAt })
  const omar = await agree(db, campaign, { price: 100_000, platform: 'telegram' })
  for (let visitor = 0; visitor < 4; visitor += 1) await click(db, layla.link.id, lateEvening)
  await click(db, layla.link.id, lateEvening, { verdict: 'bot' })
  await click(db, layla.link.id, lateEvening, { verdict: 'repeat' })
  await sell(db, campaign, layla, 300_000)
  await sell(db, campaign, layla, 600_000)
  await sell(db, campaign, layla, 10_000, { currency: 'USD' })
  await read(db, layla, '2026-11-16', { views: 20_000, likes: 900 })
  await read(db, layla, '2026-11-18', { views: 90_000, likes: 4_500 })
  return { campaign, layla, omar }
}

test('a campaign shows what each influencer cost and brought, and the totals from sums', async ({ db }) => {
  const { campaign, layla, omar } = await busyCampaign(db)
  const outcome = (await findCampaignOutcome(db, campaign.id, campaign.brand))!
  expect(outcome.campaign).toEqual({
    id: campaign.id,
    name: 'Dates of the season',
    objective: 'sales',
    currency: 'SAR',
  })
  expect(outcome.kpi).toBe('roas')
  expect(outcome.influencers.map(({ collaborationId }) => collaborationId)).toEqual([layla.id, omar.id])
  expect(outcome.influencers[0]).toMatchObject({
    cost: { amount: 450_000, currency: 'SAR' },
    reach: null,
    views: 90_000,
    engagements: 4_500,
    clicks: 4,
    orders: 3,
    revenue: 900_000,
    ordersElsewhere: 1,
    metrics: { strength: 'declared', takenOn: '2026-11-18' },
    ratios: { cpm: 5_000, cpe: 100, cpc: 112_500, cpa: 150_000, roas: 2 },
  })
  expect(outcome.influencers[1]).toMatchObject({
    clicks: 0,
    orders: 0,
    revenue: 0,
    views: null,
    metrics: null,
    ratios: { cpm: null, cpc: null, cpa: null, roas: 0 },
  })
  expect(outcome.totals).toMatchObject({
    cost: { amount: 550_000 },
    clicks: 4,
    views: 90_000,
    orders: 3,
    revenue: 900_000,
  })
  expect(outcome.totals.ratios.cpm).toBe(5_000)
  expect(outcome.totals.ratios.cpc).toBe(137_500)
  expect(outcome.funnel.map(({ count }) => count)).toEqual([90_000, 4_500, 4, 3])
})

test('counted clicks are parted by the visitor’s country, for a creator their own only', async ({ db }) => {
  const { campaign, omar } = await busyCampaign(db)
  await click(db, omar.link.id, lateEvening, { country: 'KW' })
  await click(db, omar.link.id, lateEvening, { country: 'KW', verdict: 'bot' })
  const { countries, totals } = (await findCampaignOutcome(db, campaign.id, campaign.brand))!
  const none = { countries: 0, clicks: 0 }
  expect(countries).toEqual({ all: 5, top: [{ country: 'KW', clicks: 1 }], rest: none, unknown: 4 })
  expect(countries!.all).toBe(totals.clicks)
  expect((await findCampaignOutcome(db, campaign.id, omar.creator))!.countries).toMatchObject({ all: 1 })
})

test('days are those of the brand’s zone', async ({ db }) => {
  const { campaign } = await busyCampaign(db)
  const { series } = (await findCampaignOutcome(db, campaign.id, campaign.brand))!
  expect(series).toMatchObject({
    days: ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'],
    clicks: [0, 0, 4, 0],
    orders: [0, 0, 3, 0],
    views: [null, 20_000, 20_000, 90_000],
  })
  expect(series.posts).toMatchObject([{ day: '2026-11-15' }])
})

test('a creator sees their own part, staff and timers everything, strangers nothing', async ({ db }) => {
  const { campaign, layla, omar } = await busyCampaign(db)
  const stranger = await openCampaign(db)
  const outsider = await agree(db, stranger)
  const staff = { role: 'staff', id: campaign.brand.accountId, accountId: campaign.brand.accountId } as const
  const seen = async (actor: Parameters<typeof findCampaignOutcome>[2]) =>
    (await findCampaignOutcome(db, campaign.id, actor))?.influencers.map((row) => row.collaborationId)
  expect(await seen(omar.creator)).toEqual([omar.id])
  expect(await seen(staff)).toHaveLength(2)
  expect(await seen(system)).toHaveLength(2)
  expect(await seen(stranger.brand)).toBeUndefined()
  expect(await seen(outsider.creator)).toBeUndefined()
  for (const actor of [stranger.brand, outsider.creator, omar.creator]) {
    expect(await findCollaborationOutcome(db, layla.id, actor)).toBeUndefined()
    expect(await listLinks(db, layla.id, actor)).toEqual([])
  }
  const own = (await findCampaignOutcome(db, campaign.id, omar.creator))!
  expect(own.series.clicks).toEqual([])
  expect(own.totals.cost.amount).toBe(100_000)
})

test('one collaboration shows its own figures, days and links', async ({ db }) => {
  const { layla } = await busyCampaign(db)
  const outcome = (await findCollaborationOutcome(db, layla.id, layla.creator))!
  expect(outcome.influencer).toMatchObject({ clicks: 4, orders: 3, ratios: { roas: 2 } })
  expect(outcome.series.clicks).toEqual([0, 0, 4, 0])
  expect(await listLinks(db, layla.id, layla.creator)).toMatchObject([
    { code: layla.link.code, clicks: { counted: 4, bot: 1, prefetch: 0, repeat: 1 } },
  ])
})

test('without a link clicks are unknown, and orders until the shop has called once', async ({ db }) => {
  const campaign = await openCampaign(db)
  await agree(db, campaign, { link: false })
  const row = async () => (await findCampaignOutcome(db, campaign.id, campaign.brand))!.influencers[0]
  expect(await row()).toMatchObject({ clicks: null, orders: null, revenue: null })
  await recordCall(db, { campaignId: campaign.id, orderId: null, verdict: 'malformed' }, now)
  expect(await row()).toMatchObject({ orders: null })
  await recordCall(db, { campaignId: campaign.id, orderId: 'A', verdict: 'unattributed' }, now)
  expect(await row()).toMatchObject({ orders: 0, revenue: 0 })
})

test('a deal that ended without pay is left out unless something came of it', async ({ db }) => {
  const campaign = await openCampaign(db)
  await agree(db, campaign, { status: 'cancelled' })
  const clicked = await agree(db, campaign, { status: 'refunded', productCost: 7_000 })
  await click(db, clicked.link.id, now)
  const { influencers } = (await findCampaignOutcome(db, campaign.id, campaign.brand))!
  expect(influencers).toMatchObject([{ collaborationId: clicked.id, cost: { amount: 7_000 }, clicks: 1 }])
})

test('an empty campaign has an outcome with nothing in it', async ({ db }) => {
  const campaign = await openCampaign(db, 'awareness')
  expect(await findCampaignOutcome(db, campaign.id, campaign.brand)).toMatchObject({
    kpi: 'cpm',
    influencers: [],
    totals: { cost: { amount: 0 }, clicks: null, orders: null },
    series: { days: [] },
  })
})

test('what customers gave back is no revenue', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await sell(db, campaign, deal, 10_000, { refunded: 4_000 })
  await sell(db, campaign, deal, 10_000, { refunded: 10_000 })
  const outcome = await findCampaignOutcome(db, campaign.id, campaign.brand)
  expect(outcome!.influencers).toMatchObject([{ orders: 2, revenue: 6_000 }])
})

test('every order of the brand is credited once: here, to another campaign or to nobody', async ({ db }) => {
  const { campaign } = await busyCampaign(db)
  const other = await openCampaign(db, 'sales', campaign.brand)
  const sara = await agree(db, other)
  await sell(db, other, sara, 10_000)
  await sell(db, other, { ...sara, id: null }, 20_000)
  const outcomes = await Promise.all(
    [campaign, other].map(({ id }) => findCampaignOutcome(db, id, campaign.brand)),
  )
  expect(outcomes.map((outcome) => outcome!.crediting)).toEqual([
    { here: 3, otherCampaigns: 1, nobody: 1 },
    { here: 1, otherCampaigns: 3, nobody: 1 },
  ])
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders where brand_id = ${campaign.brand.id}`.execute(db)
  const credited = outcomes.reduce((sum, outcome) => sum + outcome!.totals.orders!, 0)
  expect(credited + outcomes[0]!.crediting!.nobody).toBe(rows[0]!.count)
  expect(ordersOf(outcomes[0]!.crediting!)).toBe(rows[0]!.count)
  expect((await findCampaignOutcome(db, other.id, sara.creator))!.crediting).toBeNull()
})

test('leads are unknown until the campaign hears of one, and cost what was paid per lead', async ({ db }) => {
  const campaign = await openCampaign(db, 'leads')
  const deal = await agree(db, campaign, { price: 100_000 })
  const row = async () => (await findCampaignOutcome(db, campaign.id, campaign.brand))!.influencers[0]
  expect(await row()).toMatchObject({ leads: null, ratios: { cpl: null } })
  for (let at = 0; at < 2; at += 1) await sell(db, campaign, deal, 1, { kind: 'lead' })
  expect(await row()).toMatchObject({ leads: 2, ratios: { cpl: 50_000 } })
})

test('what came is judged against the forecast that was frozen before hiring', async ({ db }) => {
  const campaign = await openCampaign(db)
  const views = { low: 10_000, mid: 20_000, high: 30_000 }
  const forecast = { views, engagements: views, score: 91, credibility: 0.4 }
  const forecasted = await agree(db, campaign, { forecast })
  await agree(db, campaign)
  await read(db, forecasted, '2026-11-18', { views: 9_000, likes: 20_000 })
  const { influencers, against } = (await findCampaignOutcome(db, campaign.id, campaign.brand))!
  const row = influencers.find(({ collaborationId }) => collaborationId === forecasted.id)!
  expect(row.against).toMatchObject({
    views: { came: 9_000, verdict: 'below' },
    engagements: { came: 20_000, verdict: 'inside' },
    cpm: { verdict: 'above' },
  })
  expect(against.views).toMatchObject({ came: 9_000, posts: 1, verdict: 'below' })
  expect(row.forecast).toEqual({ views, engagements: views })
})
