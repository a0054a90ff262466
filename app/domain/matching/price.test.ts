import { describe, expect, test } from 'vitest'
import { platforms } from '../channel/platforms.ts'
import { currencyCodes } from '../money.ts'
import { expectedPrice, fromDollars, inDollars, priceOf, startRates } from './price.ts'

const post = (views: number, sd = 0.5) => ({
  views: { log: Math.log(views), sd },
  engagements: { log: Math.log(views * 0.05), sd },
  measured: true,
})
const reach = { log: Math.log(1_000), sd: 0.4 }

describe('the expected price', () => {
  test.each(platforms)('on %s grows slower than views', (platform) => {
    const [one, ten] = [1_000, 10_000].map((views) => expectedPrice(platform, null, post(views), 0).log)
    expect(ten! - one!).toBeCloseTo(0.85 * Math.log(10), 9)
  })

  test('of an Instagram post of 20,000 views is at its reference, lower in Egypt, higher above the peers', () => {
    const here = expectedPrice('instagram', null, post(20_000), 0)
    expect(Math.exp(here.log)).toBeCloseTo(260, 6)
    expect(expectedPrice('instagram', 'EG', post(20_000), 0).log).toBeLessThan(here.log)
    expect(expectedPrice('instagram', null, post(20_000), 1).log).toBeGreaterThan(here.log)
  })
})

describe('what a channel costs', () => {
  const expected = expectedPrice('instagram', null, post(20_000), 0)

  test('per thousand views, per engagement and per thousand of the target, from the asked price', () => {
    const asked = { amount: 50_000, currency: 'USD' } as const
    const price = priceOf(
      { asked, posts: 1 },
      expected,
      post(20_000, 0),
      { ...reach, sd: 0 },
      'USD',
      startRates,
    )
    expect(price.cpm).toEqual({ low: 2_500, mid: 2_500, high: 2_500, currency: 'USD' })
    expect(price.cpe.mid).toBe(50)
    expect(price.cpmTarget.mid).toBe(50_000)
    expect(price.gap).toBeCloseTo(Math.log(260 / 500), 9)
  })

  test('nothing asked: the expected price, no gap, wider intervals', () => {
    const asked = { amount: 26_000, currency: 'USD' } as const
    const known = priceOf({ asked, posts: 1 }, expected, post(20_000), reach, 'USD', startRates)
    const unknown = priceOf({ asked: null, posts: 1 }, expected, post(20_000), reach, 'USD', startRates)
    expect(unknown.gap).toBeNull()
    expect(unknown.cpm.high - unknown.cpm.low).toBeGreaterThan(known.cpm.high - known.cpm.low)
    expect(known.cpm.low).toBeLessThan(known.cpm.mid)
  })

  test('two posts are expected to cost twice and cost the same per thousand views', () => {
    const [one, two] = [1, 2].map((posts) =>
      priceOf({ asked: null, posts }, expected, post(20_000), reach, 'KWD', startRates),
    )
    expect(two!.expected.mid / one!.expected.mid).toBeCloseTo(2, 3)
    expect(two!.cpm).toEqual(one!.cpm)
    expect(Number.isInteger(one!.cpm.mid)).toBe(true)
  })

  test.each(currencyCodes)('%s goes to dollars and back', (currency) => {
    const amount = 123_456
    expect(fromDollars(inDollars({ amount, currency }, startRates), currency, startRates)).toEqual({
      amount,
      currency,
    })
  })
})
