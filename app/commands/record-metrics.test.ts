import { expect } from 'vitest'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findLatestReading, listReadings } from '#db/queries/post-metrics.ts'
import { test } from '#db/testing.ts'
import { metricsForm } from '../domain/outcome/metrics.ts'
import { recordMetrics } from './record-metrics.ts'

const now = new Date('2026-11-20T12:00:00Z')
const postedAt = new Date('2026-11-15T12:00:00Z')
const form = (takenOn: string, views: string) => metricsForm.parse({ takenOn, views, likes: '10' })

test('both sides may type the figures of a post, and each stays as declared on its day', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt })
  await recordMetrics(db, deal.creator, deal.id, form('2026-11-16', '900'), now)
  await recordMetrics(db, campaign.brand, deal.id, form('2026-11-20', '4000'), now)
  await recordMetrics(db, campaign.brand, deal.id, form('2026-11-20', '4100'), now)
  expect(await listReadings(db, deal.id, deal.creator)).toMatchObject([
    { takenOn: '2026-11-16', views: 900, source: 'declared' },
    { takenOn: '2026-11-20', views: 4000 },
    { takenOn: '2026-11-20', views: 4100 },
  ])
  expect(await findLatestReading(db, deal.id, campaign.brand)).toEqual({
    takenOn: '2026-11-20',
    source: 'declared',
    reach: null,
    views: 4100,
    likes: 10,
    comments: null,
    shares: null,
    saves: null,
  })
})

test('a day that has not come, or before the post, has no figures', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt })
  const typed = (day: string) => recordMetrics(db, campaign.brand, deal.id, form(day, '1'), now)
  await expect(typed('2026-11-21')).rejects.toMatchObject({ kind: 'conflict', code: 'metrics.future_day' })
  await expect(typed('2026-11-14')).rejects.toMatchObject({ kind: 'conflict', code: 'metrics.before_post' })
})

test('without a post there is nothing to count, and strangers find no deal', async ({ db }) => {
  const [mine, theirs] = [await openCampaign(db), await openCampaign(db)]
  const deal = await agree(db, mine)
  const typed = form('2026-11-20', '1')
  await expect(recordMetrics(db, mine.brand, deal.id, typed, now)).rejects.toMatchObject({
    code: 'metrics.no_post',
  })
  await expect(recordMetrics(db, theirs.brand, deal.id, typed, now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await listReadings(db, deal.id, theirs.brand)).toEqual([])
})
