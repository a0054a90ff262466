import { expect, test } from 'vitest'
import { beliefOfSum, countInterval } from './mixed-count.ts'
import { type BrandPast, forecastResults, type PastDeal, sumOfCounts } from './result-forecast.ts'
import { rateAfter, startClickRate, startConversionRates } from './response-rate.ts'

/** A seeded source of chance. */
function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
  const poisson = (mean: number): number => {
    if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    let [count, left] = [0, Math.exp(-mean)]
    for (let product = next(); product > left; product *= next()) count += 1
    return count
  }
  return { next, normal, poisson }
}

const views = { low: 12_000, mid: 20_000, high: 33_333 }
const none: BrandPast = { deals: [], order: null }
const story = { platform: 'instagram', format: 'story', views, posts: 1, currency: 'SAR' } as const

/** A world: a brand with its own rates, deals that it had, and the one that is forecast. */
function world(seed: number, pastDeals: number, own: number) {
  const { normal, poisson } = chance(seed)
  const [clicked, bought] = [
    startClickRate('instagram', 'story') * Math.exp(0.8 * normal()),
    startConversionRates.orders * Math.exp(0.8 * normal()),
  ]
  const deal = (): PastDeal => {
    const seen = Math.round(20_000 * Math.exp(0.4 * normal()))
    const clicks = poisson(seen * clicked * Math.exp(own * normal()))
    const orders = poisson(clicks * bought * Math.exp(own * normal()))
    return { platform: 'instagram', format: 'story', views: seen, posts: 1, clicks, leads: null, orders }
  }
  const past = Array.from({ length: pastDeals }, deal)
  return { past: { deals: past, order: null }, deal }
}

test.each([
  [0, 0.6],
  [2, 0.6],
  [6, 0.6],
  [20, 0.6],
  [20, 0.35],
  [20, 0.8],
])('after %d deals of a brand that differ by %f the intervals hold eight of ten deals', (pastDeals, own) => {
  const held = { clicks: 0, orders: 0 }
  const worlds = 400
  for (let seed = 1; seed <= worlds; seed += 1) {
    const { past, deal } = world(seed * 7_919, pastDeals, own)
    const came = deal()
    const forecast = forecastResults(story, past)
    for (const name of ['clicks', 'orders'] as const)
      if (came[name]! >= forecast[name].low && came[name]! <= forecast[name].high) held[name] += 1
  }
  expect(held.clicks / worlds).toBeGreaterThan(0.75)
  expect(held.clicks / worlds).toBeLessThan(0.87)
  // Ends are whole numbers, so a few orders are held more often.
  expect(held.orders / worlds).toBeGreaterThan(0.8)
  expect(held.orders / worlds).toBeLessThan(0.94)
})

test('the brand’s own deals draw the forecast to them and make it narrower', () => {
  const deals = Array.from({ length: 8 }, (): PastDeal => ({
    ...{ platform: 'instagram', format: 'story', views: 20_000, posts: 1, leads: null },
    ...{ clicks: 900, orders: 40 },
  }))
  const [before, after] = [forecastResults(story, none), forecastResults(story, { deals, order: null })]
  expect([before.clicks.mid, after.clicks.mid]).toEqual([240, expect.closeTo(900, -2)])
  expect(after.clicks.high / after.clicks.low).toBeLessThan(before.clicks.high / before.clicks.low)
  expect([before.deals, after.deals]).toEqual([0, 8])
})

test('a deal whose views or clicks nobody knows teaches nothing', () => {
  const silent: PastDeal = { ...story, views: null, posts: 1, clicks: 40, leads: null, orders: null }
  const forecast = forecastResults(story, { deals: [silent], order: null })
  expect(forecast).toEqual(forecastResults(story, none))
})

test('revenue is forecast only where it is known what an order is worth, and lies around orders times that', () => {
  expect(forecastResults(story, none).revenue).toBeNull()
  const deals = Array.from({ length: 10 }, (): PastDeal => ({
    ...{ platform: 'instagram', format: 'story', views: 20_000, posts: 1, leads: null },
    ...{ clicks: 900, orders: 90 },
  }))
  const { orders, revenue } = forecastResults(story, {
    deals,
    order: { mean: 18_000, variation: 0.2, orders: 900 },
  })
  expect(revenue!.currency).toBe('SAR')
  expect(revenue!.mid / orders.mid).toBeCloseTo(18_000, -3.5)
  expect(revenue!.low / 18_000).toBeLessThan(orders.low * 1.1)
})

test('few expected orders leave none possible', () => {
  const { orders } = forecastResults({ ...story, platform: 'tiktok', format: 'video' }, none)
  expect(orders.low).toBe(0)
  expect(orders.high).toBeGreaterThanOrEqual(1)
})

test('what deals have in common does not cancel out in their sum', () => {
  const own = { log: Math.log(300), own: 0.7, common: 0 }
  const common = { log: Math.log(300), own: 0, common: 0.7 }
  const spread = (belief: typeof own) => {
    const { low, high } = countInterval(beliefOfSum(Array.from({ length: 9 }, () => belief))!)
    return high / low
  }
  const one = countInterval(common)
  expect(spread(common)).toBeCloseTo(one.high / one.low, 0)
  expect(spread(own)).toBeLessThan(spread(common) / 2)
  expect(sumOfCounts([])).toBeNull()
})

test('the sum of deals of one brand holds about eight of ten sums', () => {
  let held = 0
  const worlds = 300
  for (let seed = 1; seed <= worlds; seed += 1) {
    const { past, deal } = world(seed * 104_729, 4, 0.6)
    const forecast = forecastResults(story, past)
    const came = Array.from({ length: 5 }, deal).reduce((sum, { clicks }) => sum + clicks!, 0)
    const { low, high } = sumOfCounts(Array.from({ length: 5 }, () => forecast.clicks))!
    if (came >= low && came <= high) held += 1
  }
  expect(held / worlds).toBeGreaterThan(0.72)
  expect(held / worlds).toBeLessThan(0.92)
})

test('links that can be pressed start higher than those on a profile, and unknown formats in between', () => {
  const story = startClickRate('instagram', 'story')
  const reel = startClickRate('instagram', 'reel')
  expect(story).toBeGreaterThan(startClickRate('telegram', 'post'))
  expect(startClickRate('telegram', 'post')).toBeGreaterThan(reel)
  expect(startClickRate('instagram', 'several')).toBeGreaterThan(reel)
  expect(startClickRate('instagram', null)).toBeLessThan(story)
})

test('a brand without a past has the start rate, and its doubt is that of brands and deals', () => {
  expect(rateAfter(0.01, [])).toEqual({ log: Math.log(0.01), own: 0.6, common: 0.8 })
})
