import { expect, test } from 'vitest'
import { gammaCdf, poisson, wilson } from './rate-interval.ts'

test('the range of a share is Wilson’s, as published', () => {
  // Newcombe 1998, table I: 81 of 263 and 0 of 20, 95 %.
  const [common, none] = [wilson(81, 263, 1.96), wilson(0, 20, 1.96)]
  expect(common.low).toBeCloseTo(0.2553, 4)
  expect(common.high).toBeCloseTo(0.3662, 4)
  expect(none.low).toBe(0)
  expect(none.high).toBeCloseTo(0.1611, 4)
})

test('the gamma distribution is that of the tables of χ²', () => {
  // P(χ²₄ ≤ 9.488) = P(χ²₁ ≤ 3.841) = 0.95, P(χ²₂₀ ≤ 10.851) = 0.05.
  expect(gammaCdf(9.488 / 2, 2)).toBeCloseTo(0.95, 4)
  expect(gammaCdf(3.841 / 2, 0.5)).toBeCloseTo(0.95, 4)
  expect(gammaCdf(10.851 / 2, 10)).toBeCloseTo(0.05, 4)
})

test('the range of a count holds it, begins at nothing for nothing, and narrows in proportion', () => {
  expect(poisson(0).low).toBe(0)
  let before = Number.POSITIVE_INFINITY
  for (const events of [1, 3, 10, 100, 10_000]) {
    const { low, high } = poisson(events)
    expect(low).toBeLessThan(events)
    expect(high).toBeGreaterThan(events)
    expect(high / low).toBeLessThan(before)
    before = high / low
  }
})

test('drawn counts lie in the range of their mean as often as it says', () => {
  let state = 11
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
  const draw = (mean: number) => {
    let [count, product] = [0, random()]
    for (; product > Math.exp(-mean); count += 1) product *= random()
    return count
  }
  const ranges = Array.from({ length: 60 }, (_, events) => poisson(events))
  const held = Array.from({ length: 4_000 }, () => ranges[draw(8)]!).filter(
    ({ low, high }) => low <= 8 && 8 <= high,
  ).length
  expect(held / 4_000).toBeGreaterThan(0.79)
  expect(held / 4_000).toBeLessThan(0.89)
})
