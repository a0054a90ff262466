import { apportion } from './distributions.ts'

/** Start weights (matching.md, model 7): topics predict what brands choose, size does not and has no place. */
export const weights = {
  topics: 0.45,
  audience: 0.25,
  engagement: 0.1,
  credibility: 0.1,
  price: 0.1,
} as const satisfies Record<string, number>
export type Factor = keyof typeof weights
export const factors = Object.keys(weights) as Factor[]

/** One outlier must not decide a list: z values end here. */
const farthest = 3

/**
 * How far each value is from the mean of the known ones, in standard deviations, at most ±3. Unknown (null) is the
 * mean: 0. All equal: 0 for everyone.
 */
export function zScores(values: readonly (number | null)[]): Float64Array {
  let known = 0
  let sum = 0
  for (const value of values) {
    if (value === null) continue
    known++
    sum += value
  }
  const mean = known > 0 ? sum / known : 0
  let squares = 0
  for (const value of values) if (value !== null) squares += (value - mean) ** 2
  const sd = known > 0 ? Math.sqrt(squares / known) : 0
  return Float64Array.from(values, (value) =>
    value === null || sd < 1e-9 ? 0 : Math.min(farthest, Math.max(-farthest, (value - mean) / sd)),
  )
}

/** Percentile 0-100 of any weighted sum among those given: mid-ranks (equal sums share one), straight lines between. */
export function percentileAmong(sums: Float64Array): (sum: number) => number {
  const sorted = sums.slice().sort()
  const values: number[] = []
  const percentiles: number[] = []
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to + 1 < sorted.length && sorted[to + 1]! - sorted[from]! < 1e-12) to++
    values.push(sorted[from]!)
    percentiles.push((100 * ((from + to) / 2 + 0.5)) / sorted.length)
    from = to + 1
  }
  return (sum) => {
    if (values.length === 0) return 50
    let low = 0
    let high = values.length - 1
    if (sum <= values[low]! + 1e-12) return percentiles[low]!
    if (sum >= values[high]! - 1e-12) return percentiles[high]!
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (values[middle]! <= sum) low = middle
      else high = middle
    }
    const along = (sum - values[low]!) / (values[high]! - values[low]!)
    return percentiles[low]! + along * (percentiles[high]! - percentiles[low]!)
  }
}

/** `base` + all `points` = `score`, exactly, in whole points. */
export type Shown = { sum: number; score: number; base: number; points: number[] }

/**
 * The shown score of each row of weighted terms, and how it comes about.
 *
 * Shown = the percentile g(S) of the row's sum S among all rows, 0-100. `base` = g(0), where a channel that is average
 * in everything stands; it is the same for every row. The way from g(0) to g(S) is shared among the terms in
 * proportion to them: term x (g(S) - g(0)) / S, the Aumann-Shapley value of g along the straight way from the average
 * channel to this one, so a term's sign is the sign of its points and no term is paid for another's work. Rounded to
 * whole points by largest remainder, so what is displayed adds up.
 */
export function shownScores(rows: readonly (readonly number[])[]): Shown[] {
  const sums = Float64Array.from(rows, (terms) => terms.reduce((sum, term) => sum + term, 0))
  const percentile = percentileAmong(sums)
  const average = percentile(0)
  const base = Math.round(average)
  // Where S is about 0 the slope of a chord is noise over noise: the slope around 0 stands in for it.
  const slopeAtZero = (percentile(0.05) - percentile(-0.05)) / 0.1
  return rows.map((terms, row) => {
    const sum = sums[row]!
    const score = Math.round(percentile(sum))
    const slope = Math.abs(sum) < 1e-6 ? slopeAtZero : (percentile(sum) - average) / sum
    const points = apportion(
      terms.map((term) => term * slope),
      score - base,
    )
    return { sum, score, base, points }
  })
}
