import { type Factor, factors, shownScores, weights, zScores } from './additive-score.ts'
import { type Fit, audienceFitFor } from './audience-fit.ts'
import type { Candidate, Gate, MatchBrief, Part, Ranked } from './candidate.ts'
import { credibility, flagCodes, foreignShare } from './credibility.ts'
import { tenthToNinetieth } from './distributions.ts'
import { mainDenominator } from './engagement.ts'
import { type LogNormal, forecastPost, intervalOf, reachOf } from './forecast.ts'
import { type Peers, type Standing, kernelPeers, standingAmong } from './peers.ts'
import { type Rates, expectedPrice, inDollars, priceOf, startRates } from './price.ts'
import { type Findings, reasonsOf, sourcesOf } from './reasons.ts'
import { type Corpus, topicReader, relevance } from './topics.ts'

/**
 * What the installation knows beyond the candidates. Left out: peers and term frequencies are learned from the
 * candidates (give catalogue-wide ones when they are already filtered), exchange rates are start values.
 */
export type Surroundings = { peers?: Peers; corpus?: Corpus; rates?: Rates }

export type Ranking = { ranked: Ranked[]; refused: { id: string; gate: Gate }[] }

/** The candidates that pass the brief's gates, best first. See `rankWithRefusals`. */
export const rankChannels = (
  brief: MatchBrief,
  candidates: readonly Candidate[],
  surroundings: Surroundings = {},
): Ranked[] => rankWithRefusals(brief, candidates, surroundings).ranked

/**
 * Ranks by S = .45 topics + .25 ln affinity + .10 engagement + .10 ln q + .10 price gap, each as z over the candidates
 * that pass the gates (matching.md, model 7); equal sums by id. Follower count is no term: it only chooses the peers
 * whose engagement is usual, and stands in for views where those are unknown (price, reach).
 *
 * ln affinity = ln(a / π(T)) with one π(T) for the whole brief, so it drops out of z: dividing by each platform's own
 * would put a platform full of the target's people below one where they are rare. `fit.affinity` is the platform's own.
 */
export function rankWithRefusals(
  brief: MatchBrief,
  candidates: readonly Candidate[],
  { peers = kernelPeers(candidates), corpus, rates = startRates }: Surroundings = {},
): Ranking {
  const refused: Ranking['refused'] = []
  const passed: (Findings & { reachTarget: LogNormal })[] = []
  const fitOf = audienceFitFor(brief.target)
  const read = topicReader(candidates, corpus)
  const asked = read({
    topics: brief.target.interests,
    keywords: brief.keywords,
    hashtags: brief.hashtags,
  })
  for (const candidate of candidates) {
    const posts = Math.max(1, candidate.posts ?? brief.posts)
    const { id, platform, followers, country, languages, audience, stats, price: askedPrice } = candidate
    const refuse = (gate: Gate) => refused.push({ id, gate })
    const outside = firstGate(brief, candidate, rates)
    if (outside) {
      refuse(outside)
      continue
    }
    const denominator = stats?.denominator ?? mainDenominator(platform)
    const norm = peers(platform, denominator, followers ?? 1_000)
    const standing = standingAmong(stats, norm)
    const forecast = forecastPost(platform, followers, stats, standing)
    const expected = expectedPrice(platform, country, forecast, standing.lift)
    if (!askedPrice && brief.budget) {
      const cheapest = intervalOf(expected).low * posts
      if (cheapest > inDollars(brief.budget, rates)) {
        refuse('budget')
        continue
      }
    }
    const trusted = credibility(signalsOf(candidate, standing, norm.channels))
    if (trusted.q < brief.minimumCredibility) {
      refuse('credibility')
      continue
    }
    const fit = fitOf(audience, { platform, country, languages })
    if (fit.demographic < brief.minimumFit) {
      refuse('fit')
      continue
    }
    const profile = read(candidate)
    const reachTarget = targetReach(candidate, forecast, fit, trusted.q, posts)
    passed.push({
      candidate,
      fit,
      standing,
      credibility: trusted,
      topics: asked.length > 0 && profile.length > 0 ? relevance(asked, profile) : null,
      forecast,
      reachTarget,
      price: priceOf({ asked: askedPrice, posts }, expected, forecast, reachTarget, brief.currency, rates),
    })
  }
  return { ranked: inOrder(passed, asked.length > 0), refused }
}

/** The gates that need no computing. Unknown country and languages pass: unknown is not wrong. */
function firstGate(brief: MatchBrief, candidate: Candidate, rates: Rates): Gate | undefined {
  const { id, platform, country, languages, price } = candidate
  if (brief.platforms.length > 0 && !brief.platforms.includes(platform)) return 'platform'
  if (brief.excluded.channels.includes(id)) return 'excluded'
  if (country && brief.excluded.countries.includes(country)) return 'country'
  if (languages.length > 0 && languages.every((spoken) => brief.excluded.languages.includes(spoken)))
    return 'language'
  if (!price || !brief.budget) return undefined
  const isDearer =
    price.currency === brief.budget.currency
      ? price.amount > brief.budget.amount
      : inDollars(price, rates) > inDollars(brief.budget, rates)
  return isDearer ? 'budget' : undefined
}

/** A percentile means something only from this many posts among this many peers. */
const judgedFrom = { posts: 5, channels: 20 }

/** The stored signals, and those the ranking can see itself. */
function signalsOf(candidate: Candidate, standing: Standing, peers: number) {
  const { signals, stats, audience, country, languages } = candidate
  const isJudged =
    (stats?.postCount ?? 0) >= judgedFrom.posts && peers >= judgedFrom.channels && standing.trust > 0
  return {
    ...signals,
    ratePercentile: signals?.ratePercentile ?? (isJudged ? standing.percentile : null),
    foreignShare: signals?.foreignShare ?? foreignShare(audience, country, languages),
  }
}

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
  const unsure = low > 0 && high > low ? Math.log(high / low) / (2 * tenthToNinetieth) : 0
  return { log: Math.log(Math.max(people, 1e-6)), sd: Math.hypot(views.sd, unsure) }
}

/** A share of nothing is taken for this one: its logarithm must exist. */
const leastShare = 1e-4

/** The value of each factor as the score compares it; null = unknown. */
function comparedBy(findings: Findings, factor: Factor): number | null {
  const { fit, standing, credibility: trusted, topics, price } = findings
  if (factor === 'topics') return topics?.score ?? null
  if (factor === 'audience') return Math.log(Math.max(leastShare, fit.demographic) * fit.interestLift)
  if (factor === 'engagement') return standing.trust > 0 ? standing.lift : null
  if (factor === 'credibility') return Math.log(trusted.q)
  return price.gap
}

/** The value of each factor as people read it. */
function shownValue(findings: Findings, factor: Factor): number | null {
  const { fit, standing, credibility: trusted, topics, price } = findings
  if (factor === 'topics') return topics?.score ?? null
  if (factor === 'audience') return fit.share
  if (factor === 'engagement') return standing.trust > 0 ? standing.percentile : null
  if (factor === 'credibility') return trusted.q
  return price.gap
}

/** How much of each factor is a prior rather than something known, 0-1. */
function priorShare(findings: Findings, factor: Factor, asksTopics: boolean): number {
  const { fit, standing, credibility: trusted, topics, price, forecast } = findings
  if (factor === 'topics') return asksTopics && topics === null ? 1 : 0
  if (factor === 'audience') return fit.prior
  if (factor === 'engagement') return 1 - standing.trust
  if (factor === 'credibility') return 1 - trusted.checked / flagCodes.length
  return price.gap === null ? 1 : forecast.measured ? 0 : 0.5
}

function inOrder(passed: readonly (Findings & { reachTarget: LogNormal })[], asksTopics: boolean): Ranked[] {
  const z = factors.map((factor) => zScores(passed.map((findings) => comparedBy(findings, factor))))
  const shown = shownScores(passed.map((_, row) => factors.map((factor, f) => weights[factor] * z[f]![row]!)))
  const ranked = passed.map((findings, row) => {
    const { candidate, fit, standing, topics, forecast, price, reachTarget } = findings
    const { score, base, points } = shown[row]!
    let fromPriors = 0
    const parts = factors.map((factor, f): Part => {
      fromPriors += weights[factor] * priorShare(findings, factor, asksTopics)
      return { factor, value: shownValue(findings, factor), points: points[f]!, z: z[f]![row]! }
    })
    const line: Ranked = {
      id: candidate.id,
      score,
      base,
      parts,
      fit: { share: fit.share, low: fit.low, high: fit.high, affinity: fit.affinity },
      engagement: { percentile: standing.percentile, low: standing.low, high: standing.high },
      credibility: findings.credibility,
      topics: topics ?? { score: 0, shared: [] },
      forecast: {
        views: intervalOf(forecast.views),
        engagements: intervalOf(forecast.engagements),
        reachTarget: intervalOf(reachTarget),
      },
      price,
      certainty: Math.min(1, Math.max(0, 1 - fromPriors)),
      reasons: reasonsOf(findings),
      sources: sourcesOf(findings),
    }
    return { line, sum: shown[row]!.sum }
  })
  ranked.sort((a, b) => b.sum - a.sum || (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0))
  return ranked.map(({ line }) => line)
}
