import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLogistic, probabilityOf, solvePositive } from './logistic.ts'

describe('linear equations', () => {
  test('of any positive definite matrix are solved', () => {
    const entry = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
        fc.array(entry, { minLength: 4, maxLength: 4 }),
        (root, b) => {
          // R·R' + I is positive definite whatever R is.
          const a = root.map((row, i) =>
            root.map((other, j) => row.reduce((sum, x, k) => sum + x * other[k]!, i === j ? 1 : 0)),
          )
          const x = solvePositive(a, b)
          for (const [i, row] of a.entries())
            expect(row.reduce((sum, value, j) => sum + value * x[j]!, 0)).toBeCloseTo(b[i]!, 5)
        },
      ),
    )
  })
})

describe('logistic regression', () => {
  const rows = Array.from({ length: 400 }, (_, i) => [(i % 20) - 9.5, Math.floor(i / 20) - 9.5])
  const truth = ([a = 0, b = 0]: number[]) => 1 / (1 + Math.exp(-(0.5 + 0.4 * a - 0.2 * b)))

  test('finds the coefficients that made the outcomes', () => {
    const model = fitLogistic(rows, rows.map(truth), 0)
    expect(model.weights[0]! / model.sds[0]!).toBeCloseTo(0.4, 6)
    expect(model.weights[1]! / model.sds[1]!).toBeCloseTo(-0.2, 6)
    for (const row of rows) expect(probabilityOf(model, row)).toBeCloseTo(truth(row), 6)
  })

  test('without a weight answers how often the outcome is', () => {
    const outcomes = rows.map((_, i) => (i % 4 === 0 ? 1 : 0))
    expect(probabilityOf(fitLogistic(rows, outcomes, 1e9), rows[0]!)).toBeCloseTo(0.25, 6)
  })

  test('ends where a line parts the outcomes, and shares a weight between equal columns', () => {
    const twice = rows.map(([a = 0]) => [a, a, 7])
    const model = fitLogistic(
      twice,
      rows.map(([a = 0]) => (a > 0 ? 1 : 0)),
      1,
    )
    expect(model.weights[0]).toBeCloseTo(model.weights[1]!, 9)
    expect(model.weights[0]).toBeGreaterThan(0)
    expect(model.weights[2]).toBeCloseTo(0, 12)
  })

  test('needs an outcome for every row', () => {
    expect(() => fitLogistic(rows, [1], 1)).toThrow(RangeError)
    expect(() => fitLogistic([], [], 1)).toThrow(RangeError)
  })
})
