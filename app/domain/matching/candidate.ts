import type { Platform, Source } from '../channel/platforms.ts'
import type { Money } from '../money.ts'
import type { Audience, Target } from './audience.ts'
import type { Credibility, CredibilitySignals } from './credibility.ts'
import type { ChannelStats } from './engagement.ts'
import type { Factor } from './additive-score.ts'
import type { FollowerSample } from './follower-sample.ts'
import type { Interval } from './forecast.ts'
import type { Price } from './price.ts'
import type { SharedTopic } from './text/topic-model.ts'

/** Where a number comes from; `collectedOn` yyyy-mm-dd, null when nobody said. */
export type Provenance = { source: Source; collectedOn: string | null }

/** What a campaign asks of channels. Lists may be empty: any. */
export type MatchBrief = {
  target: Target
  /** θ over `interests`, 0-1, of what the brief is about; null = no topic is better than another. */
  mixture: readonly number[] | null
  platforms: readonly Platform[]
  /** The most one channel may ask; null = no gate. Prices are shown in `currency`. */
  budget: Money | null
  currency: Money['currency']
  /** Posts wanted from one channel, at least 1. */
  posts: number
  /** Least share 0-1 of the audience inside the target's ages, genders, countries and languages. */
  minimumFit: number
  /** Least credibility 0-1; .6 unless the brand says otherwise. */
  minimumCredibility: number
}

/** What is known of a channel; null and [] are unknown, never zero. */
export type Candidate = {
  id: string
  platform: Platform
  followers: number | null
  followersFrom: Provenance | null
  country: string | null
  languages: readonly string[]
  /** Interests the channel names itself. */
  topics: readonly string[]
  /** θ over `interests`, 0-1, learned from what it writes; null = not learned yet. */
  mixture: readonly number[] | null
  audience: Audience | null
  stats: ChannelStats | null
  statsFrom: Provenance | null
  signals: CredibilitySignals | null
  /** Some of its followers, looked at one by one. */
  sample: (FollowerSample & Provenance) | null
  /** Asked for all the posts together. */
  price: Money | null
  /** How many posts that is, where the brief asks for another number on this platform. */
  posts?: number
  priceFrom: Provenance | null
}

/**
 * One term of the score. `value` in the factor's own unit: topics 0-1, audience share 0-1, engagement percentile 0-100,
 * credibility 0-1, price ln(expected / asked); null = unknown. `points` whole, 0 to `most`; `most` 0 = not asked. `prior`
 * 0-1: how much of it rests on what is usual rather than on something known of the channel.
 */
export type Part = { factor: Factor; value: number | null; points: number; most: number; prior: number }

/** Codes for the texts of i18n with what they are about; `params` are raw numbers (shares 0-1, percentiles 0-100). */
export const reasonCodes = [
  'topics.shared',
  'topics.none',
  'topics.unknown',
  'fit.share',
  'fit.estimated',
  'engagement.percentile',
  'engagement.unknown',
  'credibility.sampled',
  'credibility.clean',
  'credibility.flagged',
  'credibility.unknown',
  'price.below',
  'price.usual',
  'price.above',
  'price.unknown',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
export type Reason = { code: ReasonCode; params: Record<string, number | string | readonly string[]> }

export const sourced = ['followers', 'audience', 'engagement', 'views', 'credibility', 'price'] as const
export type SourceOf = Provenance & { number: (typeof sourced)[number] }

/** What is said about a channel for a brief. The parts' points add up to `score`, 0-100. */
export type Ranked = {
  id: string
  score: number
  parts: Part[]
  fit: { share: number; low: number; high: number; affinity: number }
  engagement: { percentile: number; low: number; high: number }
  credibility: Credibility
  /** `score` 0-1; `shared` the topics that make it, largest first. */
  topics: { score: number; shared: SharedTopic[] }
  /** Of one post; `reachTarget` = people of the target, real ones, reached by the whole package. */
  forecast: { views: Interval; engagements: Interval; reachTarget: Interval }
  price: Price
  /** 1 - share of the score's weight that rests on priors, 0-1. */
  certainty: number
  /** Claimed, without a finished deal, few posts counted: its forecast is less certain. */
  isNewHere: boolean
  reasons: Reason[]
  sources: SourceOf[]
}
