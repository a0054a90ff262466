import type { Format, Platform } from '../channel/platforms.ts'

export type Denominator = 'views' | 'followers'
export type Count = 'likes' | 'comments' | 'shares' | 'saves'

/**
 * What counts as engagement on a platform and what it is divided by (matching.md, model 2; market.md 4.1).
 * `counts[0]` must be known for a rate to exist (hidden likes = no rate); the others count when known.
 * Telegram: likes = reactions, shares = forwards. X: shares = reposts and quotes, saves = bookmarks.
 * Pinterest, Snapchat and Odnoklassniki have no published creator formula: interactions per view, derived.
 */
export type RateDefinition = { counts: readonly Count[]; denominator: Denominator; startRate: number }

/** A platform's own formats first; `startRate` is a published or derived average, used until peers are known. */
const definitions: Record<Platform, Record<Denominator, RateDefinition>> = {
  instagram: rate(['likes', 'comments', 'shares', 'saves'], 0.04, 0.024),
  tiktok: rate(['likes', 'comments', 'shares', 'saves'], 0.07, 0.07),
  youtube: rate(['likes', 'comments'], 0.035, 0.006),
  telegram: rate(['likes', 'comments', 'shares'], 0.03, 0.01),
  snapchat: rate(['likes', 'comments', 'shares', 'saves'], 0.02, 0.005),
  x: rate(['likes', 'comments', 'shares', 'saves'], 0.023, 0.005),
  vkontakte: rate(['likes', 'comments', 'shares'], 0.025, 0.01),
  odnoklassniki: rate(['likes', 'comments', 'shares'], 0.03, 0.01),
  pinterest: rate(['saves', 'likes', 'comments', 'shares'], 0.02, 0.005),
  linkedin: rate(['likes', 'comments', 'shares', 'saves'], 0.04, 0.01),
}

function rate(counts: readonly Count[], perView: number, perFollower: number) {
  return {
    views: { counts, denominator: 'views', startRate: perView },
    followers: { counts, denominator: 'followers', startRate: perFollower },
  } as const
}

/** Photo posts are shown to followers; everything else is spread by views. */
export function denominatorOf(platform: Platform, format: Format): Denominator {
  if (platform === 'instagram') return format === 'post' || format === 'contest' ? 'followers' : 'views'
  return 'views'
}

/** What a channel without a stated denominator is measured by. */
export const mainDenominator = (platform: Platform): Denominator =>
  platform === 'instagram' ? 'followers' : 'views'

export const rateDefinition = (platform: Platform, denominator: Denominator): RateDefinition =>
  definitions[platform][denominator]

/** One post as counted on a day; null = not known, never zero. */
export type PostCounts = {
  format: Format
  publishedAt: Date
  countedAt: Date
  views: number | null
  likes: number | null
  comments: number | null
  shares: number | null
  saves: number | null
}

/**
 * A channel's posts in five numbers. Means of logs, natural logs, variances within the channel (n - 1; null below two
 * posts). `logRate…` per `denominator`; null when no post has a rate, or views. Missing denominator: the platform's main.
 */
export type ChannelStats = {
  postCount: number
  logRateMean: number | null
  logRateVar: number | null
  logViewsMean: number | null
  logViewsVar: number | null
  denominator?: Denominator
}

/** Posts younger than this are still collecting their counts. */
export const settledAfterMs = 72 * 3_600_000
/** The newest so many posts say what a channel is like now. */
export const mostPosts = 20
const fewestOfMain = 3

/** ln((counts + 1) / D) of one post; undefined when the main count or the denominator is not known. */
export function logRate(post: PostCounts, followers: number | null, platform: Platform): number | undefined {
  const { counts, denominator } = rateDefinition(platform, denominatorOf(platform, post.format))
  const shown = denominator === 'views' ? post.views : followers
  if (shown === null || shown <= 0 || post[counts[0]!] === null) return undefined
  let engagements = 1
  for (const count of counts) engagements += post[count] ?? 0
  return Math.log(engagements / shown)
}

/** Posts that have a rate, the newest first, at most 20, all of one denominator. */
export type RatedPosts = { denominator: Denominator; rated: { post: PostCounts; rate: number }[] }

const settledOf = (posts: readonly PostCounts[]) =>
  posts
    .filter((post) => post.countedAt.getTime() - post.publishedAt.getTime() >= settledAfterMs)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())

/**
 * The newest 20 settled posts (counted at least 72 h after publishing) with their ln rates. Rates of different
 * denominators are never mixed: the platform's main one is taken, the other only where the main one has fewer than
 * three posts and it has more. `followers` null: follower-based rates do not exist.
 */
export function ratedPosts(
  posts: readonly PostCounts[],
  followers: number | null,
  platform: Platform,
): RatedPosts {
  const settled = settledOf(posts)
  const main = mainDenominator(platform)
  const other = main === 'views' ? 'followers' : 'views'
  const [ofMain, ofOther] = [main, other].map((denominator) =>
    settled
      .filter((post) => denominatorOf(platform, post.format) === denominator)
      .map((post) => ({ post, rate: logRate(post, followers, platform) }))
      .filter((row): row is { post: PostCounts; rate: number } => row.rate !== undefined)
      .slice(0, mostPosts),
  ) as [RatedPosts['rated'], RatedPosts['rated']]
  return ofMain.length >= fewestOfMain || ofMain.length >= ofOther.length
    ? { denominator: main, rated: ofMain }
    : { denominator: other, rated: ofOther }
}

/** Sums up the `ratedPosts`. `postCount` counts them, or, where none has a rate, the settled ones with views. */
export function summarisePosts(
  posts: readonly PostCounts[],
  followers: number | null,
  platform: Platform,
): ChannelStats {
  const { denominator, rated } = ratedPosts(posts, followers, platform)
  const seen = rated.length > 0 ? rated.map(({ post }) => post) : settledOf(posts).slice(0, mostPosts)
  const viewed = seen
    .map(({ views }) => views)
    .filter((views): views is number => views !== null && views > 0)
    .map(Math.log)
  const [rates, views] = [meanAndVariance(rated.map(({ rate }) => rate)), meanAndVariance(viewed)]
  return {
    postCount: rated.length || viewed.length,
    logRateMean: rates.mean,
    logRateVar: rates.variance,
    logViewsMean: views.mean,
    logViewsVar: views.variance,
    denominator,
  }
}

/** Of logs; the variance with n - 1, null below two. */
export function meanAndVariance(values: readonly number[]): { mean: number | null; variance: number | null } {
  if (values.length === 0) return { mean: null, variance: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (values.length === 1) return { mean, variance: null }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (values.length - 1) }
}
