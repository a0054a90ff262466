import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { listCalls } from '#db/queries/postback-calls.ts'
import { test } from '#db/testing.ts'
import { plusDays } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { recordOrder, type ReportedOrder } from './record-order.ts'

const now = new Date('2026-11-20T12:00:00Z')
const order = (of: Partial<ReportedOrder>): ReportedOrder => ({
  orderId: crypto.randomUUID(),
  amount: money(30_000, 'SAR'),
  clickId: null,
  promoCode: null,
  orderedAt: now,
  ...of,
})
const stored = (db: Db, orderId: string) =>
  db
    .selectFrom('orders')
    .select(['campaignId', 'collaborationId', 'attributedBy', 'amount'])
    .where('orderId', '=', orderId)
    .execute()

test('an order with a click belongs to the collaboration whose link was clicked', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = await click(db, deal.link.id, now)
  expect(await recordOrder(db, campaign.id, order({ orderId: 'A-1', clickId }), now)).toBe('counted')
  expect(await stored(db, 'A-1')).toEqual([
    { campaignId: campaign.id, collaborationId: deal.id, attributedBy: 'click', amount: 30_000 },
  ])
})

test('the same order reported eight times at once counts once', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = await click(db, deal.link.id, now)
  const calls = Array.from({ length: 8 }, () =>
    recordOrder(db, campaign.id, order({ orderId: 'P-1', clickId }), now),
  )
  const verdicts = await Promise.all(calls)
  expect(verdicts.sort()).toEqual(['counted', ...Array.from({ length: 7 }, () => 'duplicate')])
  expect(await stored(db, 'P-1')).toHaveLength(1)
  expect(await listCalls(db, campaign.id, campaign.brand)).toHaveLength(8)
})

test('the first report stands, whatever a later one says, and in whichever campaign', async ({ db }) => {
  const campaign = await openCampaign(db)
  const other = await openCampaign(db, 'sales', campaign.brand)
  const deal = await agree(db, campaign)
  const first = order({ orderId: 'F-1', promoCode: deal.link.promoCode })
  expect(await recordOrder(db, campaign.id, first, now)).toBe('counted')
  const later = { ...first, amount: money(99_999, 'SAR') }
  expect(await recordOrder(db, other.id, later, now)).toBe('duplicate')
  expect(await stored(db, 'F-1')).toMatchObject([{ amount: 30_000 }])
})

test('two brands may both have an order 1001', async ({ db }) => {
  const [one, two] = [await openCampaign(db), await openCampaign(db)]
  const deals = [await agree(db, one), await agree(db, two)]
  const of = (at: number) => order({ orderId: '1001', promoCode: deals[at]!.link.promoCode })
  expect(await recordOrder(db, one.id, of(0), now)).toBe('counted')
  expect(await recordOrder(db, two.id, of(1), now)).toBe('counted')
})

test('a promo code in small letters beats the click of another', async ({ db }) => {
  const campaign = await openCampaign(db)
  const [clicked, coded] = [await agree(db, campaign), await agree(db, campaign)]
  const clickId = await click(db, clicked.link.id, now)
  const promoCode = coded.link.promoCode!.toLowerCase()
  await recordOrder(db, campaign.id, order({ orderId: 'C-1', clickId, promoCode }), now)
  expect(await stored(db, 'C-1')).toMatchObject([{ collaborationId: coded.id, attributedBy: 'code' }])
})

test('an order reported to a sister campaign counts for the campaign that brought it', async ({ db }) => {
  const campaign = await openCampaign(db)
  const sister = await openCampaign(db, 'sales', campaign.brand)
  const deal = await agree(db, sister)
  const clickId = await click(db, deal.link.id, now)
  expect(await recordOrder(db, campaign.id, order({ orderId: 'S-1', clickId }), now)).toBe('counted')
  expect(await stored(db, 'S-1')).toMatchObject([{ campaignId: sister.id, collaborationId: deal.id }])
})

test("another brand's click and code attribute nothing", async ({ db }) => {
  const [mine, theirs] = [await openCampaign(db), await openCampaign(db)]
  const deal = await agree(db, theirs)
  const foreign = { clickId: await click(db, deal.link.id, now), promoCode: deal.link.promoCode }
  const reported = order({ orderId: 'X-1', ...foreign })
  expect(await recordOrder(db, mine.id, reported, now)).toBe('unattributed')
  expect(await stored(db, 'X-1')).toMatchObject([{ campaignId: mine.id, collaborationId: null }])
})

test('a repeat stands for the counted click before it; a bot, a prefetch and a stranger stand for nothing', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const visitorKey = 'one visitor'
  await click(db, deal.link.id, new Date(now.getTime() - 10_000), { visitorKey })
  const repeat = await click(db, deal.link.id, now, { visitorKey, verdict: 'repeat' })
  const bot = await click(db, deal.link.id, now, { verdict: 'bot' })
  const prefetch = await click(db, deal.link.id, now, { visitorKey, verdict: 'prefetch' })
  const verdict = (clickId: string) => recordOrder(db, campaign.id, order({ clickId }), now)
  expect(await verdict(repeat)).toBe('counted')
  expect(await verdict(bot)).toBe('unattributed')
  expect(await verdict(prefetch)).toBe('unattributed')
  expect(await verdict(crypto.randomUUID())).toBe('unattributed')
})

test('a click of 31 days ago explains nothing', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = await click(db, deal.link.id, plusDays(now, -31))
  expect(await recordOrder(db, campaign.id, order({ clickId }), now)).toBe('unattributed')
})

test('the calls of a postback are shown to its brand and to nobody else', async ({ db }) => {
  const [mine, theirs] = [await openCampaign(db), await openCampaign(db)]
  const deal = await agree(db, mine)
  await recordOrder(db, mine.id, order({ orderId: 'L-1' }), now)
  expect(await listCalls(db, mine.id, mine.brand)).toMatchObject([
    { orderId: 'L-1', verdict: 'unattributed' },
  ])
  expect(await listCalls(db, mine.id, theirs.brand)).toEqual([])
  expect(await listCalls(db, mine.id, deal.creator)).toEqual([])
})

test('an order for a campaign that does not exist is refused', async ({ db }) => {
  await expect(recordOrder(db, crypto.randomUUID(), order({}), now)).rejects.toMatchObject({
    kind: 'not_found',
  })
})
