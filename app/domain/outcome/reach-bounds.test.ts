import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachBoundsOf } from './reach-bounds.ts'

test('different people lie between the largest reach and the sum, whoever saw what', () => {
  const seen = fc.array(fc.nat(40), { maxLength: 30 }).map((people) => new Set(people))
  fc.assert(
    fc.property(fc.array(seen, { minLength: 1, maxLength: 6 }), (posts) => {
      const { least, most } = reachBoundsOf(posts.map(({ size }) => ({ reach: size })))!
      const union = new Set(posts.flatMap((people) => [...people])).size
      expect(union).toBeGreaterThanOrEqual(least)
      expect(union).toBeLessThanOrEqual(most)
    }),
    { numRuns: 300 },
  )
})

test('an unknown reach is not zero: the bounds say of how many posts they are', () => {
  expect(reachBoundsOf([{ reach: null }])).toBeNull()
  expect(reachBoundsOf([{ reach: 5 }, { reach: null }])).toEqual({ least: 5, most: 5, known: 1, all: 2 })
})
