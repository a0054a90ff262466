import type { IndexedChannel } from './indexed-channel.ts'
import type { AudiencePart, SearchOrder, SearchRequest } from './search-request.ts'

/** The product of two bytes as a byte again: 255 x 255 = 255, 0 stays 0. */
export const asByte = (product: number): number => (Math.min(65_025, product) + 255) >> 8

/**
 * Share of an audience inside a part, 0-65025. Ages and genders are one table; where countries are named each counts
 * with the share that speaks the wanted languages there, and both together are no more than all who hear the languages.
 * Table and place are multiplied: who lives where is taken to have the channel's own ages (matching.md, model 1,
 * independence; the page shows the fitted joint).
 */
export function shareInside(
  row: Pick<IndexedChannel, 'cohorts' | 'countries' | 'languages'>,
  part: AudiencePart,
) {
  let cohort = part.cohorts.length === 0 ? 255 : 0
  for (const at of part.cohorts) cohort += row.cohorts[at]!
  let place = 255
  if (part.countries.length > 0) {
    let sum = 0
    for (const { at, speaking } of part.countries) sum += row.countries[at]! * speaking
    place = asByte(sum)
  }
  if (part.languages.length > 0) {
    let heard = 0
    for (const at of part.languages) heard += row.languages[at]!
    place = Math.min(place, heard)
  }
  return Math.min(255, cohort) * place
}

/**
 * What each factor is worth, 0-255, in the order of `factors` (additive-score.ts). Topics: Σ √θ_b √θ_i. Audience: A / (1 + A) with
 * affinity A = share / usual share, so an average audience is half. Engagement and price: percentiles. Credibility: the
 * expected share of real people. Single precision in the one division, so that a kernel may do it sixteen at a time.
 */
export function worths(row: IndexedChannel, { target, topics }: SearchRequest): number[] {
  let topic = 0
  if (topics) {
    let sum = 0
    for (let k = 0; k < topics.length; k++) sum += topics[k]! * row.mixture[k]!
    topic = asByte(sum)
  }
  let audience = 0
  if (target) {
    const share = shareInside(row, target)
    audience = Math.floor(Math.fround((255 * share) / (share + target.usual)))
  }
  return [topic, audience, row.engagement, row.credibility, row.bargain]
}

/** The most a score can be: 100 points of 255. */
export const fullScore = 25_500

/** Σ weight x worth, 0-25500. */
export function scoreOf(row: IndexedChannel, request: SearchRequest): number {
  return worths(row, request).reduce((sum, worth, f) => sum + worth * request.weights[f]!, 0)
}

/** What a search orders by; more is better, equal goes to the lower ordinal. */
export function orderValue(row: IndexedChannel, request: SearchRequest): number {
  const value: Record<SearchOrder, () => number> = {
    score: () => scoreOf(row, request),
    fit: () => (request.target ? shareInside(row, request.target) : 0),
    engagement: () => row.engagement,
    credibility: () => row.credibility,
    // Cheapest first; 32 bits are kept in every implementation.
    price: () => 0xffffffff - row.price,
    views: () => row.views,
    followers: () => row.followers,
  }
  return value[request.order]()
}
