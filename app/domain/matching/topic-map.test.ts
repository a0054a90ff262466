import { describe, expect, test } from 'vitest'
import { fitSettings, fitTopicMap } from './topic-map.ts'

const axis = (at: number) => Float64Array.from({ length: 3 }, (_, k) => (k === at ? 1 : 0))

/** Briefs of topic 0 choose channels of topic 1; a brief of topic 2 chooses its own topic. */
const few = {
  briefs: [axis(0), axis(0), axis(2)],
  channels: [axis(0), axis(1), axis(2), axis(1)],
  chosen: [[1], [3], [2]],
}

/** The same, chosen again and again. */
const choices = {
  briefs: Array.from({ length: 60 }, () => few.briefs).flat(),
  channels: few.channels,
  chosen: Array.from({ length: 60 }, () => few.chosen).flat(),
}

describe('a map learned from choices', () => {
  test('asks for what was chosen, and not for what no brief was about', () => {
    const map = fitTopicMap(choices)
    expect(map[0]![1]).toBeGreaterThan(0.5)
    expect(map[0]![0]).toBeLessThan(-0.5)
    expect(map[2]![2]).toBeGreaterThan(0)
    expect(Array.from(map[1]!)).toEqual([0, 0, 0])
  })

  test('is the same for the same choices', () => {
    expect(fitTopicMap(choices)).toEqual(fitTopicMap(choices))
  })

  test('ends where the pull of the choices equals the pull to no map', () => {
    const settings = { sharpness: 3, ridge: 0.2, steps: 100 }
    const one = { briefs: [Float64Array.of(1)], channels: [Float64Array.of(1), Float64Array.of(0)] }
    const added = fitTopicMap({ ...one, chosen: [[0]] }, settings)[0]![0]!
    const likely = 1 / (1 + Math.exp(-settings.sharpness * (1 + added)))
    expect(2 * settings.ridge * added).toBeCloseTo(settings.sharpness * (1 - likely), 8)
  })

  test('learns nothing without choices and little from a few', () => {
    const nothing = fitTopicMap({ ...few, chosen: [[], [], []] })
    expect(nothing.every((row) => Array.from(row).every((x) => x === 0))).toBe(true)
    const little = fitTopicMap(few)[0]![1]!
    expect(little).toBeGreaterThan(0)
    expect(little).toBeLessThan(fitTopicMap(choices)[0]![1]! / 2)
  })

  test('passes over briefs that chose no one', () => {
    const silent = { briefs: [...few.briefs, axis(1)], channels: few.channels, chosen: [...few.chosen, []] }
    expect(fitTopicMap(silent)).toEqual(fitTopicMap(few))
  })

  test('stays small under a strong pull', () => {
    const held = fitTopicMap(choices, { ...fitSettings, ridge: 600 })
    expect(held[0]![1]!).toBeLessThan(fitTopicMap(choices)[0]![1]! / 3)
  })
})
