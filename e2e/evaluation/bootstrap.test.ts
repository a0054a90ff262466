import { expect, test } from 'vitest'
import { randomFrom } from '#db/seed/random.ts'
import { estimates } from './bootstrap.ts'

const mean = (values: readonly number[]) => ({
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
})

test('the interval of a mean is two standard errors to each side, and always the same', () => {
  const random = randomFrom('normal')
  const values = Array.from({ length: 400 }, () => 5 + 2 * random.normal())
  const { mean: found } = estimates(values, mean)
  expect(found.value).toBeCloseTo(mean(values).mean, 4)
  expect(found.value - found.low).toBeCloseTo(0.196, 1)
  expect(found.high - found.value).toBeCloseTo(0.196, 1)
  expect(estimates(values, mean)).toEqual({ mean: found })
})

test('a sample of one has no width', () =>
  expect(estimates([3], mean)).toEqual({ mean: { value: 3, low: 3, high: 3 } }))

test('draws in which a figure does not exist do not count', () => {
  const share = (values: readonly number[]) => ({ share: values.includes(1) ? 1 : NaN })
  expect(estimates([0, 1], share)).toEqual({ share: { value: 1, low: 1, high: 1 } })
})
