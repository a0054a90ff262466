import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptSpaceOf } from './concept-space.ts'
import {
  askedTopics,
  channelTopics,
  topicalScore,
  type TopicMap,
  type TopicVectors,
} from './topical-score.ts'

const mixtures = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0))
  .map((counts) => counts.map((count) => count / counts.reduce((sum, each) => sum + each)))

const score = (brief: TopicVectors, channel: TopicVectors, map?: TopicMap) =>
  topicalScore(askedTopics(brief, map), channelTopics(channel))

describe('the topical score', () => {
  test('mixtures alone meet in their Bhattacharyya coefficient', () => {
    expect(score({ mixture: [0.5, 0.5, 0] }, { mixture: [0.5, 0, 0.5] })).toBeCloseTo(0.5, 12)
    expect(score({ mixture: [0.64, 0.36] }, { mixture: [0.25, 0.75] })).toBeCloseTo(
      0.4 + Math.sqrt(0.36 * 0.75),
      12,
    )
  })

  test('it lies within 0 and 1, is 1 for itself, and does not ask who asks', () => {
    fc.assert(
      fc.property(mixtures, mixtures, (a, b) => {
        expect(score({ mixture: a }, { mixture: b })).toBeGreaterThanOrEqual(0)
        expect(score({ mixture: a }, { mixture: b })).toBeLessThanOrEqual(1 + 1e-12)
        expect(score({ mixture: a }, { mixture: a })).toBeCloseTo(1, 12)
        expect(score({ mixture: a }, { mixture: b })).toBeCloseTo(score({ mixture: b }, { mixture: a }), 12)
      }),
    )
  })

  test('concepts add 0.7 of their cosine', () => {
    const brief = { mixture: [1, 0], concepts: [3, 4] }
    expect(score(brief, { mixture: [0.25, 0.75], concepts: [10, 0] })).toBeCloseTo(0.5 + 0.7 * 0.6, 12)
    expect(score(brief, { mixture: [0.25, 0.75], concepts: [0, 0] })).toBeCloseTo(0.5, 12)
  })

  test('a map asks for other coordinates beside its own', () => {
    const map = [
      [0, 0.5],
      [0, 0],
    ]
    expect(score({ mixture: [1, 0] }, { mixture: [0, 1] }, map)).toBeCloseTo(0.5, 12)
    expect(score({ mixture: [0, 1] }, { mixture: [1, 0] }, map)).toBe(0)
  })

  test('in a space the concepts are seen from the centre of the catalogue', () => {
    const catalogue = [
      [10, 1],
      [10, -1],
      [10, 0],
    ]
    const space = conceptSpaceOf(catalogue)
    const asked = askedTopics({ mixture: [1], concepts: [10, 2] }, undefined, space)
    const [alike, other] = [
      [10, 1],
      [10, -1],
    ].map((concepts) => topicalScore(asked, channelTopics({ mixture: [1], concepts }, space)))
    expect(alike).toBeCloseTo(1.7, 12)
    expect(other).toBeCloseTo(0.3, 12)
  })

  test('sides of different coordinates do not meet', () => {
    expect(() => score({ mixture: [1] }, { mixture: [0.5, 0.5] })).toThrow(RangeError)
  })
})
