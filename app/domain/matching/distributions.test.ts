import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion, betaCdf, betaQuantile, normalCdf } from './distributions.ts'

describe('distributions', () => {
  test.each([
    [0, 0.5],
    [1.2815516, 0.9],
    [-1.959964, 0.025],
  ])('the normal below %f holds %f', (x, share) => expect(normalCdf(x)).toBeCloseTo(share, 5))

  test.each([
    [0.5, 1, 1, 0.5],
    [0.25, 2, 3, 0.26171875],
    [0.8, 8, 2, 0.4362076],
  ])('the beta cdf at %f of (%f, %f) is %f', (x, a, b, p) => expect(betaCdf(x, a, b)).toBeCloseTo(p, 6))

  test('a beta quantile is where the cdf says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        (p, a, b) => {
          const x = betaQuantile(p, a, b)
          expect(betaCdf(x - 2e-5, a, b)).toBeLessThanOrEqual(p + 1e-9)
          expect(betaCdf(x + 2e-5, a, b)).toBeGreaterThanOrEqual(p - 1e-9)
        },
      ),
    )
  })
})

describe('apportioning', () => {
  test('adds up to the total, each within one of its wish when the wishes do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (wishes) => {
          const total = Math.round(wishes.reduce((sum, wish) => sum + wish, 0)) + 0
          const whole = apportion(wishes, total)
          expect(whole.reduce((sum, n) => sum + n, 0) - total).toBe(0)
          whole.forEach((n, i) => expect(Math.abs(n - wishes[i]!)).toBeLessThanOrEqual(1))
        },
      ),
    )
  })

  test('a total far from the wishes is still met', () => expect(apportion([0.2, 0.7], -5)).toEqual([-3, -2]))
})
