import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInSet, noOrdinals, withOrdinals } from './ordinal-set.ts'

const ordinals = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }))

test('what was put into a set of ordinals is in it, and nothing else', () => {
  fc.assert(
    fc.property(ordinals, ordinals, (first, second) => {
      const set = withOrdinals(withOrdinals(noOrdinals, first), second)
      const all = new Set([...first, ...second])
      for (let ordinal = 1; ordinal <= 5_100; ordinal++)
        if (isInSet(set, ordinal) !== all.has(ordinal)) return false
      return true
    }),
    { numRuns: 40 },
  )
})

test('a set takes an eighth of a byte for each ordinal up to its last', () => {
  expect(withOrdinals(noOrdinals, [])).toHaveLength(0)
  expect(withOrdinals(noOrdinals, [1_000_000])).toHaveLength(125_001)
})
