import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentileAmong, shownScores, weights, zScores } from './additive-score.ts'

const term = fc.double({ min: -1.4, max: 1.4, noNaN: true })
const rows = fc.array(fc.tuple(term, term, term, term, term), { minLength: 1, maxLength: 60 })

describe('z scores', () => {
  test('have mean 0 and stay within ±3; unknown is average', () => {
    expect([...zScores([1, 2, 3, null])]).toEqual([
      expect.closeTo(-1.2247, 3),
      0,
      expect.closeTo(1.2247, 3),
      0,
    ])
    expect(Math.max(...zScores([...Array.from({ length: 99 }, () => 0), 1000]))).toBe(3)
    expect([...zScores([5, 5, null])]).toEqual([0, 0, 0])
    expect([...zScores([])]).toEqual([])
  })
})

describe('the shown score', () => {
  test('weights add up to one', () =>
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12))

  test('base and points add up to it exactly, from 0 to 100, with one base for all', () => {
    fc.assert(
      fc.property(rows, (terms) => {
        const shown = shownScores(terms)
        for (const { score, base, points } of shown) {
          expect(base + points.reduce((sum, point) => sum + point, 0)).toBe(score)
          expect([score, base, ...points].every(Number.isInteger)).toBe(true)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
        expect(new Set(shown.map(({ base }) => base)).size).toBe(1)
      }),
    )
  })

  test('never contradicts the sum', () => {
    fc.assert(
      fc.property(rows, (terms) => {
        const ordered = shownScores(terms).sort((a, b) => a.sum - b.sum)
        for (let i = 1; i < ordered.length; i++)
          expect(ordered[i]!.score).toBeGreaterThanOrEqual(ordered[i - 1]!.score)
      }),
    )
  })

  test('a term that is average gets no more than the rounding', () => {
    const shown = shownScores([
      [0.5, 0, 0, 0, 0],
      [-0.5, 0, 0, 0, 0],
      [0.1, 0, 0, 0, 0],
    ])
    for (const { points } of shown)
      for (const point of points.slice(1)) expect(Math.abs(point)).toBeLessThanOrEqual(1)
  })

  test('equal channels share a percentile, one alone is in the middle', () => {
    expect(shownScores([[0.3], [0.3]]).map(({ score }) => score)).toEqual([50, 50])
    expect(shownScores([[0.3]])).toEqual([{ sum: 0.3, score: 50, base: 50, points: [0] }])
    expect(shownScores([])).toEqual([])
  })

  test('percentiles run straight between the channels', () => {
    const percentile = percentileAmong(Float64Array.of(0, 1, 2, 3))
    expect([-1, 0, 0.5, 1, 3, 9].map(percentile)).toEqual([12.5, 12.5, 25, 37.5, 87.5, 87.5])
  })
})
