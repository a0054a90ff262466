import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { platforms } from '../channel/platforms.ts'
import { money } from '../money.ts'
import { measures, totalsOf } from './results.ts'
import { dimensions, formatOf, splitsOf } from './splits.ts'

const known = fc.option(fc.nat(1_000_000), { nil: null })
const influencer = fc
  .record({
    ...{ reach: known, views: known, engagements: known, clicks: known, leads: known, orders: known },
    revenue: known,
    amount: fc.nat(10_000_000),
    currency: fc.constantFrom('SAR', 'SAR', 'USD'),
    platform: fc.constantFrom(...platforms),
    format: fc.constantFrom('post', 'story', 'several', null),
    country: fc.constantFrom('SA', 'AE', null),
  })
  .map(({ amount, currency, ...rest }) => ({ ...rest, cost: money(amount, currency) }))

test('the parts of every split add up to the totals, and each influencer is in exactly one', () => {
  fc.assert(
    fc.property(fc.array(influencer, { maxLength: 12 }), (rows) => {
      const totals = totalsOf(rows, 'SAR')
      const splits = splitsOf(rows, 'SAR')
      for (const dimension of dimensions) {
        const parts = splits[dimension].map((part) => part.totals)
        const sum = (of: (part: (typeof parts)[number]) => number) =>
          parts.reduce((all, part) => all + of(part), 0)
        expect(sum(({ influencers }) => influencers)).toBe(totals.influencers)
        expect(sum(({ cost }) => cost.amount)).toBe(totals.cost.amount)
        for (const measure of measures) {
          expect(sum((part) => part.knownFor[measure])).toBe(totals.knownFor[measure])
          expect(sum((part) => part[measure] ?? 0)).toBe(totals[measure] ?? 0)
        }
      }
    }),
  )
})

test('a deal of several formats is not parted between them', () => {
  const asked = (platform: 'instagram' | 'telegram', format: 'post' | 'story') => ({ platform, format })
  expect(formatOf([asked('instagram', 'story'), asked('telegram', 'post')], 'instagram')).toBe('story')
  expect(formatOf([asked('instagram', 'story'), asked('instagram', 'post')], 'instagram')).toBe('several')
  expect(formatOf([], 'instagram')).toBeNull()
})
