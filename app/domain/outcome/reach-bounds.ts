import type { Known } from './results.ts'

/**
 * How many different people several posts reached. Nobody knows who saw two of them, so only bounds are certain: at
 * least the largest reach (everybody else saw that post too), at most the sum (nobody saw two). They hold for the
 * `known` of `all` posts whose reach was reported.
 */
export type ReachBounds = { least: number; most: number; known: number; all: number }

/** The bounds of a union by the sizes of its sets (Fréchet, Boole); null while no reach is known. */
export function reachBoundsOf(posts: readonly { reach: Known }[]): ReachBounds | null {
  const known = posts.map(({ reach }) => reach).filter((reach) => reach !== null)
  if (known.length === 0) return null
  return {
    least: Math.max(...known),
    most: known.reduce((sum, reach) => sum + reach, 0),
    known: known.length,
    all: posts.length,
  }
}
