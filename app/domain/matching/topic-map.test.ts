import { describe, expect, test } from 'vitest'
import { fitTopicMaps, type TopicView } from './topic-map.ts'

const axis = (at: number, size = 3) => Float64Array.from({ length: size }, (_, k) => (k === at ? 1 : 0))

/** Briefs of topic 0 choose channels of topic 1; briefs of topic 2 choose their own topic. */
const view: TopicView = {
  briefs: [axis(0), axis(0), axis(2)],
  channels: [axis(0), axis(1), axis(2), axis(1)],
  weight: 1,
  ridge: 0.01,
}
const chosen = [[1], [3], [2]]

describe('maps learned from choices', () => {
  test('what is chosen is asked for', () => {
    const [map] = fitTopicMaps([view], chosen)
    expect(map![0]![1]).toBeGreaterThan(0.5)
    expect(map![0]![0]).toBeLessThan(-0.5)
    expect(map![2]![2]).toBeGreaterThan(0)
    expect(Array.from(map![1]!).every((x) => x === 0)).toBe(true)
  })

  test('the same choices give the same map', () => {
    expect(fitTopicMaps([view], chosen)).toEqual(fitTopicMaps([view], chosen))
  })

  test('at the end the pull of the choices equals the pull to no map', () => {
    const sharpness = 3
    const pair = { briefs: [axis(0, 1)], channels: [axis(0, 1), Float64Array.of(0)], weight: 1, ridge: 0.2 }
    const [map] = fitTopicMaps([pair], [[0]], { sharpness, steps: 100 })
    const added = map![0]![0]!
    const likely = 1 / (1 + Math.exp(-sharpness * (1 + added)))
    expect(2 * 0.2 * added).toBeCloseTo(sharpness * (1 - likely), 8)
  })

  test('no choices teach nothing, and a stronger pull teaches less', () => {
    const [none] = fitTopicMaps([view], [[], [], []])
    expect(none!.every((row) => Array.from(row).every((x) => x === 0))).toBe(true)
    const [free] = fitTopicMaps([view], chosen)
    const [held] = fitTopicMaps([{ ...view, ridge: 1 }], chosen)
    expect(held![0]![1]!).toBeLessThan(free![0]![1]!)
    expect(held![0]![1]!).toBeGreaterThan(0)
  })

  test('a view without a ridge keeps no map but explains its part of the choices', () => {
    const explains: TopicView = { briefs: [axis(1), axis(1), axis(2)], channels: view.channels, weight: 3 }
    const [alone] = fitTopicMaps([view], chosen)
    const [beside, none] = fitTopicMaps([view, explains], chosen)
    expect(none).toBeUndefined()
    expect(beside![0]![1]!).toBeLessThan(alone![0]![1]!)
  })
})
