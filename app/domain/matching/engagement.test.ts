import { describe, expect, test } from 'vitest'
import { type Format, formatsOf, platforms } from '../channel/platforms.ts'
import { type PostCounts, denominatorOf, logRate, rateDefinition, summarisePosts } from './engagement.ts'
import { forecastPost, intervalOf, reachOf } from './forecast.ts'
import { kernelPeers, publishedPeers, sdOfNext, standingAmong } from './peers.ts'

const post = (changes: Partial<PostCounts> & { day?: number } = {}): PostCounts => {
  const publishedAt = new Date(Date.UTC(2026, 4, changes.day ?? 1))
  return {
    format: 'video',
    publishedAt,
    countedAt: new Date(publishedAt.getTime() + 96 * 3_600_000),
    views: 1_000,
    likes: 49,
    comments: 10,
    shares: 20,
    saves: 20,
    ...changes,
  }
}

describe('the rate of a post', () => {
  test.each(platforms)('exists for every format of %s', (platform) => {
    for (const format of formatsOf[platform])
      expect(logRate(post({ format, saves: 9 }), 5_000, platform)).toBeLessThan(0)
  })

  test.each([
    ['instagram', 'post', Math.log(100 / 5_000)],
    ['instagram', 'reel', Math.log(100 / 1_000)],
    ['tiktok', 'video', Math.log(100 / 1_000)],
    ['youtube', 'video', Math.log(60 / 1_000)],
    ['telegram', 'post', Math.log(80 / 1_000)],
  ] as const)("on %s a %s uses that platform's formula", (platform, format, rate) =>
    expect(logRate(post({ format }), 5_000, platform)).toBeCloseTo(rate, 12),
  )

  test('hidden likes, hidden views and unknown followers make no rate', () => {
    expect(logRate(post({ likes: null }), 5_000, 'tiktok')).toBeUndefined()
    expect(logRate(post({ views: null }), 5_000, 'tiktok')).toBeUndefined()
    expect(logRate(post({ format: 'post' }), null, 'instagram')).toBeUndefined()
    expect(logRate(post({ likes: null }), null, 'pinterest')).toBeDefined()
  })

  test('the main count is never optional', () => {
    for (const platform of platforms)
      for (const format of formatsOf[platform])
        expect(rateDefinition(platform, denominatorOf(platform, format)).counts.length).toBeGreaterThan(0)
  })
})

const of = (format: Format, count: number) => Array.from({ length: count }, () => post({ format }))

describe('a channel in five numbers', () => {
  test('is the mean of logs of the newest twenty settled posts', () => {
    const posts = Array.from({ length: 25 }, (_, i) => post({ day: i + 1, views: i < 5 ? 9 : 1_000 }))
    const fresh = post({ countedAt: new Date(Date.UTC(2026, 4, 2)), views: 7 })
    expect(summarisePosts([...posts, fresh], 5_000, 'tiktok')).toEqual({
      postCount: 20,
      logRateMean: expect.closeTo(Math.log(0.1), 9),
      logRateVar: expect.closeTo(0, 9),
      logViewsMean: expect.closeTo(Math.log(1_000), 9),
      logViewsVar: expect.closeTo(0, 9),
      denominator: 'views',
    })
  })

  test('never mixes denominators: reels stand in only where photos are few', () => {
    expect(summarisePosts([...of('post', 3), ...of('reel', 9)], 5_000, 'instagram')).toMatchObject({
      denominator: 'followers',
      postCount: 3,
    })
    expect(summarisePosts([...of('post', 2), ...of('reel', 9)], 5_000, 'instagram')).toMatchObject({
      denominator: 'views',
      postCount: 9,
    })
  })

  test('no posts, no numbers; one post, no variance', () => {
    expect(summarisePosts([], 5_000, 'x')).toMatchObject({
      postCount: 0,
      logRateMean: null,
      logViewsMean: null,
    })
    expect(summarisePosts([post()], 5_000, 'x')).toMatchObject({ postCount: 1, logRateVar: null })
    expect(summarisePosts([post({ likes: null })], 5_000, 'x')).toMatchObject({
      postCount: 1,
      logRateMean: null,
      logViewsMean: expect.closeTo(Math.log(1_000), 9),
    })
  })
})

const channel = (followers: number, rate: number) => ({
  platform: 'tiktok' as const,
  followers,
  stats: {
    postCount: 20,
    logRateMean: Math.log(rate),
    logRateVar: 0.4,
    logViewsMean: null,
    logViewsVar: null,
  },
})
const small = Array.from({ length: 60 }, (_, i) => channel(5_000 + 20 * i, 0.1 * (1 + (i % 7) / 20)))
const large = Array.from({ length: 60 }, (_, i) => channel(900_000 + 900 * i, 0.04 * (1 + (i % 7) / 20)))

describe('peers', () => {
  test('are channels of about the same size', () => {
    const peers = kernelPeers([...small, ...large])
    expect(Math.exp(peers('tiktok', 'views', 5_500).mean)).toBeCloseTo(0.113, 1)
    expect(Math.exp(peers('tiktok', 'views', 930_000).mean)).toBeCloseTo(0.046, 1)
    expect(peers('tiktok', 'views', 5_500).channels).toBeGreaterThan(40)
    expect(peers('tiktok', 'views', 70_000).channels).toBeLessThan(1)
  })

  test('without any, the published average stands in', () =>
    expect(kernelPeers([])('youtube', 'views', 9)).toEqual(publishedPeers('youtube', 'views', 9)))

  test('the same rate is high among large channels and low among small ones', () => {
    const peers = kernelPeers([...small, ...large])
    const { stats } = channel(0, 0.07)
    expect(standingAmong(stats, peers('tiktok', 'views', 930_000)).percentile).toBeGreaterThan(70)
    expect(standingAmong(stats, peers('tiktok', 'views', 5_500)).percentile).toBeLessThan(30)
  })

  test('few posts move a channel less and leave it less certain', () => {
    const norm = publishedPeers('tiktok', 'views', 1)
    const by = (postCount: number) => standingAmong({ ...channel(1, 0.2).stats, postCount }, norm)
    expect(by(1).lift).toBeLessThan(by(10).lift)
    expect(by(10).lift).toBeLessThan(by(20).lift)
    expect(by(1).trust).toBeLessThan(by(20).trust)
    expect(by(1).sd).toBeGreaterThan(by(20).sd)
    expect(standingAmong(null, norm)).toMatchObject({ lift: 0, percentile: 50, trust: 0 })
  })
})

describe('a forecast', () => {
  const norm = publishedPeers('tiktok', 'views', 1)

  test('of the mean of many posts is surer than of one, but the level may move', () => {
    const { stats } = channel(1, 0.07)
    const [one, ten, endless] = [1, 10, 1e9].map((posts) => sdOfNext(stats, norm, posts))
    expect(one).toBe(standingAmong(stats, norm).sd)
    expect(ten).toBeLessThan(one! / 1.5)
    expect(endless).toBeLessThan(ten!)
    expect(endless).toBeGreaterThan(0.2)
  })

  test('is wider for a channel whose posts differ, as far as enough of them are counted', () => {
    const sd = (postCount: number, logRateVar: number | null) =>
      sdOfNext({ ...channel(1, 0.07).stats, postCount, logRateVar }, norm, 1)
    expect(sd(20, 2)).toBeGreaterThan(1.5 * sd(20, 0.1))
    expect(sd(3, 2)).toBeLessThan(1.5 * sd(3, 0.1))
    expect(sd(1, null)).toBeGreaterThan(sd(20, null))
    expect(sdOfNext(null, norm, 1)).toBeGreaterThan(sd(1, null))
  })

  test('of measured views does not look at followers', () => {
    const stats = { ...channel(1, 0.07).stats, logViewsMean: Math.log(8_000), logViewsVar: 0.5 }
    const by = (followers: number | null) =>
      forecastPost('tiktok', followers, stats, standingAmong(stats, norm))
    expect(by(100)).toEqual(by(5_000_000))
    expect(by(null).measured).toBe(true)
    const { low, mid, high } = intervalOf(by(100).views)
    expect(mid).toBeCloseTo(8_000, 6)
    expect(low).toBeLessThan(mid)
    expect(high).toBeGreaterThan(mid)
  })

  test('of unknown views says so and is wide', () => {
    const { views, measured } = forecastPost('tiktok', 10_000, null, standingAmong(null, norm))
    expect(measured).toBe(false)
    expect(intervalOf(views).mid).toBeCloseTo(3_000, 6)
    expect(intervalOf(views).high / intervalOf(views).low).toBeGreaterThan(8)
  })

  test('of reach grows with posts and never beyond the account', () => {
    expect(reachOf(10_000, 2_000, 1)).toBeCloseTo(2_000, 6)
    expect(reachOf(10_000, 2_000, 3)).toBeGreaterThan(reachOf(10_000, 2_000, 2))
    expect(reachOf(10_000, 2_000, 3)).toBeLessThan(6_000)
    expect(reachOf(10_000, 2_000, 999)).toBeLessThanOrEqual(10_000)
    expect(reachOf(1_000, 5_000, 1)).toBe(5_000)
    expect(reachOf(null, 0, 1)).toBe(0)
  })
})
