import { betaCdf } from '../matching/distributions.ts'

/** Quantiles of Student's t distribution, for intervals from few observations. */

/** The share of the distribution with so many degrees of freedom that lies below `t` ≥ 0. */
const below = (t: number, degrees: number) => 1 - betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2

/** The t that a share of the distribution (0.5 to 1) lies below; degrees need not be whole. */
export function studentQuantile(share: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (below(high, degrees) < share && high < 1e9) high *= 2
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (below(middle, degrees) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
