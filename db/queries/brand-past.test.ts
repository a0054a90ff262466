import { expect } from 'vitest'
import { test } from '../testing.ts'
import { findBrandPast } from './brand-past.ts'
import { agree, click, openCampaign } from './outcomes.testing.ts'

const postedAt = new Date('2026-11-16T09:00:00Z')

test('a brand learns from its own completed deals, and from no running one or another brand’s', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const [done, running] = [
    await agree(db, campaign, { status: 'completed', platform: 'telegram', postedAt }),
    await agree(db, campaign, { status: 'published', postedAt }),
  ]
  for (const deal of [done, running]) await click(db, deal.link.id, postedAt)
  await click(db, done.link.id, postedAt, { verdict: 'bot' })
  const { deals, order } = await findBrandPast(db, campaign.brand, 'SAR')
  expect(deals).toEqual([
    { platform: 'telegram', format: null, views: null, posts: 1, clicks: 1, leads: null, orders: null },
  ])
  expect(order).toBeNull()
  const stranger = await openCampaign(db)
  expect((await findBrandPast(db, stranger.brand, 'SAR')).deals).toEqual([])
})

test('what an order is worth is known after ten of them in the currency, refunds taken off', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const sell = (at: number) =>
    db
      .insertInto('orders')
      .values({
        ...{ campaignId: campaign.id, brandId: campaign.brand.id, orderId: `o-${at}`, currency: 'SAR' },
        ...{ amount: at % 2 ? 12_000 : 10_000, refunded: 1_000, orderedAt: postedAt, receivedAt: postedAt },
        ...{ reason: 'unmatched', source: 'postback', isConfirmed: true },
      })
      .execute()
  for (let at = 0; at < 9; at += 1) await sell(at)
  expect((await findBrandPast(db, campaign.brand, 'SAR')).order).toBeNull()
  await sell(9)
  const { order } = await findBrandPast(db, campaign.brand, 'SAR')
  expect(order).toMatchObject({ orders: 10, mean: 10_000 })
  expect(order!.variation).toBeCloseTo(0.0111, 3)
  expect((await findBrandPast(db, campaign.brand, 'USD')).order).toBeNull()
})
