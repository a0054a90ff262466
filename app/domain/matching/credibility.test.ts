import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownCandidate } from './candidates.testing.ts'
import { checksOf, credibility, flagCodes, foreignShare } from './credibility.ts'

describe('credibility', () => {
  test('of a channel nobody checked is .80', () => {
    expect(credibility(null)).toEqual({ q: 0.8, flags: [], checked: 0 })
    expect(credibility({ followerJump: null })).toEqual({ q: 0.8, flags: [], checked: 0 })
  })

  test.each([
    ['follower-jump', { followerJump: 6 }, { followerJump: 5 }],
    ['rate-too-low', { ratePercentile: 4 }, { ratePercentile: 5 }],
    ['rate-too-high', { ratePercentile: 99.5 }, { ratePercentile: 99 }],
    ['few-comments', { commentsPerLikePercentile: 1 }, { commentsPerLikePercentile: 5 }],
    ['boosted-posts', { boostedPosts: 0.3 }, { boostedPosts: 0.2 }],
    ['foreign-audience', { foreignShare: 0.4 }, { foreignShare: 0.2 }],
    ['flat-rate', { rateVolatilityPercentile: 1 }, { rateVolatilityPercentile: 2 }],
  ])('%s lowers it and says so, its bound does not', (code, suspicious, sound) => {
    expect(credibility(suspicious)).toMatchObject({ flags: [{ code }] })
    expect(credibility(suspicious).q).toBeLessThan(0.8)
    expect(credibility(sound).flags).toEqual([])
    expect(credibility(sound).q).toBeGreaterThan(0.8)
  })

  test('one flag does not close the gate of .6, two grave ones do', () => {
    expect(credibility({ followerJump: 9 }).q).toBeGreaterThan(0.6)
    expect(credibility({ followerJump: 9, boostedPosts: 1 }).q).toBeLessThan(0.6)
  })

  test('is what a sample of followers shows, whatever the signs, which are still told', () => {
    const sample = { size: 200, fakes: 20 }
    expect(credibility(null, sample)).toMatchObject({ q: 181 / 202, flags: [], checked: 0 })
    const { q, flags, sampled } = credibility({ followerJump: 9, boostedPosts: 1 }, sample)
    expect(q).toBeCloseTo(181 / 202, 12)
    expect(flags.map(({ code }) => code)).toEqual(['follower-jump', 'boosted-posts'])
    expect(sampled).toMatchObject({ size: 200, share: q })
  })

  test('of fewer than ten followers looked at is what it was', () => {
    expect(credibility(null, { size: 9, fakes: 9 })).toEqual({ q: 0.8, flags: [], checked: 0 })
    expect(credibility(null, null)).toEqual({ q: 0.8, flags: [], checked: 0 })
  })

  test('is never 0 and never 1', () => {
    const number = fc.option(fc.double({ min: 0, max: 100 }))
    const signals = fc.record({
      followerJump: number,
      ratePercentile: number,
      commentsPerLikePercentile: number,
      boostedPosts: number,
      foreignShare: number,
      rateVolatilityPercentile: number,
    })
    const sample = fc.option(
      fc
        .tuple(fc.nat(5_000), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([size, share]) => ({ size, fakes: size * share })),
    )
    fc.assert(
      fc.property(signals, sample, (seen, looked) => {
        const { q, checked } = credibility(seen, looked)
        expect(q).toBeGreaterThan(0)
        expect(q).toBeLessThan(1)
        expect(checked).toBeLessThanOrEqual(flagCodes.length)
      }),
    )
  })
})

describe('a foreign audience', () => {
  const audience = knownCandidate().audience!

  test('is one in a country that follows none of the languages', () => {
    const inIndia = { ...audience, countries: { SA: 0.4, IN: 0.5, EG: 0.1 } }
    expect(foreignShare(inIndia, 'SA', ['ar'])).toBe(0.5)
    expect(foreignShare(inIndia, 'IN', ['ar'])).toBe(0)
    expect(foreignShare(inIndia, 'SA', ['en'])).toBe(0)
  })

  test('cannot be told without countries, languages or a report', () => {
    expect(foreignShare(null, 'SA', ['ar'])).toBeNull()
    expect(foreignShare(audience, 'SA', [])).toBeNull()
    expect(foreignShare({ ...audience, source: 'estimated' }, 'SA', ['ar'])).toBeNull()
  })
})

test('every check is listed, made or not, and what the made ones weigh gives the credibility', () => {
  const signals = { followerJump: 7, ratePercentile: 50, foreignShare: Number.NaN }
  const all = checksOf(signals)
  expect(all.map(({ code }) => code)).toEqual(flagCodes)
  expect(all.filter(({ seen }) => seen !== null).map(({ code, isFlagged }) => [code, isFlagged])).toEqual([
    ['follower-jump', true],
    ['rate-too-low', false],
    ['rate-too-high', false],
  ])
  const odds = all.reduce((product, { ratio }) => product * ratio, 4)
  expect(credibility(signals).q).toBeCloseTo(odds / (1 + odds))
})
