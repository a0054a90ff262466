import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kernelNorms, type Member } from './kernel-norms.ts'

const start = { mean: -3, between: 0.36, within: 0.46 }
const member = fc.record({
  size: fc.double({ min: 0, max: 20, noNaN: true }),
  mean: fc.double({ min: -6, max: -1, noNaN: true }),
  count: fc.integer({ min: 1, max: 20 }),
  variance: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
})

describe('what is usual at a size', () => {
  test('is the kernel-weighted mean, as exactly as a size is told', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 60 }), fc.nat(20), (members, size) => {
        const norm = kernelNorms(members, start)(size)
        const pull = (of: readonly Member[]) =>
          (5 * start.mean + of.reduce((sum, { mean }) => sum + mean, 0)) / (5 + of.length)
        const near = members.map((one) => Math.exp(-0.5 * ((one.size - size) / 0.35) ** 2))
        const weight = near.reduce((sum, one) => sum + one, 0)
        const sum = members.reduce((total, { mean }, i) => total + near[i]! * mean, 0)
        expect(Math.abs(norm.channels - weight)).toBeLessThan(0.02 + 0.05 * members.length)
        expect(Math.abs(norm.mean - (5 * pull(members) + sum) / (5 + weight))).toBeLessThan(0.15)
        expect(norm.between).toBeGreaterThan(0)
        expect(norm.within).toBeGreaterThan(0)
      }),
    )
  })

  test('before any channel is known is what it starts from', () =>
    expect(kernelNorms([], start)(9)).toEqual({
      mean: expect.closeTo(start.mean, 9),
      between: expect.closeTo(start.between, 9),
      within: expect.closeTo(start.within, 9),
      channels: 0,
    }))

  test('finds how much channels differ behind the noise of their posts', () => {
    const members = Array.from({ length: 4_000 }, (_, i) => ({
      size: 9,
      mean: -3 + Math.sqrt(0.5 + 0.4 / 10) * Math.sqrt(2) * Math.sin(i),
      count: 10,
      variance: 0.4,
    }))
    const { mean, between, within } = kernelNorms(members, start)(9)
    expect(mean).toBeCloseTo(-3, 2)
    expect(between).toBeCloseTo(0.5, 2)
    expect(within).toBeCloseTo(0.4, 2)
  })

  test('of a size without channels leans on all of them', () => {
    const members = Array.from({ length: 200 }, () => ({ size: 8, mean: -2, count: 20, variance: 0.4 }))
    const norm = kernelNorms(members, start)(14)
    expect(norm.channels).toBe(0)
    expect(norm.mean).toBeCloseTo((5 * -3 + 200 * -2) / 205, 9)
  })
})
