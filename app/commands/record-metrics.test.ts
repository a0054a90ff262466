import { expect } from 'vitest'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findMetricFile, listReadings } from '#db/queries/post-metrics.ts'
import { findPublication } from '#db/queries/publications.ts'
import { test } from '#db/testing.ts'
import { guessMetricMapping } from '../domain/outcome/metric-file.ts'
import { metricsForm } from '../domain/outcome/metrics.ts'
import { standingOf } from '../domain/outcome/standing.ts'
import {
  receiveMetricFile,
  recordMetrics,
  recordMetricsByPayload,
  recordMetricsOfFile,
} from './record-metrics.ts'

const now = new Date('2026-11-20T12:00:00Z')
const postedAt = new Date('2026-11-15T12:00:00Z')
const form = (takenOn: string, views: string, rest = {}) =>
  metricsForm.parse({ takenOn, views, likes: '10', ...rest })

test('both sides may type the figures of a post, and each stays as declared on its day', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt })
  await recordMetrics(db, deal.creator, deal.id, form('2026-11-16', '900'), now)
  await recordMetrics(db, campaign.brand, deal.id, form('2026-11-20', '4000'), now)
  await recordMetrics(db, campaign.brand, deal.id, form('2026-11-20', '4100'), now)
  const readings = await listReadings(db, deal.id, deal.creator)
  expect(readings).toMatchObject([
    { takenOn: '2026-11-16', views: 900, source: 'declared' },
    { takenOn: '2026-11-20', views: 4000 },
    { takenOn: '2026-11-20', views: 4100 },
  ])
  expect(standingOf(readings)).toMatchObject({
    views: { value: 4100, strength: 'declared', takenOn: '2026-11-20' },
    likes: { value: 10 },
    reach: null,
  })
})

test('a day that has not come, or before the post, has no figures', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt })
  const typed = (day: string) => recordMetrics(db, campaign.brand, deal.id, form(day, '100'), now)
  await expect(typed('2026-11-21')).rejects.toMatchObject({ kind: 'conflict', code: 'metrics.future_day' })
  await expect(typed('2026-11-14')).rejects.toMatchObject({ kind: 'conflict', code: 'metrics.before_post' })
})

test('without a post there is nothing to count, and strangers find no deal', async ({ db }) => {
  const [mine, theirs] = [await openCampaign(db), await openCampaign(db)]
  const deal = await agree(db, mine)
  const typed = form('2026-11-20', '100')
  await expect(recordMetrics(db, mine.brand, deal.id, typed, now)).rejects.toMatchObject({
    code: 'metrics.no_post',
  })
  await expect(recordMetrics(db, theirs.brand, deal.id, typed, now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await listReadings(db, deal.id, theirs.brand)).toEqual([])
})

test('figures that look wrong are recorded once somebody says that they are right', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt })
  await recordMetrics(db, deal.creator, deal.id, form('2026-11-16', '9000'), now)
  const fallen = form('2026-11-18', '900', { reach: '1200' })
  expect(await recordMetrics(db, deal.creator, deal.id, fallen, now)).toEqual({
    views: { code: 'figure_below_reach', params: { reach: 1200 } },
  })
  expect(await listReadings(db, deal.id, deal.creator)).toHaveLength(1)
  expect(await recordMetrics(db, deal.creator, deal.id, { ...fallen, sure: true }, now)).toBeUndefined()
  expect((await listReadings(db, deal.id, deal.creator)).at(-1)).toMatchObject({
    views: 900,
    doubts: ['views'],
  })
})

test('a payload of the very post counts before what was typed, and one of another post is refused', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign, { postedAt, platform: 'telegram' })
  const [username, id] = [`dates_${crypto.randomUUID().slice(0, 8)}`, '77']
  await db
    .updateTable('publications')
    .set({ platform: 'telegram', postId: `${username}/${id}` })
    .where('collaborationId', '=', deal.id)
    .execute()
  const told = (message: string) => ({
    payload: JSON.stringify({
      result: { message_id: message, chat: { username }, date: 1_763_200_000, views: 5200, forwards: 31 },
    }),
    takenOn: '2026-11-18',
    sure: false,
  })
  await recordMetrics(db, deal.creator, deal.id, form('2026-11-18', '6000'), now)
  await recordMetricsByPayload(db, campaign.brand, deal.id, told(id), now)
  await recordMetrics(db, deal.creator, deal.id, form('2026-11-18', '6100'), now)
  expect(standingOf(await listReadings(db, deal.id, campaign.brand))).toMatchObject({
    views: { value: 5200, strength: 'api' },
    shares: { value: 31, strength: 'api' },
    likes: { value: 10, strength: 'declared' },
  })
  await expect(
    recordMetricsByPayload(db, campaign.brand, deal.id, told(`${id}9`), now),
  ).rejects.toMatchObject({ code: 'metrics.payload_other_post' })
})

test('a file is kept for its deal alone, and its figures count by the columns that were chosen', async ({
  db,
}) => {
  const [campaign, other] = [await openCampaign(db), await openCampaign(db)]
  const deal = await agree(db, campaign, { postedAt })
  const post = (await findPublication(db, deal.id))!
  const table = {
    columns: ['Post ID', 'Impressions', 'Likes and reactions', 'Saves'],
    rows: [
      ['1', '3', '4', '5'],
      [post.postId, '12,500', '430', 'n/a'],
    ],
    lines: [2, 3],
  }
  const file = { name: 'Post insights.csv', sha256: 'a'.repeat(64), table }
  const fileId = await receiveMetricFile(db, deal.creator, deal.id, file, now)
  const kept = (await findMetricFile(db, fileId, deal.id, campaign.brand))!
  expect(kept).toMatchObject({ namesPost: true, cells: [post.postId, '12,500', '430', 'n/a'] })
  expect(await findMetricFile(db, fileId, deal.id, other.brand)).toBeUndefined()
  const mapping = { ...guessMetricMapping(kept.columns), fileId, takenOn: '2026-11-19', sure: false }
  await recordMetricsOfFile(db, deal.creator, deal.id, mapping, now)
  expect(await listReadings(db, deal.id, campaign.brand)).toMatchObject([
    { source: 'file', fileName: 'Post insights.csv', views: 12_500, likes: 430, saves: null },
  ])
  const theirs = await agree(db, other, { postedAt })
  await expect(recordMetricsOfFile(db, theirs.creator, theirs.id, mapping, now)).rejects.toMatchObject({
    code: 'metrics.no_file',
  })
})

test('the forecast of a deal is never made again', async ({ db }) => {
  const deal = await agree(db, await openCampaign(db), { postedAt })
  const better = db
    .updateTable('collaborations')
    .set({ forecast: JSON.stringify({ posts: 1 }) })
    .where('id', '=', deal.id)
    .execute()
  await expect(better).rejects.toThrow('made once')
})
