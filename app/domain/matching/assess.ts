import type { Candidate } from './candidate.ts'
import { type Credibility, type CredibilitySignals, credibility, foreignShare } from './credibility.ts'
import { mainDenominator } from './engagement.ts'
import { type Forecast, type LogNormal, forecastPost } from './forecast.ts'
import { type Peers, type Standing, standingAmong } from './peers.ts'
import { type Rates, expectedPrice } from './price.ts'
import { judgedFrom } from './signals.ts'

/** What the installation knows beyond one channel: what is usual among its peers, and exchange rates. */
export type Surroundings = { peers: Peers; rates: Rates }

/** What is found out about a channel whoever asks. `expected` US dollars of one post. */
export type Assessment = {
  standing: Standing
  /** What the checks of credibility looked at. */
  signals: CredibilitySignals
  credibility: Credibility
  forecast: Forecast
  expected: LogNormal
}

/** A channel beside its peers. Follower count only chooses the peers and stands in for unknown views. */
export function assess(candidate: Candidate, { peers }: Pick<Surroundings, 'peers'>): Assessment {
  const { platform, followers, stats, country } = candidate
  const norm = peers(platform, stats?.denominator ?? mainDenominator(platform), followers ?? 1_000)
  const standing = standingAmong(stats, norm)
  const forecast = forecastPost(platform, followers, stats, standing)
  const signals = signalsOf(candidate, standing, norm.channels)
  return {
    standing,
    forecast,
    signals,
    credibility: credibility(signals, candidate.sample),
    expected: expectedPrice(platform, country, forecast, standing.lift),
  }
}

/** The stored signals, and those that follow from the assessment. */
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
