import type { Platform } from '../channel/platforms.ts'
import { normalCdf, tenthToNinetieth } from './distributions.ts'
import { type ChannelStats, type Denominator, mainDenominator, rateDefinition } from './engagement.ts'

/**
 * What is usual among channels of one size: mean of ln rate, variance between channels (τ²), within one channel from
 * post to post (σ²), and how many channels that rests on (kernel weight).
 */
export type PeerNorm = { mean: number; between: number; within: number; channels: number }

/** Answers what is usual on a platform for a size. */
export type Peers = (platform: Platform, denominator: Denominator, followers: number) => PeerNorm

export type Peer = { platform: Platform; followers: number | null; stats: ChannelStats | null }

/** ±40 % of followers (matching.md, model 2). */
const bandwidth = 0.35
/** Start values: sd of ln rate between channels .6; within a channel .68 [M]. They weigh as five channels. */
const startBetween = 0.36
const startWithin = 0.68 ** 2
const startWeight = 5
/** Variance of ln rate by which a channel's level moves between the posts counted and the next ones [M]. */
const drift = 0.045
/** A channel's own variance from post to post weighs as its posts, that of its peers as ten [M]. */
const ownVarianceFrom = 10

const nobody: PeerNorm = { mean: 0, between: startBetween, within: startWithin, channels: 0 }

/** What is usual before any channel is known: the platform's published average for every size. */
export const publishedPeers: Peers = (platform, denominator) => ({
  ...nobody,
  mean: Math.log(rateDefinition(platform, denominator).startRate),
})

/**
 * Learns what is usual from channels: same platform and denominator, Gaussian kernel in ln followers, pulled towards
 * the whole platform (weight 5) and that towards the published average (weight 5), so a lonely size falls back softly.
 */
export function kernelPeers(channels: readonly Peer[]): Peers {
  const groups = new Map<string, Group>()
  for (const { platform, followers, stats } of channels) {
    if (!stats || stats.logRateMean === null || followers === null || followers < 1 || stats.postCount < 1)
      continue
    const denominator = stats.denominator ?? mainDenominator(platform)
    const key = `${platform} ${denominator}`
    const group = groups.get(key) ?? emptyGroup(publishedPeers(platform, denominator, 0).mean)
    groups.set(key, group)
    group.members.push({
      size: Math.log(followers),
      rate: stats.logRateMean,
      posts: stats.postCount,
      within: stats.logRateVar,
    })
  }
  for (const group of groups.values()) settle(group)
  return (platform, denominator, followers) => {
    const group = groups.get(`${platform} ${denominator}`)
    if (!group) return publishedPeers(platform, denominator, followers)
    return around(group, Math.log(Math.max(1, followers)))
  }
}

type Member = { size: number; rate: number; posts: number; within: number | null }
type Group = { members: Member[]; mean: number; between: number; within: number }

const emptyGroup = (mean: number): Group => ({
  members: [],
  mean,
  between: startBetween,
  within: startWithin,
})

/** Sorts a group by size and finds its overall mean and variances. */
function settle(group: Group) {
  const { members } = group
  members.sort((a, b) => a.size - b.size)
  let freedom = startWeight * 9
  let squares = freedom * startWithin
  let sum = startWeight * group.mean
  for (const { rate, posts, within } of members) {
    sum += rate
    if (within === null || posts < 2) continue
    freedom += posts - 1
    squares += (posts - 1) * within
  }
  group.mean = sum / (startWeight + members.length)
  group.within = squares / freedom
  let spread = 0
  for (const { rate, posts } of members) spread += (rate - group.mean) ** 2 - group.within / posts
  group.between = Math.max(0.02, (startWeight * startBetween + spread) / (startWeight + members.length))
}

function around({ members, mean, between, within }: Group, size: number): PeerNorm {
  const [from, to] = [firstAtLeast(members, size - 3 * bandwidth), size + 3 * bandwidth]
  let weights = startWeight
  let sum = startWeight * mean
  let squares = startWeight * (mean * mean + between)
  for (let i = from; i < members.length && members[i]!.size <= to; i++) {
    const { size: theirs, rate, posts } = members[i]!
    const weight = Math.exp(-0.5 * ((theirs - size) / bandwidth) ** 2)
    weights += weight
    sum += weight * rate
    squares += weight * (rate * rate - within / posts)
  }
  const local = sum / weights
  return {
    mean: local,
    between: Math.max(0.02, squares / weights - local * local),
    within,
    channels: weights - startWeight,
  }
}

function firstAtLeast(members: readonly Member[], size: number): number {
  let low = 0
  let high = members.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (members[middle]!.size < size) low = middle + 1
    else high = middle
  }
  return low
}

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

const isCounted = (stats: ChannelStats | null): stats is ChannelStats & { logRateMean: number } =>
  stats !== null && stats.logRateMean !== null && stats.postCount > 0

/** B: how much of a channel's distance from its peers is believed, 0-1. */
const trustIn = (stats: ChannelStats | null, { between, within }: PeerNorm) =>
  isCounted(stats) ? between / (between + within / stats.postCount) : 0

/**
 * sd of the mean ln rate of a channel's next `posts` posts around its `logRate`: what a mean of so many leaves of the
 * channel's own σ², what is not known of its level, and how far the level moves.
 */
export function sdOfNext(stats: ChannelStats | null, norm: PeerNorm, posts: number): number {
  const { between, within } = norm
  const own = isCounted(stats) && stats.logRateVar !== null ? stats.postCount - 1 : 0
  const variance = (ownVarianceFrom * within + own * (stats?.logRateVar ?? 0)) / (ownVarianceFrom + own)
  return Math.sqrt(variance / posts + between * (1 - trustIn(stats, norm)) + drift)
}

/** Unknown stats give the peers' own mean, percentile 50 and the widest interval. */
export function standingAmong(stats: ChannelStats | null, norm: PeerNorm): Standing {
  const { mean, between } = norm
  const sd = sdOfNext(stats, norm, 1)
  if (!isCounted(stats)) return { logRate: mean, lift: 0, sd, percentile: 50, low: 10, high: 90, trust: 0 }
  const trust = trustIn(stats, norm)
  const lift = trust * (stats.logRateMean - mean)
  const unsure = Math.sqrt(between * (1 - trust))
  const spread = Math.sqrt(between * trust)
  return {
    logRate: mean + lift,
    lift,
    sd,
    percentile: 100 * normalCdf(lift / spread),
    low: 100 * normalCdf((lift - tenthToNinetieth * unsure) / spread),
    high: 100 * normalCdf((lift + tenthToNinetieth * unsure) / spread),
    trust,
  }
}
