import { apportion } from './distributions.ts'

/**
 * Whole points of 100 (matching.md, model 7): topics predict what brands choose, size does not and has no place.
 */
export const weights = {
  topics: 45,
  audience: 25,
  engagement: 10,
  credibility: 10,
  price: 10,
} as const satisfies Record<string, number>
export type Factor = keyof typeof weights
export const factors = Object.keys(weights) as Factor[]

/** The weights of a search that may ask for no topic or no audience: what is not asked leaves its points to the rest. */
export function weightsFor(asked: { topics: boolean; audience: boolean }): number[] {
  const kept = factors.map((factor) => {
    const isAsked = factor === 'topics' ? asked.topics : factor === 'audience' ? asked.audience : true
    return isAsked ? weights[factor] : 0
  })
  const sum = kept.reduce<number>((total, weight) => total + weight, 0)
  return apportion(
    kept.map((weight) => (100 * weight) / sum),
    100,
  )
}

/** `points` of at most `most` whole points each; they add up to `score`, 0-100. */
export type Shown = { score: number; parts: { factor: Factor; points: number; most: number }[] }

/** A score as people read it, from what each factor is worth (0-255) and weighs: rounded so that it adds up. */
export function shownScore(worths: readonly number[], shares: readonly number[]): Shown {
  const exact = worths.map((worth, f) => (worth * shares[f]!) / 255)
  const score = Math.round(exact.reduce((sum, part) => sum + part, 0))
  const points = apportion(exact, score)
  return {
    score,
    parts: factors.map((factor, f) => ({ factor, points: points[f]!, most: shares[f]! })),
  }
}
