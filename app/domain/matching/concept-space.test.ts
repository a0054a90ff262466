import { describe, expect, test } from 'vitest'
import { conceptSpaceOf, placeIn, unit } from './concept-space.ts'

/** Two concepts that always go together, and a third on its own. */
const channels = [
  [1, 1, 1],
  [1, 1, -1],
  [-1, -1, 1],
  [-1, -1, -1],
]

const cosine = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0)

describe('the space of concepts', () => {
  test('a place has length 1, and the centre is nowhere', () => {
    const space = conceptSpaceOf(channels)
    expect(Math.hypot(...placeIn(space, [3, 1, 2]))).toBeCloseTo(1, 12)
    expect([...placeIn(space, [0, 0, 0])]).toEqual([0, 0, 0])
  })

  test('concepts that always go together count once', () => {
    const space = conceptSpaceOf(channels)
    const both = placeIn(space, [1, 1, 1])
    const alone = placeIn(space, [0, 0, 1])
    expect(cosine(unit([1, 1, 1]), unit([0, 0, 1]))).toBeCloseTo(Math.sqrt(1 / 3), 12)
    expect(cosine(both, alone)).toBeCloseTo(Math.sqrt(1 / 2), 1)
  })

  test('what every channel has is no likeness', () => {
    const always = channels.map((concepts) => [...concepts, 9])
    const space = conceptSpaceOf(always)
    const [a, b] = [placeIn(space, always[0]!), placeIn(space, always[1]!)]
    expect(cosine(unit(always[0]!), unit(always[1]!))).toBeGreaterThan(0.97)
    expect(cosine(a, b)).toBeLessThan(0.1)
  })

  test('two independent concepts are seen in units of their spread', () => {
    const space = conceptSpaceOf([
      [4, 1],
      [-4, 1],
      [4, -1],
      [-4, -1],
    ])
    const added = 0.05 * ((16 + 1) / 2)
    const [x, y] = [4 / Math.sqrt(16 + added), 1 / Math.sqrt(1 + added)]
    const place = placeIn(space, [4, 1])
    expect(place[0]).toBeCloseTo(x / Math.hypot(x, y), 12)
    expect(place[1]).toBeCloseTo(y / Math.hypot(x, y), 12)
  })

  test('a channel far out does not bend the space', () => {
    const many = Array.from({ length: 25 }, () => channels).flat()
    const [bent, straight] = [[...many, [0, 0, 50]], many].map((catalogue) => {
      const space = conceptSpaceOf(catalogue)
      return cosine(placeIn(space, [1, 1, 1]), placeIn(space, [0, 0, 1]))
    })
    expect(Math.abs(bent! - straight!)).toBeLessThan(0.05)
  })
})
