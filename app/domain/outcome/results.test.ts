import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { costOf, measures, type Outcome, ratiosOf, totalsOf } from './results.ts'

const outcome = (cost: number, known: Partial<Outcome> = {}): Outcome => ({
  cost: money(cost, 'SAR'),
  reach: null,
  views: null,
  engagements: null,
  clicks: null,
  leads: null,
  orders: null,
  revenue: null,
  ...known,
})

test('every price of a result is the cost per what was counted', () => {
  const full = outcome(450_000, {
    views: 90_000,
    engagements: 4_500,
    clicks: 900,
    leads: 60,
    orders: 30,
    revenue: 900_000,
  })
  expect(ratiosOf(full)).toEqual({ cpm: 5_000, cpe: 100, cpc: 500, cpl: 7_500, cpa: 15_000, roas: 2 })
})

test('what is divided by nothing, or by what nobody knows, is unknown and not zero', () => {
  expect(ratiosOf(outcome(450_000, { clicks: 0, orders: 0, revenue: 0 }))).toEqual({
    cpm: null,
    cpe: null,
    cpc: null,
    cpl: null,
    cpa: null,
    roas: 0,
  })
  expect(ratiosOf(outcome(0, { revenue: 500 })).roas).toBeNull()
})

test('totals come from sums: two posts of unlike size do not average', () => {
  const { ratios, cost, views } = totalsOf(
    [outcome(100_000, { views: 1_000 }), outcome(100_000, { views: 99_000 })],
    'SAR',
  )
  expect({ cost: cost.amount, views, cpm: ratios.cpm }).toEqual({ cost: 200_000, views: 100_000, cpm: 2_000 })
})

test('the cost of a post that nobody measured makes no ratio worse', () => {
  const totals = totalsOf([outcome(100_000, { views: 50_000 }), outcome(900_000)], 'SAR')
  expect(totals.ratios.cpm).toBe(2_000)
  expect(totals.cost.amount).toBe(1_000_000)
  expect(totals.knownFor.views).toBe(1)
})

test('a post with no clicks makes the price of a click worse, for its zero is known', () => {
  expect(totalsOf([outcome(1_000, { clicks: 10 }), outcome(1_000, { clicks: 0 })], 'SAR').ratios.cpc).toBe(
    200,
  )
})

test('who is paid in another currency is not added up', () => {
  const dollars = { ...outcome(5_000, { clicks: 7 }), cost: money(5_000, 'USD') }
  expect(totalsOf([outcome(1_000, { clicks: 1 }), dollars], 'SAR')).toMatchObject({
    cost: { amount: 1_000 },
    clicks: 1,
    influencers: 1,
  })
})

test('of one influencer the totals are its own figures, and the order of rows changes nothing', () => {
  const known = fc.option(fc.nat(1_000_000), { nil: null })
  const row = fc
    .record({
      cost: fc.nat(10_000_000),
      reach: known,
      views: known,
      engagements: known,
      clicks: known,
      orders: known,
      revenue: known,
    })
    .map(({ cost, ...rest }) => outcome(cost, rest))
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      expect(totalsOf([rows[0]!], 'SAR').ratios).toEqual(ratiosOf(rows[0]!))
      expect(totalsOf(rows.toReversed(), 'SAR')).toEqual(totalsOf(rows, 'SAR'))
      const totals = totalsOf(rows, 'SAR')
      for (const measure of measures) expect(totals[measure] === null).toBe(totals.knownFor[measure] === 0)
    }),
  )
})

test('money given back is no cost, and a settled dispute costs what the ruling gave', () => {
  const deal = {
    price: money(450_000, 'SAR'),
    extras: 7_000,
    commission: 3_000,
    productCost: 20_000,
    toCreator: 100_000,
  }
  const cost = (status: 'completed' | 'refunded' | 'cancelled' | 'settled') =>
    costOf({ ...deal, status }).amount
  expect([cost('completed'), cost('refunded'), cost('cancelled'), cost('settled')]).toEqual([
    480_000, 30_000, 30_000, 130_000,
  ])
})
