import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factors, shownScore, weights, weightsFor } from './additive-score.ts'

const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)

describe('the weights', () => {
  test('add up to a hundred whatever is asked', () => {
    expect(sumOf(Object.values(weights))).toBe(100)
    for (const topics of [true, false])
      for (const audience of [true, false]) {
        const asked = weightsFor({ topics, audience })
        expect(sumOf(asked)).toBe(100)
        expect(asked.every(Number.isInteger)).toBe(true)
      }
  })

  test('give the points of what is not asked to the rest, each its share', () => {
    expect(weightsFor({ topics: true, audience: true })).toEqual([45, 25, 10, 10, 10])
    expect(weightsFor({ topics: false, audience: true })).toEqual([0, 46, 18, 18, 18])
    expect(weightsFor({ topics: false, audience: false }).slice(0, 2)).toEqual([0, 0])
  })
})

describe('the shown score', () => {
  const worths = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 5, maxLength: 5 })

  test('is the sum of its parts, each between nothing and its most', () => {
    fc.assert(
      fc.property(worths, fc.boolean(), fc.boolean(), (each, topics, audience) => {
        const { score, parts } = shownScore(each, weightsFor({ topics, audience }))
        expect(sumOf(parts.map(({ points }) => points))).toBe(score)
        expect(parts.map(({ factor }) => factor)).toEqual(factors)
        for (const { points, most } of parts) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  test('is 0 for nothing and 100 for everything', () => {
    const shares = weightsFor({ topics: true, audience: true })
    expect(shownScore([0, 0, 0, 0, 0], shares).score).toBe(0)
    expect(shownScore([255, 255, 255, 255, 255], shares).score).toBe(100)
  })
})
