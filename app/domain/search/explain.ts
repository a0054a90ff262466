import { worths } from './search-score.ts'
import { traits, type IndexedChannel } from './indexed-channel.ts'
import { knownMixture } from './index-channel.ts'
import type { SearchRequest } from './search-request.ts'
import { type Factor, shownScore } from '../matching/additive-score.ts'
import { assess, type Surroundings } from '../matching/assess.ts'
import { type AudienceFit, audienceFitFor, type Fit } from '../matching/audience-fit.ts'
import type { Candidate, MatchBrief, Ranked } from '../matching/candidate.ts'
import { flagCodes } from '../matching/credibility.ts'
import { tenthToNinetieth } from '../matching/distributions.ts'
import { type LogNormal, intervalOf, reachOf } from '../matching/forecast.ts'
import { priceOf } from '../matching/price.ts'
import { type Findings, reasonsOf, sourcesOf } from '../matching/reasons.ts'
import { type Mixture, sharedTopics } from '../matching/text/topic-model.ts'
import { askedTopics, channelTopics, topicalScore } from '../matching/topical-score.ts'

/** Says everything about one channel for a brief; prepared once for many channels. */
export type Explain = (candidate: Candidate, row: IndexedChannel) => Ranked

/**
 * Explains places of a search. The score and its points are those that ordered the result (`search-score.ts`, on the
 * indexed row); shares, intervals, forecast and prices are computed here in full for the few channels that are shown.
 */
export function explainFor(brief: MatchBrief, request: SearchRequest, surroundings: Surroundings): Explain {
  const fitOf = audienceFitFor(brief.target)
  return (candidate, row) => explained(candidate, row, { brief, request, surroundings, fitOf })
}

type Asked = { brief: MatchBrief; request: SearchRequest; surroundings: Surroundings; fitOf: AudienceFit }

function explained(candidate: Candidate, row: IndexedChannel, asked: Asked): Ranked {
  const { brief, request, surroundings, fitOf } = asked
  const posts = Math.max(1, candidate.posts ?? brief.posts)
  const { platform, country, languages, audience } = candidate
  const { standing, credibility, forecast, expected } = assess(candidate, surroundings)
  const fit = fitOf(audience, { platform, country, languages })
  const reachTarget = targetReach(candidate, forecast, fit, credibility.q, posts)
  const mixture = knownMixture(candidate)
  const findings: Findings = {
    candidate,
    fit,
    standing,
    credibility,
    topics: brief.mixture && mixture && topicsOf(brief.mixture, mixture),
    forecast,
    price: priceOf(
      { asked: candidate.price, posts },
      expected,
      forecast,
      reachTarget,
      brief.currency,
      surroundings.rates,
    ),
  }
  const shown = shownScore(worths(row, request), request.weights)
  const { score } = shown
  const parts = shown.parts.map((part) => ({
    ...part,
    value: shownValue(findings, part.factor),
    prior: priorShare(findings, part.factor),
  }))
  const fromPriors = parts.reduce((sum, { most, prior }) => sum + (most / 100) * prior, 0)
  return {
    id: candidate.id,
    score,
    parts,
    fit: { share: fit.share, low: fit.low, high: fit.high, affinity: fit.affinity },
    engagement: { percentile: standing.percentile, low: standing.low, high: standing.high },
    credibility,
    topics: findings.topics ?? { score: 0, shared: [] },
    forecast: {
      views: intervalOf(forecast.views),
      engagements: intervalOf(forecast.engagements),
      reachTarget: intervalOf(reachTarget),
    },
    price: findings.price,
    certainty: Math.min(1, Math.max(0, 1 - fromPriors)),
    isNewHere: (row.traits & traits.newHere) !== 0,
    reasons: reasonsOf(findings),
    sources: sourcesOf(findings),
  }
}

/** A topic that makes less of the score than this is no reason. */
const leastPart = 0.05

const topicsOf = (asked: Mixture, known: Mixture) => ({
  score: topicalScore(askedTopics({ mixture: asked }), channelTopics({ mixture: known })),
  shared: sharedTopics(asked, known).filter(({ part }) => part >= leastPart),
})

/** sd of ln share: an interval that begins near nobody would make the mean of the reach larger than its high end. */
const mostDoubt = 0.7

/**
 * Real people of the target that the package reaches: reach x share x credibility. Views already leave out part of the
 * dead followers, so measured views take √q (matching.md, model 3).
 */
function targetReach(
  { followers }: Candidate,
  { views, measured }: Findings['forecast'],
  { share, low, high }: Fit,
  q: number,
  posts: number,
): LogNormal {
  const people = reachOf(followers, Math.exp(views.log), posts) * share * (measured ? Math.sqrt(q) : q)
  const unsure =
    low > 0 && high > low ? Math.min(mostDoubt, Math.log(high / low) / (2 * tenthToNinetieth)) : 0
  return { log: Math.log(Math.max(people, 1e-6)), sd: Math.hypot(views.sd, unsure) }
}

/** The value of each factor as people read it; null = unknown. */
function shownValue({ fit, standing, credibility, topics, price }: Findings, factor: Factor): number | null {
  const value: Record<Factor, number | null> = {
    topics: topics?.score ?? null,
    audience: fit.share,
    engagement: standing.trust > 0 ? standing.percentile : null,
    credibility: credibility.q,
    price: price.gap,
  }
  return value[factor]
}

/** How much of each factor is a prior rather than something known, 0-1. */
function priorShare(findings: Findings, factor: Factor): number {
  const { fit, standing, credibility, topics, price, forecast } = findings
  const share: Record<Factor, number> = {
    topics: topics === null ? 1 : 0,
    audience: fit.prior,
    engagement: 1 - standing.trust,
    credibility: credibility.sampled ? 0 : 1 - credibility.checked / flagCodes.length,
    price: price.gap === null ? 1 : forecast.measured ? 0 : 0.5,
  }
  return share[factor]
}
