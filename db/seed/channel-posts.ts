import type { Interest } from '../../app/domain/campaign/strategy.ts'
import type { Format, Platform, Source } from '../../app/domain/channel/platforms.ts'
import { denominatorOf } from '../../app/domain/matching/engagement.ts'
import { writeCaption } from './captions.ts'
import type { Random } from './random.ts'
import type { SeedLanguage } from './topic-words.ts'

export type SeedPost = {
  format: Format
  publishedAt: Date
  caption: string
  hashtags: string[]
  views: number | null
  likes: number | null
  comments: number | null
  shares: number | null
  saves: number | null
}

export const anomalies = ['spike', 'few-comments', 'boosted', 'foreign', 'flat', 'silent'] as const
export type Anomaly = (typeof anomalies)[number]

type ByTier = readonly [nano: number, micro: number, mid: number, macro: number, mega: number]

/** Median views per follower (market.md 4.2 C and D; small channels are seen by more of their followers). */
const viewRates: Record<Platform, ByTier> = {
  instagram: [0.45, 0.33, 0.26, 0.22, 0.2],
  tiktok: [0.7, 0.45, 0.35, 0.3, 0.28],
  youtube: [0.38, 0.3, 0.24, 0.2, 0.17],
  telegram: [0.42, 0.32, 0.26, 0.22, 0.2],
  snapchat: [0.3, 0.22, 0.18, 0.15, 0.12],
  x: [0.25, 0.16, 0.12, 0.1, 0.08],
  vkontakte: [0.3, 0.22, 0.16, 0.12, 0.1],
  odnoklassniki: [0.25, 0.18, 0.14, 0.1, 0.08],
  pinterest: [1.2, 0.8, 0.5, 0.4, 0.3],
  linkedin: [0.3, 0.2, 0.14, 0.1, 0.08],
}

/** Median engagements per view; per follower for Instagram's photo posts. First three published (market.md 4.2 A). */
const rates: Record<Platform, ByTier> = {
  instagram: [0.048, 0.024, 0.018, 0.015, 0.012],
  tiktok: [0.103, 0.081, 0.063, 0.055, 0.049],
  youtube: [0.032, 0.021, 0.015, 0.012, 0.009],
  telegram: [0.045, 0.034, 0.027, 0.022, 0.02],
  snapchat: [0.03, 0.023, 0.018, 0.015, 0.013],
  x: [0.034, 0.026, 0.021, 0.017, 0.015],
  vkontakte: [0.038, 0.029, 0.022, 0.019, 0.016],
  odnoklassniki: [0.045, 0.034, 0.027, 0.022, 0.02],
  pinterest: [0.03, 0.023, 0.018, 0.015, 0.013],
  linkedin: [0.06, 0.046, 0.036, 0.03, 0.026],
}
/** A reel is watched by people who do not follow: fewer of its viewers react than of a photo's followers. */
const perReelView = 1.3

/** How engagements divide into likes, comments, shares and saves; null = the platform does not show them. */
const parts: Record<Platform, readonly [number, number, number | null, number | null]> = {
  instagram: [0.9, 0.03, 0.03, 0.04],
  tiktok: [0.88, 0.015, 0.05, 0.055],
  youtube: [0.93, 0.07, null, null],
  telegram: [0.62, 0.08, 0.3, null],
  snapchat: [0.7, 0.05, 0.25, null],
  x: [0.72, 0.09, 0.14, 0.05],
  vkontakte: [0.82, 0.07, 0.11, null],
  odnoklassniki: [0.72, 0.08, 0.2, null],
  pinterest: [0.2, 0.02, 0.08, 0.7],
  linkedin: [0.84, 0.1, 0.06, null],
}

const mainFormats: Record<Platform, readonly Format[]> = {
  instagram: ['post', 'post', 'reel'],
  tiktok: ['video'],
  youtube: ['video', 'video', 'reel'],
  telegram: ['post'],
  snapchat: ['story', 'video'],
  x: ['post', 'post', 'thread'],
  vkontakte: ['post', 'post', 'video'],
  odnoklassniki: ['post'],
  pinterest: ['pin'],
  linkedin: ['post'],
}

export type PostsOf = {
  platform: Platform
  followers: number
  tier: number
  topics: readonly Interest[]
  language: SeedLanguage
  source: Source
  countedAt: Date
  anomaly: Anomaly | null
}

/** Spread between channels and between the posts of one channel, sd of natural logs (matching.md, model 2). */
const betweenChannels = { views: 0.4, rate: 0.38 }
const withinChannel = { views: 0.5, rate: 0.38 }

/** 8 to 14 posts, the newest first, counted on `countedAt`. */
export function inventPosts(random: Random, channel: PostsOf): SeedPost[] {
  const { platform, followers, tier, topics, language, source, countedAt, anomaly } = channel
  const viewRate = random.logNormal(viewRates[platform][tier]!, betweenChannels.views)
  const rate =
    random.logNormal(rates[platform][tier]!, betweenChannels.rate) * (anomaly === 'silent' ? 0.1 : 1)
  const hidesLikes = source !== 'api' && random.chance(0.06)
  const tellsSaves = source === 'api' || random.chance(0.3)
  const tellsShares = source !== 'declared' || random.chance(0.5)
  const pace = random.logNormal(5, 0.5)
  let publishedAt = countedAt.getTime() - random.next() * pace * day
  return Array.from({ length: random.whole(8, 14) }, () => {
    const format = random.pick(mainFormats[platform])
    const isPerFollower = denominatorOf(platform, format) === 'followers'
    const isBoosted = anomaly === 'boosted' && random.chance(0.4)
    const views = followers * viewRate * random.logNormal(1, withinChannel.views) * (isBoosted ? 4 : 1)
    const spread = anomaly === 'flat' ? 0.02 : withinChannel.rate
    const reel = platform === 'instagram' && !isPerFollower ? perReelView : 1
    const shown = isPerFollower ? followers : views / (isBoosted ? 4 : 1)
    const engagements = Math.min(views * 0.6, shown * rate * reel * random.logNormal(1, spread))
    const [likes, comments, shares, saves] = parts[platform].map((part, i) => {
      if (part === null) return null
      const few = i === 1 && anomaly === 'few-comments' ? 0.03 : 1
      return Math.round(engagements * part * few * random.logNormal(1, i === 0 ? 0.05 : 0.35))
    })
    const post = {
      format,
      publishedAt: new Date(publishedAt),
      ...writeCaption(random, topics, language),
      views: isPerFollower && source !== 'api' ? null : Math.max(1, Math.round(views)),
      likes: hidesLikes ? null : likes!,
      comments: comments!,
      shares: tellsShares ? shares! : null,
      saves: tellsSaves ? saves! : null,
    }
    publishedAt -= (0.3 + random.next() * 1.4) * pace * day
    return post
  })
}

const day = 86_400_000
