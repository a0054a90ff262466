import { describe, expect, test } from 'vitest'
import type { PostCounts } from './engagement.ts'
import { followerJump, jumpFrom, type Snapshot } from './follower-jump.ts'

const day = (n: number) => new Date(Date.UTC(2026, 8, 1 + n))
const text = (n: number) => day(n).toISOString().slice(0, 10)

const snapshot = (n: number, followers: number, changes: Partial<Snapshot> = {}): Snapshot => ({
  takenOn: text(n),
  source: 'api',
  followers,
  avgViews: null,
  ...changes,
})
const post = (n: number, views: number | null, likes: number | null = null): PostCounts => ({
  format: 'video',
  publishedAt: day(n),
  countedAt: day(90),
  views,
  likes,
  comments: null,
  shares: null,
  saves: null,
})

/** Eleven weeks of half a percent, and 60 % more in the eighth. */
const bought = Array.from({ length: 11 }, (_, week) =>
  snapshot(7 * week, Math.round(50_000 * 1.005 ** week * (week >= 8 ? 1.6 : 1))),
)
const grown = Array.from({ length: 11 }, (_, week) => snapshot(7 * week, Math.round(50_000 * 1.005 ** week)))
const weekly = Array.from({ length: 12 }, (_, week) => post(7 * week - 10, 9_000))

describe('a jump in followers', () => {
  test('that no views explain is seen in deviations from the usual gain', () => {
    expect(followerJump(bought, weekly)).toBeGreaterThan(10 * jumpFrom)
    expect(followerJump(grown, weekly)).toBeLessThan(1)
  })

  test.each([
    ['a post that many saw', [...weekly, post(53, 90_000)], bought],
    [
      'average views that grew',
      weekly,
      bought.map((one, i) => ({ ...one, avgViews: i >= 8 ? 30_000 : 9_000 })),
    ],
  ])('is explained by %s', (_, posts, snapshots) => expect(followerJump(snapshots, posts)).toBeLessThan(1))

  test('is explained by likes where views are hidden', () => {
    const liked = Array.from({ length: 12 }, (_, week) => post(7 * week - 10, null, 300))
    expect(followerJump(bought, liked)).toBeGreaterThan(jumpFrom)
    expect(followerJump(bought, [...liked, post(52, null, 5_000)])).toBeLessThan(1)
  })

  test('of a channel that posts nothing meanwhile is one all the same', () =>
    expect(followerJump(bought, [post(-10, 9_000)])).toBeGreaterThan(jumpFrom))

  test('cannot be told from few counts, from counts far apart, from claims, or without views beside it', () => {
    expect(followerJump(bought.slice(5), weekly)).toBeNull()
    expect(
      followerJump(
        bought.filter((_, i) => i % 2 === 0),
        weekly,
      ),
    ).toBeNull()
    expect(
      followerJump(
        bought.map((one) => ({ ...one, source: 'declared' })),
        weekly,
      ),
    ).toBeNull()
    expect(followerJump(bought, [])).toBeNull()
    expect(followerJump(bought, [post(70, 9_000)])).toBeNull()
  })

  test('is not read out of two sources that round differently', () => {
    const rounded = grown.map((one) => ({ ...one, source: 'file' as const, followers: 60_000 }))
    expect(followerJump([...grown, ...rounded.slice(0, 5)], weekly)).toBeLessThan(1)
  })

  test('of a small channel is more than a few people', () => {
    const few = Array.from({ length: 40 }, (_, n) => snapshot(n, 300 + n + (n >= 20 ? 4 : 0)))
    expect(followerJump(few, [post(-10, 90)])).toBeLessThan(jumpFrom)
    const many = Array.from({ length: 40 }, (_, n) => snapshot(n, 300 + n + (n >= 20 ? 40 : 0)))
    expect(followerJump(many, [post(-10, 90)])).toBeGreaterThan(jumpFrom)
  })
})
