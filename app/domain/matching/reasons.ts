import type { Fit } from './audience-fit.ts'
import type { Candidate, Provenance, Reason, SourceOf } from './candidate.ts'
import type { Credibility } from './credibility.ts'
import type { Forecast } from './forecast.ts'
import type { Standing } from './peers.ts'
import type { Price } from './price.ts'
import type { SharedTopic } from './text/topic-model.ts'

/** Everything found out about a channel for a brief. `topics` null = the channel's or the brief's topics are unknown. */
export type Findings = {
  candidate: Candidate
  fit: Fit
  standing: Standing
  credibility: Credibility
  topics: { score: number; shared: SharedTopic[] } | null
  forecast: Forecast
  price: Price
}

/** Within this distance of the expected price (ln) a price is called usual; the expectation itself is only that good. */
const usualGap = 0.25

/** One reason per factor, in the order of the score's weights. */
export function reasonsOf({ candidate, fit, standing, credibility, topics, price }: Findings): Reason[] {
  const { share, low, high, affinity, prior } = fit
  return [
    topics === null
      ? { code: 'topics.unknown', params: {} }
      : topics.shared.length === 0
        ? { code: 'topics.none', params: {} }
        : { code: 'topics.shared', params: { topics: topics.shared.map(({ topic }) => topic) } },
    { code: prior > 0.5 ? 'fit.estimated' : 'fit.share', params: { share, low, high, affinity } },
    standing.trust === 0
      ? { code: 'engagement.unknown', params: {} }
      : {
          code: 'engagement.percentile',
          params: { percentile: standing.percentile, posts: candidate.stats?.postCount ?? 0 },
        },
    credibilityReason(credibility),
    priceReason(price),
  ]
}

/** What a sample shows is said before what the checks found, which it outweighs. */
function credibilityReason({ q, flags, checked, sampled }: Credibility): Reason {
  if (sampled) {
    const { share, low, high, size } = sampled
    return { code: 'credibility.sampled', params: { q, share, low, high, size } }
  }
  if (checked === 0) return { code: 'credibility.unknown', params: { q } }
  return flags.length > 0
    ? { code: 'credibility.flagged', params: { q, flags: flags.map(({ code }) => code) } }
    : { code: 'credibility.clean', params: { q, checked } }
}

function priceReason({ gap, expected }: Price): Reason {
  const { low, mid, high, currency } = expected
  const params = { low, expected: mid, high, currency }
  if (gap === null) return { code: 'price.unknown', params }
  // The share by which the asked price differs from the expected one.
  const difference = Math.exp(-gap) - 1
  const code = gap > usualGap ? 'price.below' : gap < -usualGap ? 'price.above' : 'price.usual'
  return { code, params: { ...params, difference } }
}

const estimated: Provenance = { source: 'estimated', collectedOn: null }

/** Where each shown number comes from; what we computed from nothing but priors is `estimated`, without a date. */
export function sourcesOf({ candidate, standing, credibility, forecast }: Findings): SourceOf[] {
  const { audience, statsFrom, followersFrom, sample, price, priceFrom } = candidate
  return [
    from('followers', followersFrom),
    from('audience', audience),
    from('engagement', standing.trust > 0 ? statsFrom : null),
    from('views', forecast.measured ? statsFrom : null),
    from(
      'credibility',
      credibility.sampled ? sample : credibility.checked > 0 ? (statsFrom ?? audience) : null,
    ),
    from('price', price ? priceFrom : null),
  ]
}

function from(number: SourceOf['number'], provenance: Provenance | null): SourceOf {
  const { source, collectedOn } = provenance ?? estimated
  return { number, source, collectedOn }
}
