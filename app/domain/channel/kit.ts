import type { Money } from '../money.ts'
import { type Interval, intervalOf } from '../matching/forecast.ts'
import type { Share } from '../matching/audience.ts'
import type { Format, Platform, Source } from './platforms.ts'

/** A number with where it comes from and the day it is of. */
export type Sourced<T> = T & { source: Source; collectedOn: string }

/** A channel as everybody may see it; null is unknown, never zero. */
export type KitChannel = {
  id: string
  platform: Platform
  handle: string
  name: string
  url: string
  /** When its creator was proven to be who runs it; null before that. */
  provenOn: Date | null
  followers: Sourced<{ count: number }> | null
  /** Natural logs, from the posts themselves. */
  stats: Sourced<{
    postCount: number
    denominator: 'views' | 'followers' | null
    logRateMean: number | null
    logViewsMean: number | null
    logViewsVar: number | null
  }> | null
  /** Average views as the channel's own or a file's figure, where there are no posts to count. */
  views: Sourced<{ average: number }> | null
  audience: Sourced<{ age: Share | null; gender: Share | null; countries: Share | null }> | null
  packages: { format: Format; price: Money }[]
}

/** The usual views of a post: the median, and the range in which eight of ten posts fall. Never the best one. */
export function usualViews(channel: KitChannel): { mid: number; range: Interval | null } | null {
  const { stats } = channel
  if (!stats || stats.logViewsMean === null) return null
  const { logViewsMean: log, logViewsVar: variance } = stats
  const range = variance === null ? null : intervalOf({ log, sd: Math.sqrt(variance) })
  return { mid: Math.exp(log), range }
}

/** Engagements over views or followers of the usual post, 0-1. */
export const usualRate = ({ stats }: KitChannel): number | null =>
  stats && stats.logRateMean !== null ? Math.exp(stats.logRateMean) : null
