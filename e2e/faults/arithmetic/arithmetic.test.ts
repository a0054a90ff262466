import { expect, test } from 'vitest'
import { tryCases } from './cases.ts'

test('amounts are divided, shared, released, taken back, drawn, written and read without a rest', () => {
  expect(tryCases(20_000, 7)).toEqual([])
})
