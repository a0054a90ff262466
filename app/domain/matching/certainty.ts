import type { Candidate, Ranked } from './candidate.ts'
import { flagCodes } from './credibility.ts'

/** What could be connected to make a channel's score more certain, the weightiest first; codes of `match.channel.raise_by`. */
export const raises = ['topics', 'audience', 'posts', 'views', 'checks', 'price'] as const
export type Raise = (typeof raises)[number]

/** Posts from which a channel's own rate outweighs its peers'. */
const enoughPosts = 10

/** What is missing, by what is known of the channel. */
export function missingFor(candidate: Candidate, { reasons, credibility }: Ranked): Raise[] {
  const has = (code: string) => reasons.some((reason) => reason.code === code)
  const { audience, stats, price } = candidate
  const isReported = audience !== null && (audience.source === 'api' || audience.source === 'file')
  const missing: Record<Raise, boolean> = {
    topics: has('topics.unknown'),
    audience: !isReported,
    posts: (stats?.postCount ?? 0) < enoughPosts,
    views: (stats?.logViewsMean ?? null) === null,
    checks: credibility.checked < flagCodes.length,
    price: price === null,
  }
  return raises.filter((raise) => missing[raise])
}
