import type { ageBuckets, genders } from '../campaign/strategy.ts'
import type { Source } from '../channel/platforms.ts'

export type AgeBucket = (typeof ageBuckets)[number]
export type Gender = (typeof genders)[number]

/** Shares 0-1 of one dimension, by key ('25-34', 'female', 'SA', 'ar', 'beauty'). */
export type Share = Record<string, number>

/** What is known of a channel's audience. A missing dimension is unknown, not empty. Interests may overlap. */
export type Audience = {
  age?: Share
  gender?: Share
  countries?: Share
  languages?: Share
  interests?: Share
  source: Source
  /** yyyy-mm-dd */
  collectedOn: string
}

/** Whom a brand wants to reach. An empty list means "any". */
export type Target = {
  ages: readonly AgeBucket[]
  genders: readonly Gender[]
  countries: readonly string[]
  languages: readonly string[]
  interests: readonly string[]
}

/** How many observed people a source is worth (matching.md, model 1.1). */
export const reliability: Record<Source, number> = { api: 1000, file: 300, declared: 50, estimated: 20 }

/** How many observed people the population prior is worth. */
export const priorWeight = 20

/**
 * Spreads what a report leaves out: reported shares keep their size, the missing rest goes to the unreported keys in
 * proportion to the prior; reports above 1, or with nothing left to spread over, are scaled to 1. Keys the prior does
 * not know are ignored, negative shares count as 0. An empty report gives the prior back.
 */
export function complete(report: Share, keys: readonly string[], prior: readonly number[]): number[] {
  const shares = prior.map(() => 0)
  let reported = 0
  let unreportedPrior = 0
  for (let i = 0; i < keys.length; i++) {
    const share = report[keys[i]!]
    if (share === undefined || !Number.isFinite(share)) unreportedPrior += prior[i]!
    else reported += shares[i] = Math.max(0, share)
  }
  const rest = Math.max(0, 1 - reported)
  const spreads = unreportedPrior > 0 && rest > 1e-9
  const scale = spreads || reported === 0 ? 1 : 1 / reported
  for (let i = 0; i < keys.length; i++) {
    const share = report[keys[i]!]
    if (share !== undefined && Number.isFinite(share)) shares[i]! *= scale
    else if (spreads) shares[i] = (rest * prior[i]!) / unreportedPrior
    if (reported === 0 && unreportedPrior === 0) shares[i] = prior[i]!
  }
  return shares
}

/** m̃ = (n m + κ π) / (n + κ): the report pulled towards the population as far as its source is weak. */
export function shrink(shares: readonly number[], prior: readonly number[], people: number): number[] {
  return shares.map((share, i) => (people * share + priorWeight * prior[i]!) / (people + priorWeight))
}
