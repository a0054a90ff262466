import type { TopicMap } from './topical-score.ts'

/** A view of topics: brief and channel coordinates as they meet before any map. */
export type TopicView = {
  briefs: readonly Float64Array[]
  channels: readonly Float64Array[]
  /** The weight of this view in the score. */
  weight: number
  /** λ of the squares of the map to learn: the larger, the closer to no map. Without it the view gets none. */
  ridge?: number
}

/** `sharpness` τ turns scores into odds of being chosen, exp(τ score). */
export type FitSettings = { sharpness: number; steps: number }

/** Measured by cross-validation on real choices of brands; see `npm run evaluate -- match DIR --folds 5`. */
export const fitSettings: FitSettings = { sharpness: 4, steps: 40 }

/**
 * Learns a map per view from whom briefs have chosen: `chosen[b]` lists channels by index. Maximises the mean log
 * likelihood of the chosen among all channels (softmax of τ x score, every brief counts once) less λ x the squares of
 * the maps. Convex and started at no map, hence the same answer every time; Barzilai-Borwein gradient steps.
 */
export function fitTopicMaps(
  views: readonly TopicView[],
  chosen: readonly (readonly number[])[],
  { sharpness, steps }: FitSettings = fitSettings,
): (TopicMap | undefined)[] {
  const packedViews = views.map(packed)
  const briefs = chosen.flatMap((list, brief) => (list.length > 0 ? [{ brief, list }] : []))
  const slopesAt = (maps: Maps) => slopes(packedViews, briefs, maps, sharpness)
  let maps: Maps = packedViews.map(
    ({ size, ridge }) => new Float64Array(ridge === undefined ? 0 : size * size),
  )
  let slope = slopesAt(maps)
  let step = 1 / (sharpness * sharpness)
  for (let i = 0; i < steps; i++) {
    const next = combined(maps, slope, -step)
    const nextSlope = slopesAt(next)
    const move = combined(next, maps, -1)
    const moved = product(move, move)
    const bent = product(move, combined(nextSlope, slope, -1))
    maps = next
    slope = nextSlope
    if (bent <= smallestBend) break
    step = moved / bent
  }
  return maps.map((map, v) => (map.length > 0 ? rowsOf(map, packedViews[v]!.size) : undefined))
}

/** A flat square matrix per view; empty for a view without a map. */
type Maps = Float64Array[]

type PackedView = TopicView & { size: number; rows: Float64Array }

/** Below this a step has nothing left to change. */
const smallestBend = 1e-15

/** The gradient: how far expected channels lie from chosen ones, times what was asked, and the pull to no map. */
function slopes(
  views: readonly PackedView[],
  briefs: readonly { brief: number; list: readonly number[] }[],
  maps: Maps,
  sharpness: number,
): Maps {
  const result = views.map(({ ridge = 0 }, v) => maps[v]!.map((x) => 2 * ridge * x))
  for (const { brief, list } of briefs) {
    const scores = new Float64Array(views[0]!.channels.length)
    views.forEach((view, v) => addScores(scores, askedOf(view, brief, maps[v]!), view))
    surprise(scores, list, sharpness)
    views.forEach((view, v) => {
      if (view.ridge === undefined) return
      const missed = weighedSum(scores, view)
      const scale = (sharpness * view.weight) / briefs.length
      view.briefs[brief]!.forEach((asked, k) => {
        for (let j = 0; j < view.size; j++) result[v]![k * view.size + j]! += scale * asked * missed[j]!
      })
    })
  }
  return result
}

function askedOf({ briefs, weight, size }: PackedView, brief: number, map: Float64Array): Float64Array {
  const own = briefs[brief]!
  const asked = Float64Array.from(own)
  for (let at = 0; at < map.length; at++) asked[at % size]! += own[Math.floor(at / size)]! * map[at]!
  return asked.map((x) => weight * x)
}

/** Turns scores of all channels into expected less actual choice: softmax(τ score) - chosen / how many are chosen. */
function surprise(scores: Float64Array, chosen: readonly number[], sharpness: number) {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity)
  let total = 0
  for (let i = 0; i < scores.length; i++) total += scores[i] = Math.exp(sharpness * (scores[i]! - top))
  for (let i = 0; i < scores.length; i++) scores[i]! /= total
  for (const i of chosen) scores[i]! -= 1 / chosen.length
}

function addScores(scores: Float64Array, asked: Float64Array, { rows, size }: PackedView) {
  for (let i = 0, at = 0; i < scores.length; i++) {
    let sum = 0
    for (let k = 0; k < size; k++) sum += asked[k]! * rows[at++]!
    scores[i]! += sum
  }
}

function weighedSum(weights: Float64Array, { rows, size }: PackedView): Float64Array {
  const sum = new Float64Array(size)
  for (let i = 0, at = 0; i < weights.length; i++) {
    for (let k = 0; k < size; k++) sum[k]! += weights[i]! * rows[at++]!
  }
  return sum
}

function packed(view: TopicView): PackedView {
  const size = view.channels[0]!.length
  const rows = new Float64Array(view.channels.length * size)
  view.channels.forEach((channel, i) => rows.set(channel, i * size))
  return { ...view, size, rows }
}

const combined = (a: Maps, b: Maps, times: number): Maps =>
  a.map((map, v) => map.map((x, k) => x + times * b[v]![k]!))

const product = (a: Maps, b: Maps): number =>
  a.reduce((sum, map, v) => map.reduce((inner, x, k) => inner + x * b[v]![k]!, sum), 0)

const rowsOf = (map: Float64Array, size: number): TopicMap =>
  Array.from({ length: size }, (_, k) => map.slice(k * size, (k + 1) * size))
