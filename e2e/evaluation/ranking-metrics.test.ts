import { describe, expect, test } from 'vitest'
import { areaUnderCurve, rankingMetrics, summarise } from './ranking-metrics.ts'

describe('ranking metrics', () => {
  test('own creators at ranks 1 and 4 of 5', () => {
    const metrics = rankingMetrics([0.9, 0.8, 0.7, 0.6, 0.5], [3, 0], [1, 3, 4])
    expect(metrics.auc).toBeCloseTo(4 / 6, 12)
    expect(metrics.cAuc).toBeCloseTo(1 / 2, 12)
    expect(metrics).toMatchObject({ r10: 1, r50: 1, mrr: 1, medr: 1 })
    expect(metrics.map).toBeCloseTo((1 / 1 + 2 / 4) / 2, 12)
    expect(metrics.ndcg10).toBeCloseTo((1 + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)), 12)
  })

  test('places beyond 10 and 50 are not found', () => {
    const scores = Array.from({ length: 100 }, (_, i) => -i)
    const metrics = rankingMetrics(scores, [9, 10, 49, 50], [])
    expect(metrics).toMatchObject({ r10: 0.25, r50: 0.75, mrr: 0.1, medr: 10, cAuc: undefined })
    expect(metrics.map).toBeCloseTo((1 / 10 + 2 / 11 + 3 / 50 + 4 / 51) / 4, 12)
  })

  test('equal scores share the middle of their ranks', () => {
    const metrics = rankingMetrics([1, 1, 1, 0], [0], [0, 1, 3])
    expect(metrics).toMatchObject({ medr: 2, mrr: 0.5, map: 0.5, cAuc: 0.75 })
    expect(metrics.auc).toBeCloseTo((0.5 + 0.5 + 1) / 3, 12)
    expect(rankingMetrics([1, 1], [0, 1], [])).toMatchObject({ map: 1, auc: 1 })
    expect(areaUnderCurve([3, 3, 3, 3], [0, 1], [2, 3])).toBe(0.5)
  })

  test('a summary is the mean over brands, the median of first ranks, and its interval holds it', () => {
    const brands = [
      rankingMetrics([3, 2, 1], [0], [0, 1]),
      rankingMetrics([3, 2, 1], [2], []),
      rankingMetrics([3, 2, 1], [2], []),
    ]
    const { auc, cAuc, medr } = summarise(brands)
    expect(auc.value).toBeCloseTo(1 / 3, 4)
    expect(cAuc.value).toBe(1)
    expect(medr.value).toBe(3)
    expect(auc).toMatchObject({ low: 0, high: 1 })
    expect(summarise(brands)).toEqual(summarise(brands))
  })
})
