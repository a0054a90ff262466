import type { Source } from '../channel/platforms.ts'
import type { PostCounts } from './engagement.ts'

/** A channel's own figures on a day, `takenOn` yyyy-mm-dd; null = not known. */
export type Snapshot = { takenOn: string; source: Source; followers: number | null; avgViews: number | null }

/** More than this many median absolute deviations above what is usual is a jump. */
export const jumpFrom = 5

const dayMs = 86_400_000
/** Counts further apart than this blur a day's gain. */
const longestGap = 7
/** Fewer gains than this do not tell what is usual. */
const fewestGains = 6
/** What followers come for: a post seen, or liked where views are hidden, this many times more than the median post. */
const hit = 3
/** Average views grown by this between two snapshots explain followers too. */
const viewGrowth = 1.5
/** A gain per day smaller than this, as a share of the followers, is noise of counting. */
const leastDeviation = 0.001

type Day = { at: number; followers: number; avgViews: number | null }
type Gain = { from: Day; to: Day; perDay: number }

/**
 * The largest gain in followers that no rise in views explains, in median absolute deviations above the channel's median
 * gain (matching.md, model 3a): ln growth per day between counts at most a week apart, all of one source. Posts are
 * known from the oldest one given on; before that views are not known. Null when there are fewer than six gains, when
 * views are known for none of them, or when there was a jump while they were not.
 */
export function followerJump(snapshots: readonly Snapshot[], posts: readonly PostCounts[]): number | null {
  const gains = gainsOf(daysOf(snapshots))
  if (gains.length < fewestGains) return null
  const usual = medianOf(gains.map(({ perDay }) => perDay))
  const deviation = medianOf(gains.map(({ perDay }) => Math.abs(perDay - usual)))
  const isHit = hitsAmong(posts)
  const oldest = Math.min(...posts.map(({ publishedAt }) => publishedAt.getTime()))
  let largest: number | null = null
  for (const { from, to, perDay } of gains) {
    const noise = Math.max(deviation, leastDeviation, chanceAlone(from.followers, usual))
    const jump = (perDay - usual) / noise
    const hasViews = from.avgViews !== null && to.avgViews !== null
    if (!hasViews && from.at - longestGap * dayMs < oldest) {
      if (jump > jumpFrom) return null
      continue
    }
    const isExplained =
      (hasViews && to.avgViews! >= viewGrowth * from.avgViews!) ||
      posts.some((post) => isHit(post) && isAround(post, from, to))
    largest = Math.max(largest ?? 0, isExplained ? 0 : jump)
  }
  return largest
}

/** Small channels gain by chance: the share that the square root of a day's usual gain is. */
const chanceAlone = (followers: number, usual: number) =>
  Math.sqrt(Math.max(1, usual * followers)) / followers

/** Published between the two counts, or in the week before. */
const isAround = ({ publishedAt }: PostCounts, from: Day, to: Day) =>
  publishedAt.getTime() >= from.at - longestGap * dayMs && publishedAt.getTime() < to.at + dayMs

/** The counts of whichever measured source has the most days: sources differ by how they round. */
function daysOf(snapshots: readonly Snapshot[]): Day[] {
  const series = (['api', 'file'] as const).map((source) =>
    snapshots
      .filter((one) => one.source === source && (one.followers ?? 0) > 0)
      .map(({ takenOn, followers, avgViews }) => ({
        at: Date.parse(takenOn),
        followers: followers!,
        avgViews,
      }))
      .sort((a, b) => a.at - b.at),
  )
  return series.reduce((best, one) => (one.length > best.length ? one : best))
}

function gainsOf(days: readonly Day[]): Gain[] {
  return days.slice(1).flatMap((to, i) => {
    const from = days[i]!
    const gap = (to.at - from.at) / dayMs
    return gap > 0 && gap <= longestGap
      ? [{ from, to, perDay: Math.log(to.followers / from.followers) / gap }]
      : []
  })
}

/** Tells hits among the posts: by views where they are known, else by likes. */
function hitsAmong(posts: readonly PostCounts[]): (post: PostCounts) => boolean {
  const known = (name: 'views' | 'likes') => posts.map((post) => post[name]).filter((count) => count !== null)
  const [views, likes] = [medianOf(known('views')), medianOf(known('likes'))]
  return (post) =>
    post.views !== null ? post.views >= hit * views : post.likes !== null && post.likes >= hit * likes
}

/** NaN of nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
