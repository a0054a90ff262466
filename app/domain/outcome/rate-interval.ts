import { logGamma } from '../matching/distributions.ts'

/**
 * Intervals for comparing: two of ±1.39 standard errors (83.4 %) that do not touch differ at the 5 % level (Goldstein
 * and Healy 1995, "The graphical presentation of a collection of means").
 */
export const comparing = { level: 0.834, z: 1.385 } as const

/** A range around what was seen; few data make it wide. `high` may be infinite. */
export type Range = { low: number; high: number }

/** The score interval of a share of `hits` among `trials` (Wilson 1927); trials > 0. */
export function wilson(hits: number, trials: number, z: number = comparing.z): Range {
  const share = hits / trials
  const weight = 1 + (z * z) / trials
  const middle = (share + (z * z) / (2 * trials)) / weight
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The interval of the expected number of events where `events` were seen: Poisson with Jeffreys' prior, so Gamma(events
 * + ½) (Brown, Cai and DasGupta 2003, "Interval estimation in exponential families"); 0 seen leaves 0 possible.
 */
export function poisson(events: number, level: number = comparing.level): Range {
  const tail = (1 - level) / 2
  return {
    low: events === 0 ? 0 : gammaQuantile(tail, events + 0.5),
    high: gammaQuantile(1 - tail, events + 0.5),
  }
}

/** P(X ≤ x) of Gamma(shape, 1): the series below the mode, Lentz's continued fraction above (Numerical Recipes 6.2). */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let [term, sum] = [1 / shape, 1 / shape]
    for (let n = 1; n < 10_000 && term > sum * 1e-12; n += 1) {
      term *= x / (shape + n)
      sum += term
    }
    return front * sum
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 10_000; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return 1 - front * fraction
}

function gammaQuantile(p: number, shape: number): number {
  let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 10]
  for (let step = 0; step < 100 && high - low > 1e-9 * high; step += 1) {
    const middle = (low + high) / 2
    if (gammaCdf(middle, shape) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
