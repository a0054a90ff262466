import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalOf } from '../matching/forecast.ts'
import { money } from '../money.ts'
import { againstForecast, campaignAgainstForecast, sumOfIntervals } from './against-forecast.ts'
import { forecastResults } from './result-forecast.ts'

const forecast = { views: { low: 800, mid: 1_000, high: 1_250 }, engagements: { low: 40, mid: 50, high: 60 } }
const post = (views: number | null, rest = {}) => ({
  cost: money(100_000, 'SAR'),
  views,
  ...{ engagements: null, clicks: null, leads: null, orders: null, revenue: null },
  ...{ postUrl: 'https://t.me/layla/1', forecast },
  ...rest,
})

test.each([
  [799, 'below', 'above'],
  [800, 'inside', 'inside'],
  [1_250, 'inside', 'inside'],
  [1_251, 'above', 'below'],
])('%d views are %s what was expected, and their price is %s', (seen, views, cpm) => {
  const against = againstForecast(post(seen))
  expect([against.views.verdict, against.cpm.verdict]).toEqual([views, cpm])
})

test('the expected price of views is the cost per expected views', () => {
  expect(againstForecast(post(1_000)).cpm).toMatchObject({
    came: 100_000,
    expected: { low: 80_000, mid: 100_000, high: 125_000 },
  })
})

test('what nobody reported, or nobody forecast, has no verdict', () => {
  expect(againstForecast(post(null)).views).toMatchObject({ came: null, verdict: null })
  expect(againstForecast(post(5, { forecast: null })).views).toEqual({
    came: 5,
    expected: null,
    verdict: null,
    missing: 'none',
  })
  expect(againstForecast(post(0)).cpm).toMatchObject({ came: null, verdict: null })
})

test('a campaign is judged over posts whose forecast and figure are both known, in its own currency', () => {
  const rows = [
    post(1_000),
    post(null),
    post(9_000, { forecast: null }),
    post(9_000, { cost: money(1, 'USD') }),
  ]
  const { views, engagements } = campaignAgainstForecast(rows, 'SAR')
  expect(views).toMatchObject({ came: 1_000, posts: 1, verdict: 'inside' })
  expect(views.expected!.mid).toBeCloseTo(1_000, 6)
  expect(engagements).toMatchObject({ came: null, posts: 0, verdict: null })
})

const worth = { mean: 20_000, variation: 0.3, orders: 50 }
const results = (order: typeof worth | null) =>
  forecastResults(
    { platform: 'telegram', format: 'post', views: forecast.views, posts: 1, currency: 'SAR' },
    { deals: [], order },
  )
const sold = (order: typeof worth | null, rest = {}) =>
  post(1_000, {
    ...{ clicks: 5, orders: 2, revenue: 50_000, forecast: { ...forecast, results: results(order) } },
    ...rest,
  })

test('results and their prices are judged like views, and a price has no end where nothing may come', () => {
  const { clicks, cpc, orders, cpa, roas, leads } = againstForecast(sold(worth))
  expect([clicks.verdict, cpc.came, cpc.verdict]).toEqual(['inside', 20_000, 'inside'])
  expect([orders.expected!.low, cpa.expected!.high]).toEqual([0, Number.POSITIVE_INFINITY])
  expect([cpa.came, roas.came]).toEqual([50_000, 0.5])
  expect(roas.expected!.high).toBeLessThan(1)
  expect(leads).toMatchObject({ came: null, verdict: null })
})

test('a forecast that lacks results says why: made before they were forecast, or no order value known', () => {
  const earlier = againstForecast(sold(null, { forecast }))
  expect([earlier.views.missing, earlier.clicks.missing, earlier.roas.missing]).toEqual([
    null,
    'earlier',
    'earlier',
  ])
  const worthless = againstForecast(sold(null))
  expect([worthless.clicks.missing, worthless.revenue.missing]).toEqual([null, 'no_worth'])
})

test('before its post is out a deal’s results are no worse than forecast', () => {
  const waiting = sold(worth, { clicks: 0, postUrl: null })
  expect(againstForecast(waiting).clicks).toMatchObject({ came: 0, verdict: null, missing: 'not_out' })
  expect(campaignAgainstForecast([waiting], 'SAR').clicks).toMatchObject({ posts: 0, verdict: null })
  expect(campaignAgainstForecast([waiting, sold(worth)], 'SAR').clicks).toMatchObject({ came: 5, posts: 1 })
})

test('a campaign’s results are judged over the deals that have both, and revenue in its own currency only', () => {
  const rows = [
    sold(worth),
    sold(worth),
    sold(worth, { clicks: null }),
    sold(null, { forecast }),
    sold(worth, { cost: money(100_000, 'USD') }),
  ]
  const { clicks, cpc, revenue, roas } = campaignAgainstForecast(rows, 'SAR')
  expect(clicks).toMatchObject({ came: 10, posts: 2, verdict: 'inside' })
  expect(cpc).toMatchObject({ came: 20_000, posts: 2 })
  expect(revenue).toMatchObject({ came: 150_000, posts: 3 })
  expect(roas).toMatchObject({ came: 0.5, posts: 3 })
  expect(campaignAgainstForecast([sold(null, { forecast })], 'SAR').clicks).toMatchObject({
    missing: 'earlier',
    posts: 0,
  })
})

test('one forecast is its own sum, and more of them are wider in units but narrower in proportion', () => {
  const interval = fc
    .record({
      log: fc.double({ min: 2, max: 14, noNaN: true }),
      sd: fc.double({ min: 0.05, max: 1, noNaN: true }),
    })
    .map(intervalOf)
  fc.assert(
    fc.property(interval, fc.integer({ min: 2, max: 20 }), (one, count) => {
      const alone = sumOfIntervals([one])!
      expect(alone.low / one.low).toBeCloseTo(1, 6)
      expect(alone.high / one.high).toBeCloseTo(1, 6)
      const many = sumOfIntervals(Array.from({ length: count }, () => one))!
      expect(many.high - many.low).toBeGreaterThan(one.high - one.low)
      expect(many.high / many.low).toBeLessThan(one.high / one.low)
    }),
  )
})

test('the interval of a sum of independent posts holds eight of ten drawn sums', () => {
  let state = 7
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const logs = [9, 9.4, 8.6, 9.1, 10, 8.8].map((log, at) => ({ log, sd: 0.4 + 0.06 * at }))
  const { low, high } = sumOfIntervals(logs.map(intervalOf))!
  const draws = Array.from({ length: 4_000 }, () =>
    logs.reduce((sum, { log, sd }) => sum + Math.exp(log + sd * normal()), 0),
  )
  const held = draws.filter((sum) => sum >= low && sum <= high).length / draws.length
  expect(held).toBeGreaterThan(0.77)
  expect(held).toBeLessThan(0.85)
})
