import { describe, expect, test } from 'vitest'
import { credibility } from './credibility.ts'
import type { PostCounts } from './engagement.ts'
import { type Observations, observationNorms, observationsOf, signalsAmong } from './signals.ts'

const post = (day: number, changes: Partial<PostCounts> = {}): PostCounts => ({
  format: 'video',
  publishedAt: new Date(Date.UTC(2026, 4, 1 + day)),
  countedAt: new Date(Date.UTC(2026, 8, 1)),
  views: 10_000,
  likes: 700,
  comments: 30,
  shares: 40,
  saves: null,
  ...changes,
})
const posts = (count: number, of: (i: number) => Partial<PostCounts> = () => ({})) =>
  Array.from({ length: count }, (_, i) => post(i, of(i)))
const observed = (given: readonly PostCounts[], followers: number | null = 20_000) =>
  observationsOf(given, [], 'tiktok', followers)

describe('what is seen of a channel', () => {
  test('is the logs of comments per like and the spread of its rates', () => {
    const { commentsPerLike, volatility, denominator } = observed(
      posts(10, (i) => ({ likes: i % 2 === 0 ? 350 : 1_400, comments: i % 2 === 0 ? 15 : 60 })),
    )
    expect(denominator).toBe('views')
    expect(commentsPerLike!.count).toBe(10)
    expect(commentsPerLike!.mean).toBeCloseTo((Math.log(16 / 351) + Math.log(61 / 1_401)) / 2, 9)
    expect(Math.exp(volatility!.mean)).toBeCloseTo(Math.log(1_501 / 406) / 2 / Math.sqrt(0.9), 6)
  })

  test('is nothing of fewer than five posts, or of hidden numbers', () => {
    expect(observed(posts(4))).toMatchObject({ commentsPerLike: null, volatility: null, boostedPosts: null })
    const hidden = observed(posts(10, () => ({ comments: null })))
    expect(hidden.commentsPerLike).toBeNull()
    expect(hidden.volatility).not.toBeNull()
    expect(observed(posts(10, () => ({ likes: null }))).volatility).toBeNull()
  })

  test('is taken from the newest twenty settled posts', () => {
    const old = posts(30, (i) => (i < 10 ? { comments: 0 } : {}))
    expect(observed(old)).toEqual(observed(old.slice(10)))
    const fresh = post(40, { countedAt: new Date(Date.UTC(2026, 5, 11)), comments: 9_000 })
    expect(observed([...old, fresh])).toEqual(observed(old))
  })

  test('counts posts that many saw and few cared for', () => {
    const boosted = (i: number) => (i % 4 === 0 ? { views: 40_000 } : {})
    expect(observed(posts(12, boosted)).boostedPosts).toBe(0.25)
    const loved = (i: number) => (i % 4 === 0 ? { views: 40_000, likes: 2_800 } : {})
    expect(observed(posts(12, loved)).boostedPosts).toBe(0)
  })
})

describe('signals', () => {
  /** Sixty channels of about one size with comments per like and spread around the usual. */
  const crowd = Array.from({ length: 60 }, (_, i): Observations => ({
    ...observed([]),
    followers: 18_000 + 70 * i,
    commentsPerLike: { mean: -3.5 + 0.4 * Math.sin(7 * i), count: 15, variance: 0.4 },
    volatility: { mean: -0.5 + 0.25 * Math.sin(11 * i), count: 14, variance: 0.5 },
  }))
  const norms = observationNorms(crowd)
  const own = (commentsPerLike: number, volatility: number): Observations => ({
    ...observed([]),
    followers: 20_000,
    commentsPerLike: { mean: commentsPerLike, count: 15, variance: 0.4 },
    volatility: { mean: volatility, count: 14, variance: 0.5 },
  })

  test('place a channel among its peers', () => {
    const usual = signalsAmong(own(-3.5, -0.5), norms)
    expect(usual.commentsPerLikePercentile).toBeGreaterThan(40)
    expect(usual.commentsPerLikePercentile).toBeLessThan(60)
    expect(usual.rateVolatilityPercentile).toBeGreaterThan(40)
    expect(usual.rateVolatilityPercentile).toBeLessThan(60)
    const odd = signalsAmong(own(-6, -4), norms)
    expect(credibility(odd).flags.map(({ code }) => code)).toEqual(['few-comments', 'flat-rate'])
  })

  test('tell no percentile without twenty peers of its size, or without a size', () => {
    const lonely = { ...own(-6, -4), followers: 5_000_000 }
    expect(signalsAmong(lonely, norms)).toMatchObject({
      commentsPerLikePercentile: null,
      rateVolatilityPercentile: null,
    })
    expect(signalsAmong({ ...own(-6, -4), followers: null }, norms).commentsPerLikePercentile).toBeNull()
    expect(signalsAmong({ ...own(-6, -4), platform: 'youtube' }, norms).commentsPerLikePercentile).toBeNull()
  })

  test('pass on what needs no peers', () =>
    expect(signalsAmong({ ...own(-3.5, -0.5), followerJump: 7, boostedPosts: 0.3 }, norms)).toMatchObject({
      followerJump: 7,
      boostedPosts: 0.3,
    }))
})
