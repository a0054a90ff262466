import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { type Influencer, reportOf, seriesOf } from './report.ts'

const campaign = { id: 'c', name: 'Dates', objective: 'sales', currency: 'SAR' } as const
const influencer = (name: string, known: Partial<Influencer>): Influencer => ({
  collaborationId: name,
  creatorId: name,
  name,
  handle: name,
  platform: 'instagram',
  status: 'completed',
  postUrl: null,
  country: null,
  metrics: null,
  ordersElsewhere: 0,
  ordersByClick: 0,
  format: null,
  forecast: null,
  cost: money(100_000, 'SAR'),
  reach: null,
  views: null,
  engagements: null,
  clicks: null,
  leads: null,
  orders: null,
  revenue: null,
  ...known,
})
const nothing = { clicks: [], orders: [], views: [], posts: [] }

test('the best by the figure of the objective stands first, and the unmeasured last', () => {
  const rows = [
    influencer('quiet', {}),
    influencer('good', { orders: 1, revenue: 300_000 }),
    influencer('best', { orders: 2, revenue: 400_000 }),
  ]
  const report = reportOf(campaign, rows, nothing)
  expect(report.kpi).toBe('roas')
  expect(report.influencers.map(({ name }) => name)).toEqual(['best', 'good', 'quiet'])
})

test('a price is better when it is lower', () => {
  const rows = [influencer('dear', { views: 10 }), influencer('cheap', { views: 1_000 })]
  const report = reportOf({ ...campaign, objective: 'awareness' }, rows, nothing)
  expect(report.influencers.map(({ name }) => name)).toEqual(['cheap', 'dear'])
})

test('a stage of the funnel that nobody measured is unknown', () => {
  const report = reportOf(campaign, [influencer('a', { clicks: 5 }), influencer('b', { clicks: 3 })], nothing)
  expect(report.funnel).toEqual([
    { stage: 'views', count: null },
    { stage: 'engagements', count: null },
    { stage: 'clicks', count: 8 },
    { stage: 'orders', count: null },
  ])
})

test('days run without gaps, and the views of a post stand until they are read again', () => {
  const series = seriesOf(
    {
      clicks: [
        { day: '2026-02-27', collaborationId: 'x', count: 4 },
        { day: '2026-03-02', collaborationId: 'x', count: 1 },
      ],
      orders: [],
      views: [
        { day: '2026-02-28', collaborationId: 'x', views: 900 },
        { day: '2026-03-02', collaborationId: 'x', views: 1_000 },
        { day: '2026-03-02', collaborationId: 'y', views: 50 },
      ],
      posts: [{ day: '2026-02-27', name: 'Layla', collaborationId: 'x' }],
    },
    { areClicksKnown: true, areOrdersKnown: false },
  )
  expect(series).toEqual({
    days: ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
    clicks: [4, 0, 0, 1],
    orders: [null, null, null, null],
    views: [null, 900, 900, 1_050],
    posts: [{ day: '2026-02-27', name: 'Layla', collaborationId: 'x' }],
  })
})

test('a single order of long ago does not stretch the series without end', () => {
  const orders = [
    { day: '2001-01-01', collaborationId: 'x', count: 1 },
    { day: '2026-03-02', collaborationId: 'x', count: 1 },
  ]
  const { days } = seriesOf({ ...nothing, orders }, { areClicksKnown: true, areOrdersKnown: true })
  expect([days.length, days.at(-1)]).toEqual([400, '2026-03-02'])
})

test('nothing has happened yet: no days', () => {
  expect(seriesOf(nothing, { areClicksKnown: true, areOrdersKnown: true }).days).toEqual([])
})

test('leads are a stage only where somebody collects them', () => {
  const stages = (leads: number | null) =>
    reportOf(campaign, [influencer('a', { clicks: 5, leads, orders: 1 })], nothing)
      .funnel.filter(({ count }) => count !== null)
      .map(({ stage }) => stage)
  expect(stages(3)).toEqual(['clicks', 'leads', 'orders'])
  expect(stages(null)).toEqual(['clicks', 'orders'])
})

test('each influencer’s days lie on the campaign’s, and add up to them', () => {
  const rows = [influencer('x', { clicks: 5 }), influencer('y', { clicks: 2 }), influencer('z', {})]
  const clicks = [
    { day: '2026-03-01', collaborationId: 'x', count: 4 },
    { day: '2026-03-01', collaborationId: 'y', count: 2 },
    { day: '2026-03-03', collaborationId: 'x', count: 1 },
  ]
  const { series, days } = reportOf(campaign, rows, { ...nothing, clicks })
  expect(series.clicks).toEqual([6, 0, 1])
  expect(days.map(({ name, series: own }) => [name, own.days, own.clicks])).toEqual([
    ['x', series.days, [4, 0, 1]],
    ['y', series.days, [2, 0, 0]],
  ])
})
