import type { Platform } from '../channel/platforms.ts'
import type { CredibilitySignals } from './credibility.ts'
import {
  type Denominator,
  type PostCounts,
  type RatedPosts,
  meanAndVariance,
  ratedPosts,
} from './engagement.ts'
import { type Snapshot, followerJump, medianOf } from './follower-jump.ts'
import type { Measured } from './kernel-norms.ts'
import { type Peers, peersAmong, percentileAmong } from './peers.ts'

/**
 * What was seen of a channel before it is compared with its peers; null = could not be told. `followerJump` in median
 * absolute deviations, `boostedPosts` share 0-1, `commentsPerLike` of ln ((comments + 1) / (likes + 1)), `volatility`
 * of ln sd of ln rate.
 */
export type Observations = {
  platform: Platform
  denominator: Denominator
  followers: number | null
  followerJump: number | null
  boostedPosts: number | null
  commentsPerLike: Measured | null
  volatility: Measured | null
}

/** Fewer posts than this tell nothing of a channel, fewer peers nothing of what is usual. */
export const judgedFrom = { posts: 5, channels: 20 }

/** From the newest 20 settled posts that have a rate, and the channel's history of follower counts. */
export function observationsOf(
  posts: readonly PostCounts[],
  snapshots: readonly Snapshot[],
  platform: Platform,
  followers: number | null,
): Observations {
  const { denominator, rated } = ratedPosts(posts, followers, platform)
  const isEnough = rated.length >= judgedFrom.posts
  return {
    platform,
    denominator,
    followers,
    followerJump: followerJump(snapshots, posts),
    boostedPosts: isEnough ? boostedShare(rated) : null,
    commentsPerLike: isEnough ? commentsPerLike(rated) : null,
    volatility: isEnough ? volatilityOf(rated) : null,
  }
}

type Rated = RatedPosts['rated']

/** Views from this many times the channel's median, with a rate of at most this share of its median. */
const boost = { views: 1.5, rate: 0.7 }

/** The share of posts that many saw and few of them cared for; null when too few posts have views. */
function boostedShare(rated: Rated): number | null {
  const seen = rated.filter(({ post }) => (post.views ?? 0) > 0)
  if (seen.length < judgedFrom.posts) return null
  const usualViews = medianOf(seen.map(({ post }) => post.views!))
  const usualRate = medianOf(seen.map(({ rate }) => rate))
  const boosted = seen.filter(
    ({ post, rate }) => post.views! >= boost.views * usualViews && rate <= usualRate + Math.log(boost.rate),
  )
  return boosted.length / seen.length
}

function commentsPerLike(rated: Rated): Measured | null {
  const ratios = rated
    .filter(({ post }) => post.comments !== null && post.likes !== null)
    .map(({ post }) => Math.log((post.comments! + 1) / (post.likes! + 1)))
  const { mean, variance } = meanAndVariance(ratios)
  return mean === null || ratios.length < judgedFrom.posts ? null : { mean, variance, count: ratios.length }
}

/** Rates that never differ are read as differing by a hundredth. */
const leastSd = 0.01
/** ln sd of n posts has a variance of about 1 / (2 (n - 1)). */
const ofLogSd = 0.5

function volatilityOf(rated: Rated): Measured | null {
  const { variance } = meanAndVariance(rated.map(({ rate }) => rate))
  if (variance === null) return null
  return {
    mean: Math.log(Math.max(leastSd, Math.sqrt(variance))),
    variance: ofLogSd,
    count: rated.length - 1,
  }
}

/** What is usual among channels of a platform and size. */
export type ObservationNorms = { commentsPerLike: Peers; volatility: Peers }

/** Before any channel is known: means and variances of 30 public Instagram accounts' 13,077 posts [M]. */
const startOf = {
  commentsPerLike: { mean: -3.6, between: 0.33, within: 0.45, channels: 0 },
  volatility: { mean: -0.37, between: 0.064, within: ofLogSd, channels: 0 },
}

export function observationNorms(all: readonly Observations[]): ObservationNorms {
  const among = (name: keyof ObservationNorms) =>
    peersAmong(
      all.flatMap(({ platform, denominator, followers, [name]: measured }) =>
        measured ? [{ platform, denominator, followers, ...measured }] : [],
      ),
      () => startOf[name],
    )
  return { commentsPerLike: among('commentsPerLike'), volatility: among('volatility') }
}

/** The signs that `credibility` weighs, as far as the channel's own posts and history tell them. */
export function signalsAmong(observations: Observations, norms: ObservationNorms): CredibilitySignals {
  const { platform, denominator, followers } = observations
  const percentile = (name: keyof ObservationNorms) => {
    const measured = observations[name]
    if (!measured || followers === null) return null
    const norm = norms[name](platform, denominator, followers)
    return norm.channels < judgedFrom.channels ? null : percentileAmong(measured, norm)
  }
  return {
    followerJump: observations.followerJump,
    boostedPosts: observations.boostedPosts,
    commentsPerLikePercentile: percentile('commentsPerLike'),
    rateVolatilityPercentile: percentile('volatility'),
  }
}
