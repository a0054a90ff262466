import type { TopicMap } from './topical-score.ts'

/** Whom briefs chose: both sides as `channelTopics` prepares them, and per brief the indices of its channels. */
export type Choices = {
  briefs: readonly Float64Array[]
  channels: readonly Float64Array[]
  chosen: readonly (readonly number[])[]
}

/**
 * `sharpness` τ turns scores into odds of being chosen, exp(τ score); `ridge` λ pulls to no map, in briefs; `steps` at
 * most. Set by cross-validation on choices of real brands (`npm run evaluate -- match DIR --folds 5`).
 */
export type FitSettings = { sharpness: number; ridge: number; steps: number }

export const fitSettings: FitSettings = { sharpness: 4, ridge: 6, steps: 20 }

/**
 * Learns what briefs ask for from whom they chose: maximises the log likelihood of the chosen among all channels
 * (softmax of τ x score, every brief counts once) less λ x the squares of the map, so that a few briefs change next to
 * nothing. Convex and started at no map, hence the same answer every time; Barzilai-Borwein gradient steps.
 */
export function fitTopicMap(choices: Choices, settings: FitSettings = fitSettings): TopicMap {
  const size = choices.channels[0]!.length
  const rows = packed(choices.channels, size)
  const slopeAt = (map: Float64Array) => slopeOf(choices, rows, map, settings)
  let map = new Float64Array(size * size)
  let slope = slopeAt(map)
  let step = 1 / settings.sharpness ** 2
  for (let i = 0; i < settings.steps; i++) {
    const next = map.map((x, k) => x - step * slope[k]!)
    const nextSlope = slopeAt(next)
    const move = next.map((x, k) => x - map[k]!)
    const bend = product(
      move,
      nextSlope.map((x, k) => x - slope[k]!),
    )
    map = next
    slope = nextSlope
    if (bend <= smallestBend) break
    step = product(move, move) / bend
  }
  return Array.from({ length: size }, (_, k) => map.slice(k * size, (k + 1) * size))
}

/** Below this a step has nothing left to change. */
const smallestBend = 1e-15

/** The gradient per brief: how far expected channels lie from chosen ones, times what was asked; the pull to no map. */
function slopeOf(
  { briefs, channels, chosen }: Choices,
  rows: Float64Array,
  map: Float64Array,
  { sharpness, ridge }: FitSettings,
): Float64Array {
  const counted = chosen.filter((list) => list.length > 0).length
  const slope = map.map((x) => (2 * ridge * x) / Math.max(1, counted))
  briefs.forEach((own, brief) => {
    if (chosen[brief]!.length === 0) return
    const missed = missedBy(asked(own, map), rows, channels.length, chosen[brief]!, sharpness)
    own.forEach((x, k) => {
      const scale = (sharpness / counted) * x
      for (let j = 0, at = k * own.length; j < own.length; j++) slope[at++]! += scale * missed[j]!
    })
  })
  return slope
}

function asked(own: Float64Array, map: Float64Array): Float64Array {
  const result = Float64Array.from(own)
  own.forEach((x, k) => {
    for (let j = 0, at = k * own.length; j < own.length; j++) result[j]! += x * map[at++]!
  })
  return result
}

/** Where channels are expected less where the chosen are: Σ (softmax(τ score) - 1 / how many, if chosen) x channel. */
function missedBy(
  asked: Float64Array,
  rows: Float64Array,
  count: number,
  chosen: readonly number[],
  sharpness: number,
): Float64Array {
  const size = asked.length
  const odds = new Float64Array(count)
  for (let i = 0, at = 0; i < count; i++) {
    for (let k = 0; k < size; k++) odds[i]! += asked[k]! * rows[at++]!
  }
  const top = odds.reduce((most, score) => Math.max(most, score), -Infinity)
  for (let i = 0; i < count; i++) odds[i] = Math.exp(sharpness * (odds[i]! - top))
  const total = odds.reduce((sum, x) => sum + x)
  for (let i = 0; i < count; i++) odds[i]! /= total
  for (const i of chosen) odds[i]! -= 1 / chosen.length
  const missed = new Float64Array(size)
  for (let i = 0, at = 0; i < count; i++) {
    for (let k = 0; k < size; k++) missed[k]! += odds[i]! * rows[at++]!
  }
  return missed
}

function packed(vectors: readonly Float64Array[], size: number): Float64Array {
  const all = new Float64Array(vectors.length * size)
  vectors.forEach((vector, i) => all.set(vector, i * size))
  return all
}

const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0)
