import type { Platform } from '../channel/platforms.ts'
import { normalCdf, tenthToNinetieth } from './distributions.ts'
import { type ChannelStats, type Denominator, mainDenominator, rateDefinition } from './engagement.ts'
import { kernelNorms, type Measured, type Member, type PeerNorm } from './kernel-norms.ts'

/** Answers what is usual on a platform for a size. */
export type Peers = (platform: Platform, denominator: Denominator, followers: number) => PeerNorm

export type Peer = { platform: Platform; followers: number | null; stats: ChannelStats | null }

/** sd of ln rate between channels .6; within a channel .68 [M]. */
const start = { between: 0.36, within: 0.68 ** 2 }
/** Variance of ln rate by which a channel's level moves between the posts counted and the next ones [M]. */
const drift = 0.045
/** A channel's own variance from post to post weighs as its posts, that of its peers as ten [M]. */
const ownVarianceFrom = 10

/** What is usual before any channel is known: the platform's published average for every size. */
export const publishedPeers: Peers = (platform, denominator) => ({
  ...start,
  mean: Math.log(rateDefinition(platform, denominator).startRate),
  channels: 0,
})

/** Learns what is usual from channels: by platform and denominator, around each size (see `kernelNorms`). */
export const kernelPeers = (channels: readonly Peer[]): Peers =>
  peersAmong(
    channels.flatMap(({ platform, followers, stats }) => {
      const measured = measuredRate(stats)
      const denominator = stats?.denominator ?? mainDenominator(platform)
      return measured ? [{ platform, denominator, followers, ...measured }] : []
    }),
    publishedPeers,
  )

/** Something measured of a channel; without followers it has no size and says nothing about peers. */
export type MeasuredChannel = Measured & {
  platform: Platform
  denominator: Denominator
  followers: number | null
}

/** What is usual of anything measured, where `start` is what is taken to be usual before a channel is known. */
export function peersAmong(channels: readonly MeasuredChannel[], start: Peers): Peers {
  const groups = new Map<string, { members: Member[]; start: PeerNorm }>()
  for (const { platform, denominator, followers, ...measured } of channels) {
    if (followers === null || followers < 1) continue
    const key = `${platform} ${denominator}`
    const group = groups.get(key) ?? { members: [], start: start(platform, denominator, followers) }
    groups.set(key, group)
    group.members.push({ ...measured, size: Math.log(followers) })
  }
  const norms = new Map([...groups].map(([key, group]) => [key, kernelNorms(group.members, group.start)]))
  return (platform, denominator, followers) =>
    norms.get(`${platform} ${denominator}`)?.(Math.log(Math.max(1, followers))) ??
    start(platform, denominator, followers)
}

/** A channel's ln rate as it was measured; null when no rate was counted. */
const measuredRate = (stats: ChannelStats | null): Measured | null =>
  stats && stats.logRateMean !== null && stats.postCount > 0
    ? { mean: stats.logRateMean, count: stats.postCount, variance: stats.logRateVar }
    : null

/**
 * A channel's engagement among its peers. `logRate` E = μ + B(ȳ - μ); `lift` = E - μ (0 = like its peers);
 * `sd` of the next post's ln rate; `percentile` 0-100 with its 80 % interval ("better than 78 % of channels of this
 * size"); `trust` B, 0 when nothing was counted.
 */
export type Standing = {
  logRate: number
  lift: number
  sd: number
  percentile: number
  low: number
  high: number
  trust: number
}

/** B: how much of a channel's distance from its peers is believed, 0-1. */
const trustIn = (measured: Measured | null, { between, within }: PeerNorm) =>
  measured ? between / (between + within / measured.count) : 0

/**
 * sd of the mean ln rate of a channel's next `posts` posts around its `logRate`: what a mean of so many leaves of the
 * channel's own σ², what is not known of its level, and how far the level moves.
 */
export function sdOfNext(stats: ChannelStats | null, norm: PeerNorm, posts: number): number {
  const { between, within } = norm
  const measured = measuredRate(stats)
  const [own, variance] =
    measured && measured.variance !== null ? [measured.count - 1, measured.variance] : [0, 0]
  const shrunk = (ownVarianceFrom * within + own * variance) / (ownVarianceFrom + own)
  return Math.sqrt(shrunk / posts + between * (1 - trustIn(measured, norm)) + drift)
}

/** Unknown stats give the peers' own mean, percentile 50 and the widest interval. */
export function standingAmong(stats: ChannelStats | null, norm: PeerNorm): Standing {
  const { mean, between } = norm
  const sd = sdOfNext(stats, norm, 1)
  const measured = measuredRate(stats)
  if (!measured) return { logRate: mean, lift: 0, sd, percentile: 50, low: 10, high: 90, trust: 0 }
  const trust = trustIn(measured, norm)
  const lift = trust * (measured.mean - mean)
  const unsure = Math.sqrt(between * (1 - trust))
  const spread = Math.sqrt(between * trust)
  return {
    logRate: mean + lift,
    lift,
    sd,
    percentile: percentileAmong(measured, norm),
    low: 100 * normalCdf((lift - tenthToNinetieth * unsure) / spread),
    high: 100 * normalCdf((lift + tenthToNinetieth * unsure) / spread),
    trust,
  }
}

/** The share 0-100 of peers below what was measured, as far as so many posts tell. */
export const percentileAmong = (measured: Measured, { mean, between, within }: PeerNorm): number =>
  100 * normalCdf((measured.mean - mean) / Math.sqrt(between + within / measured.count))
