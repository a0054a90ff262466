import type { Platform } from '../channel/platforms.ts'
import { type Entry, firstOf, isEntry, textAt } from '../publication/payload/field.ts'
import { type FoundPost, findPosts, type PayloadFault } from '../publication/payload/read-payload.ts'
import { type MetricName, metricNames, type Metrics } from './metrics.ts'

/** Where a platform's API keeps a figure; of several places the first that holds a number. */
type Places = Partial<Record<MetricName, readonly string[]>>

const places: Record<Platform, Places> = {
  instagram: {
    reach: ['reach', 'insight.reach'],
    views: ['views', 'insight.views', 'view_count', 'play_count'],
    likes: ['like_count', 'likes', 'insight.likes'],
    comments: ['comments_count', 'comment_count', 'insight.comments'],
    shares: ['shares', 'insight.shares', 'share_count'],
    saves: ['saved', 'insight.saved', 'save_count'],
  },
  tiktok: {
    reach: ['reach'],
    views: ['video_views', 'view_count', 'views'],
    likes: ['likes', 'like_count'],
    comments: ['comments', 'comment_count'],
    shares: ['shares', 'share_count'],
    saves: ['favorites', 'favorites_count', 'collect_count'],
  },
  youtube: {
    views: ['statistics.viewCount'],
    likes: ['statistics.likeCount'],
    comments: ['statistics.commentCount'],
    shares: ['statistics.shareCount'],
  },
  telegram: {
    views: ['views', 'interaction_info.view_count'],
    likes: ['reactions_count', 'sum.reactions'],
    comments: ['replies.replies', 'interaction_info.reply_info.reply_count'],
    shares: ['forwards', 'forward_count', 'interaction_info.forward_count'],
  },
  snapchat: {
    reach: ['reach', 'stats.reach', 'unique_viewers'],
    views: ['views', 'stats.views', 'view_count'],
    likes: ['favorites', 'stats.favorites'],
    comments: ['replies', 'stats.replies'],
    shares: ['shares', 'stats.shares', 'share_count'],
    saves: ['saves', 'stats.saves'],
  },
  x: {
    views: ['public_metrics.impression_count', 'organic_metrics.impression_count'],
    likes: ['public_metrics.like_count'],
    comments: ['public_metrics.reply_count'],
    shares: ['sum.reposts'],
    saves: ['public_metrics.bookmark_count'],
  },
  vkontakte: {
    reach: ['reach.reach', 'reach_total', 'stats.reach_total'],
    views: ['views.count', 'views'],
    likes: ['likes.count'],
    comments: ['comments.count', 'comments'],
    shares: ['reposts.count'],
  },
  odnoklassniki: {
    reach: ['reach', 'stat.reach'],
    views: ['views_count', 'total_views', 'stat.renderings', 'renderings'],
    likes: ['like_summary.count', 'likes_count', 'stat.likes'],
    comments: ['discussion_summary.comments_count', 'comments_count', 'stat.comments'],
    shares: ['reshare_summary.count', 'reshares_count', 'stat.reshares'],
  },
  pinterest: {
    views: ['pin_metrics.lifetime_metrics.impression', 'pin_metrics.all_time.impression'],
    likes: ['pin_metrics.lifetime_metrics.reaction', 'pin_metrics.all_time.reaction'],
    comments: ['pin_metrics.lifetime_metrics.comment', 'pin_metrics.all_time.comment'],
    saves: ['pin_metrics.lifetime_metrics.save', 'pin_metrics.all_time.save'],
  },
  linkedin: {
    reach: ['totalShareStatistics.uniqueImpressionsCount'],
    views: ['totalShareStatistics.impressionCount', 'impressionCount'],
    likes: ['totalShareStatistics.likeCount', 'likesSummary.totalLikes', 'likesSummary.aggregatedTotalLikes'],
    comments: ['totalShareStatistics.commentCount', 'commentsSummary.aggregatedTotalComments'],
    shares: ['totalShareStatistics.shareCount'],
  },
}

export type MetricPayloadFault = PayloadFault | 'payload_without_figures'

/** The figures of the post with this id in what its platform's API answered, or why there are none. */
export function readMetricPayload(
  platform: Platform,
  text: string,
  postId: string,
): { metrics: Metrics; json: object } | { fault: MetricPayloadFault } {
  const read = findPosts(platform, text, postId)
  if ('fault' in read) return read
  const metrics = figuresOf(platform, read.found)
  if (metricNames.every((name) => metrics[name] === null)) return { fault: 'payload_without_figures' }
  return { metrics, json: read.json }
}

/** A payload may tell of one post in several objects: of each figure the first that is known. */
function figuresOf(platform: Platform, found: FoundPost[]): Metrics {
  const entries = found.map(({ entry }) => ({ ...entry, ...reshaped(platform, entry) }))
  return Object.fromEntries(
    metricNames.map((name) => {
      const values = entries.map((entry) => countAt(entry, places[platform][name] ?? []))
      return [name, values.find((value) => value !== null) ?? null]
    }),
  ) as Metrics
}

function countAt(entry: Entry, paths: readonly string[]): number | null {
  const counts = paths.map((path) => textAt(entry, path)).filter((text) => /^\d{1,13}$/.test(text))
  return counts.length > 0 ? Number(counts[0]) : null
}

/** Figures that a platform keeps in lists, or in parts, under names of their own. */
function reshaped(platform: Platform, entry: Entry): Entry {
  if (platform === 'instagram') return { insight: insightsOf(entry) }
  if (platform === 'telegram') return { sum: { reactions: reactionsOf(entry) } }
  if (platform === 'x') {
    const parts = ['retweet_count', 'quote_count'].map((name) => textAt(entry, `public_metrics.${name}`))
    return parts[0] === '' ? {} : { sum: { reposts: parts.reduce((sum, part) => sum + Number(part), 0) } }
  }
  return {}
}

/** `insights.data` of the Graph API: a list of `{ name, values: [{ value }] }`, or with `total_value.value`. */
function insightsOf(entry: Entry): Entry {
  const list = isEntry(entry.insights) && Array.isArray(entry.insights.data) ? entry.insights.data : []
  return Object.fromEntries(
    list
      .filter(isEntry)
      .map((insight) => [
        textAt(insight, 'name'),
        firstOf(insight, 'total_value.value') ||
          (Array.isArray(insight.values) && isEntry(insight.values[0])
            ? textAt(insight.values[0], 'value')
            : ''),
      ]),
  )
}

/** Reactions come per emoji, as `results` of MTProto or as a plain list. */
function reactionsOf(entry: Entry): number | undefined {
  const { reactions } = entry
  const list = isEntry(reactions) ? reactions.results : reactions
  if (!Array.isArray(list)) return undefined
  return list
    .filter(isEntry)
    .reduce((sum, one) => sum + (Number(firstOf(one, 'count', 'total_count')) || 0), 0)
}
