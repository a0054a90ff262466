import { expect, test } from 'vitest'
import { factors, weights } from './additive-score.ts'
import type { Candidate, Ranked } from './candidate.ts'
import { raisesFor } from './certainty.ts'

const bare = { audience: null, stats: null, price: null } as unknown as Candidate
const ranked = (prior: number) =>
  ({
    reasons: [{ code: 'topics.unknown', params: {} }],
    credibility: { q: 0.8, flags: [], checked: 0 },
    parts: factors.map((factor) => ({ factor, value: null, points: 0, most: weights[factor], prior })),
  }) as unknown as Ranked

test('what would add most to certainty comes first, and all of it together makes a score certain', () => {
  const raises = raisesFor(bare, ranked(1))
  expect(raises.slice(0, 2)).toEqual([
    { raise: 'topics', adds: 0.45 },
    { raise: 'audience', adds: 0.25 },
  ])
  const adds = (asked: string) => raises.find(({ raise }) => raise === asked)!.adds
  // Either a sample of followers or the checks.
  expect(adds('sample')).toBe(adds('checks'))
  expect(raises.reduce((sum, { adds }) => sum + adds, 0) - adds('checks')).toBeCloseTo(1)
})

test('what is known already adds nothing', () => {
  expect(raisesFor(bare, ranked(0)).every(({ adds }) => adds === 0)).toBe(true)
})

test('a sample of followers leaves nothing to check', () => {
  const { credibility, ...rest } = ranked(1)
  const sampled = { share: 0.9, low: 0.88, high: 0.92, size: 400 }
  const raises = raisesFor(bare, { ...rest, credibility: { ...credibility, sampled } })
  expect(raises.map(({ raise }) => raise)).toEqual(['topics', 'audience', 'posts', 'views', 'price'])
})
