import type { Platform } from '../channel/platforms.ts'
import { tenthToNinetieth } from './distributions.ts'
import { type ChannelStats, mainDenominator } from './engagement.ts'
import type { Standing } from './peers.ts'

/** 10 % of outcomes fall below `low`, half below `mid`, 90 % below `high`. */
export type Interval = { low: number; mid: number; high: number }

/** A quantity known up to a factor: ln X ~ Normal(log, sd²). */
export type LogNormal = { log: number; sd: number }

export const intervalOf = ({ log, sd }: LogNormal): Interval => ({
  low: Math.exp(log - tenthToNinetieth * sd),
  mid: Math.exp(log),
  high: Math.exp(log + tenthToNinetieth * sd),
})

/** E[X], larger than the median `mid`. */
export const meanOf = ({ log, sd }: LogNormal): number => Math.exp(log + (sd * sd) / 2)

/** Views of a post per follower where a channel's views are not known (market.md 4.2 D; the last five derived). */
const startViewRates: Record<Platform, number> = {
  instagram: 0.25,
  tiktok: 0.3,
  youtube: 0.3,
  telegram: 0.3,
  linkedin: 0.15,
  snapchat: 0.2,
  x: 0.2,
  vkontakte: 0.2,
  odnoklassniki: 0.15,
  pinterest: 0.3,
}
const startViewSd = 0.9
/** sd of ln views from post to post where a channel has too few posts to tell; weighs as three posts. */
const startPostSd = 0.7

/** What the next post brings. `reach` = people of one post, `measured` = from the channel's own views. */
export type Forecast = { views: LogNormal; engagements: LogNormal; measured: boolean }

/**
 * Views and engagements of one next post. Measured views stand alone; followers are used only where a rate is per
 * follower or no views are known. Unknown followers count as 1,000.
 */
export function forecastPost(
  platform: Platform,
  followers: number | null,
  stats: ChannelStats | null,
  standing: Standing,
): Forecast {
  const size = Math.log(Math.max(1, followers ?? 1_000))
  const measured = stats !== null && stats.logViewsMean !== null && stats.postCount > 0
  const views = measured
    ? { log: stats.logViewsMean!, sd: Math.sqrt(postVariance(stats) * (1 + 1 / stats.postCount)) }
    : { log: size + Math.log(startViewRates[platform]), sd: startViewSd }
  const isPerView = (stats?.denominator ?? mainDenominator(platform)) === 'views'
  const engagements = isPerView
    ? { log: views.log + standing.logRate, sd: Math.hypot(views.sd, standing.sd) }
    : { log: size + standing.logRate, sd: standing.sd }
  return { views, engagements, measured }
}

/** Own variance pulled towards the start value; at least three posts' worth of doubt. */
function postVariance({ logViewsVar, postCount }: ChannelStats): number {
  const start = startPostSd ** 2
  if (logViewsVar === null || postCount < 2) return start
  return (3 * start + (postCount - 1) * logViewsVar) / (postCount + 2)
}

/** How alike two posts' viewers are: small = the same people again (matching.md, model 5). */
const mixing = 1.5

/**
 * Distinct people reached by `posts` posts inside one account (beta-binomial, Metheringham). Where posts are seen by
 * more people than follow, the account is taken to be as large as its views.
 */
export function reachOf(followers: number | null, views: number, posts: number): number {
  const account = Math.max(followers ?? 0, views)
  if (account <= 0 || posts <= 0) return 0
  const seen = Math.min(1, views / account)
  const missing = (1 - seen) * mixing
  let missed = 1
  for (let post = 0; post < posts; post++) missed *= (missing + post) / (mixing + post)
  return account * (1 - missed)
}
