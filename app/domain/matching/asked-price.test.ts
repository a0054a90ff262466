import { describe, expect, test } from 'vitest'
import type { Deliverable } from '../campaign/brief-work.ts'
import { askedFor, type Package } from './asked-price.ts'
import { firstOffer, type Price, startRates } from './price.ts'

const packages: Package[] = [
  { format: 'reel', price: { amount: 40_000, currency: 'SAR' } },
  { format: 'story', price: { amount: 10_000, currency: 'SAR' } },
]
const reels = (quantity: number): Deliverable => ({ platform: 'instagram', format: 'reel', quantity })

describe('what a channel asks', () => {
  test.each([
    ['its packages times what is ordered', packages, [reels(3)], { posts: 3, amount: 120_000 }],
    [
      'only what is ordered on its platform',
      packages,
      [reels(1), { platform: 'tiktok', format: 'video', quantity: 9 }],
      { posts: 1, amount: 40_000 },
    ],
    [
      'nothing, where one part has no price',
      packages,
      [reels(1), { platform: 'instagram', format: 'live', quantity: 1 }],
      { posts: 2, amount: null },
    ],
    [
      'nothing, where its prices are in two currencies',
      [packages[0]!, { format: 'story', price: { amount: 100, currency: 'USD' } }],
      [reels(1), { platform: 'instagram', format: 'story', quantity: 1 }],
      { posts: 2, amount: null },
    ],
    ['one post of its first format, where nothing is ordered', packages, [], { posts: 1, amount: 10_000 }],
    ['nothing, where it names no prices', [], [], { posts: 1, amount: null }],
  ] as [string, Package[], Deliverable[], { posts: number; amount: number | null }][])(
    '%s',
    (_, offered, ordered, { posts, amount }) => {
      const asked = askedFor('instagram', offered, ordered)
      expect([asked.posts, asked.price?.amount ?? null]).toEqual([posts, amount])
    },
  )
})

describe('a first offer', () => {
  const interval = { low: 1, mid: 427_133, high: 9, currency: 'SAR' } as const
  const price = (asked: Price['asked']): Price => ({
    asked,
    expected: interval,
    cpm: interval,
    cpmTarget: interval,
    cpe: interval,
    gap: null,
  })

  test('is what is asked', () => {
    const asked = { amount: 123_456, currency: 'SAR' } as const
    expect(firstOffer(price(asked), 'SAR')).toEqual(asked)
  })
  test('is about what is asked in another currency', () => {
    const offer = firstOffer(price({ amount: 10_000, currency: 'USD' }), 'KWD')
    expect(offer.currency).toBe('KWD')
    expect(offer.amount % 10).toBe(0)
    expect(offer.amount / 1000).toBeCloseTo(100 * startRates.KWD, -1)
  })
  test('is what is expected, in two figures, where nothing is asked', () => {
    expect(firstOffer(price(null), 'SAR')).toEqual({ amount: 430_000, currency: 'SAR' })
  })
  test('is never less than can be held', () => {
    expect(firstOffer(price({ amount: 1, currency: 'USD' }), 'SAR').amount).toBe(2_000)
  })
})
