import { tenthToNinetieth } from '../matching/distributions.ts'
import type { Interval } from '../matching/forecast.ts'
import { gammaCdf } from './rate-interval.ts'
import type { RateBelief } from './response-rate.ts'

/** Above so many expected events, counting adds so little that it is written into the lognormal. */
const many = 400

/** Midpoints of slices of a standard normal between ±4.5, with the share that each stands for. */
const slices = Array.from({ length: 60 }, (_, at) => {
  const z = -4.5 + (at + 0.5) * 0.15
  return { z, weight: (0.15 * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) }
})

/** P(X ≤ x) over a lognormal mean, by what holds for each mean. */
const over = (log: number, sd: number, under: (mean: number) => number) =>
  slices.reduce((sum, { z, weight }) => sum + weight * under(Math.exp(log + sd * z)), 0)

const ends = (of: (share: number) => number): Interval => ({ low: of(0.1), mid: of(0.5), high: of(0.9) })

/**
 * The 80 % interval of a count whose expectation is known up to a factor: Poisson given its mean, the mean lognormal. The
 * ends are whole, so few expected events are held more often than eight times of ten.
 */
export function countInterval(belief: RateBelief): Interval {
  const sd = Math.hypot(belief.own, belief.common)
  if (Math.exp(belief.log) > many) return rounded(belief.log, Math.hypot(sd, Math.exp(-belief.log / 2)))
  const cdf = (count: number) => over(belief.log, sd, (mean) => 1 - gammaCdf(mean, count + 1))
  return ends((share) => {
    let [least, most] = [0, Math.ceil(Math.exp(belief.log + 4.5 * sd) * 1.5 + 20)]
    while (least < most) {
      const middle = Math.floor((least + most) / 2)
      if (cdf(middle) >= share) most = middle
      else least = middle + 1
    }
    return least
  })
}

const rounded = (log: number, sd: number): Interval => ({
  low: Math.floor(Math.exp(log - tenthToNinetieth * sd)),
  mid: Math.round(Math.exp(log)),
  high: Math.ceil(Math.exp(log + tenthToNinetieth * sd)),
})

/** What one event is worth on average, and the square of how much single ones differ from it in proportion. */
export type Worth = { mean: number; variation: number }

/**
 * The 80 % interval of the sum of what so many events are worth: a compound Poisson sum, which given its mean is taken as
 * the Gamma of the same mean and variance, mean × worth × (1 + variation).
 */
export function sumInterval(belief: RateBelief, { mean: worth, variation }: Worth): Interval {
  const sd = Math.hypot(belief.own, belief.common)
  const spread = 1 + variation
  if (Math.exp(belief.log) > many) {
    const { low, mid, high } = rounded(
      belief.log,
      Math.hypot(sd, Math.exp(-belief.log / 2) * Math.sqrt(spread)),
    )
    return { low: low * worth, mid: mid * worth, high: high * worth }
  }
  const cdf = (sum: number) => over(belief.log, sd, (mean) => gammaCdf(sum / (worth * spread), mean / spread))
  return ends((share) => {
    let [least, most] = [0, worth * (Math.exp(belief.log + 4.5 * sd) * 1.5 + 20) * spread]
    for (let step = 0; step < 60 && most - least > 0.5; step += 1) {
      const middle = (least + most) / 2
      if (cdf(middle) >= share) most = middle
      else least = middle
    }
    return Math.round(least)
  })
}

/**
 * The belief about the sum of several expectations: the lognormal of the same mean and variance (Fenton 1960). What deals
 * have in common moves all of them together, so it does not cancel out as their own chance does. Null without any.
 */
export function beliefOfSum(beliefs: readonly RateBelief[]): RateBelief | null {
  if (beliefs.length === 0) return null
  const means = beliefs.map(({ log, own, common }) => Math.exp(log + (own * own + common * common) / 2))
  const mean = means.reduce((sum, one) => sum + one, 0)
  let variance = 0
  let shared = 0
  for (const [at, one] of beliefs.entries())
    for (const [beside, other] of beliefs.entries()) {
      const together = one.common * other.common
      const product = means[at]! * means[beside]!
      shared += product * Math.expm1(together)
      variance += product * Math.expm1(together + (at === beside ? one.own * one.own : 0))
    }
  const whole = Math.log1p(variance / (mean * mean))
  const common = Math.min(whole, Math.log1p(shared / (mean * mean)))
  return { log: Math.log(mean) - whole / 2, own: Math.sqrt(whole - common), common: Math.sqrt(common) }
}
