import type { ResultForecast } from '../outcome/result-forecast.ts'
import type { Ranked } from './candidate.ts'
import type { Interval } from './forecast.ts'

/** What was expected of a channel when it was invited; results are judged against it, so it is never made again. */
export type DealForecast = {
  madeAt: string
  /** Posts of the whole deal; `views` and `engagements` are of one of them, `reachTarget` of all together. */
  posts: number
  views: Interval
  engagements: Interval
  reachTarget: Interval
  /** Null where the brief names no page to lead to; absent in what was frozen before results were forecast. */
  results?: ResultForecast | null
  score: number
  certainty: number
  share: Interval
  percentile: number
  credibility: number
}

export const dealForecast = (
  ranked: Ranked,
  { posts, results }: { posts: number; results: ResultForecast | null },
  now: Date,
): DealForecast => ({
  madeAt: now.toISOString(),
  posts,
  results,
  ...ranked.forecast,
  score: ranked.score,
  certainty: ranked.certainty,
  share: { low: ranked.fit.low, mid: ranked.fit.share, high: ranked.fit.high },
  percentile: ranked.engagement.percentile,
  credibility: ranked.credibility.q,
})
