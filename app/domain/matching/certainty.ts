import type { Factor } from './additive-score.ts'
import type { Candidate, Ranked } from './candidate.ts'
import { flagCodes } from './credibility.ts'

/** What could be connected to make a channel's score more certain, the weightiest first; codes of `match.channel.raise_by`. */
export const raises = ['topics', 'audience', 'posts', 'views', 'sample', 'checks', 'price'] as const
export type Raise = (typeof raises)[number]

/** Posts from which a channel's own rate outweighs its peers'. */
const enoughPosts = 10

/** What is missing, by what is known of the channel. */
function missingFor(candidate: Candidate, { reasons, credibility }: Ranked): Raise[] {
  const has = (code: string) => reasons.some((reason) => reason.code === code)
  const { audience, stats, price } = candidate
  const isReported = audience !== null && (audience.source === 'api' || audience.source === 'file')
  const missing: Record<Raise, boolean> = {
    topics: has('topics.unknown'),
    audience: !isReported,
    posts: (stats?.postCount ?? 0) < enoughPosts,
    views: (stats?.logViewsMean ?? null) === null,
    sample: !credibility.sampled,
    checks: !credibility.sampled && credibility.checked < flagCodes.length,
    price: price === null,
  }
  return raises.filter((raise) => missing[raise])
}

/** What each would make more certain. */
const factorOf: Record<Raise, Factor> = {
  topics: 'topics',
  audience: 'audience',
  posts: 'engagement',
  views: 'price',
  sample: 'credibility',
  checks: 'credibility',
  price: 'price',
}

/**
 * What is missing, each with the certainty 0-1 that it would add at most: the share of the score that rests on what is
 * usual instead. Asked prices and known views share what the price has: half of it hangs on either. A sample of
 * followers and the rest of the checks are two ways to the same certainty.
 */
export function raisesFor(candidate: Candidate, ranked: Ranked): { raise: Raise; adds: number }[] {
  const missing = missingFor(candidate, ranked)
  return missing
    .map((raise) => {
      const { most, prior } = ranked.parts.find(({ factor }) => factor === factorOf[raise])!
      const isHalf = factorOf[raise] === 'price' && missing.includes('views') && missing.includes('price')
      return { raise, adds: (most / 100) * prior * (isHalf ? 0.5 : 1) }
    })
    .sort((a, b) => b.adds - a.adds)
}
