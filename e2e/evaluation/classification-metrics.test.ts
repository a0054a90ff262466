import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accuracy, auc, brier, f1, type Judged } from './classification-metrics.ts'

const cases = (...pairs: [outcome: number, probability: number][]): Judged[] =>
  pairs.map(([outcome, probability]) => ({ outcome, probability }))

describe('AUC', () => {
  test('is 1 for a perfect order, 0 for the reverse, a half for one value for all', () => {
    expect(auc(cases([0, 0.1], [0, 0.2], [1, 0.3]))).toBe(1)
    expect(auc(cases([1, 0.1], [0, 0.2], [0, 0.3]))).toBe(0)
    expect(auc(cases([1, 0.5], [0, 0.5], [0, 0.5]))).toBe(0.5)
    expect(auc(cases([1, 0.5]))).toBeNaN()
  })

  test('is the share of pairs in the right order, ties half', () => {
    const judged = fc.record({ outcome: fc.nat(1), probability: fc.nat(6).map((sixth) => sixth / 6) })
    fc.assert(
      fc.property(fc.array(judged, { minLength: 2 }), (all) => {
        const [yes, no] = [1, 0].map((outcome) => all.filter((one) => one.outcome === outcome))
        fc.pre(yes!.length > 0 && no!.length > 0)
        const wins = yes!.flatMap((a) => no!.map((b) => (Math.sign(a.probability - b.probability) + 1) / 2))
        expect(auc(all)).toBeCloseTo(wins.reduce((sum, win) => sum + win, 0) / wins.length, 9)
      }),
    )
  })
})

test('Brier, accuracy and F1 of four cases are what they are by hand', () => {
  const four = cases([1, 0.9], [1, 0.4], [0, 0.6], [0, 0.1])
  expect(brier(four)).toBeCloseTo((0.01 + 0.36 + 0.36 + 0.01) / 4, 12)
  expect(accuracy(four)).toBe(0.5)
  expect(f1(four)).toBe(0.5)
  expect(f1(cases([0, 0.1]))).toBeNaN()
})
