import type { DealForecast } from '../matching/deal-forecast.ts'
import { tenthToNinetieth } from '../matching/distributions.ts'
import type { Interval } from '../matching/forecast.ts'
import type { Currency, Money } from '../money.ts'
import type { Known } from './results.ts'

/** What is forecast before hiring, and the prices of results that follow from it. */
export const forecastNames = ['views', 'engagements', 'cpm', 'cpe'] as const
export type ForecastName = (typeof forecastNames)[number]

export type Verdict = 'below' | 'inside' | 'above'

/** What came beside the 80 % interval that was expected; the verdict is null while either of them is unknown. */
export type Against = { came: Known; expected: Interval | null; verdict: Verdict | null }

/** An influencer's post with what was forecast of it. */
type Judged = { cost: Money; views: Known; engagements: Known; forecast: PostForecast | null }
export type PostForecast = Pick<DealForecast, 'views' | 'engagements'>
type Counted = keyof PostForecast

/** One influencer against the forecast that was frozen before hiring. The most views make the lowest price of views. */
export function againstForecast(influencer: Judged): Record<ForecastName, Against> {
  const { cost, views, engagements, forecast } = influencer
  return {
    views: against(views, forecast?.views ?? null),
    engagements: against(engagements, forecast?.engagements ?? null),
    cpm: priced(1_000 * cost.amount, views, forecast?.views ?? null),
    cpe: priced(cost.amount, engagements, forecast?.engagements ?? null),
  }
}

/**
 * A campaign against its forecasts, over the very posts of one currency whose forecast and figure are both known, so
 * that what came and what was expected are of the same posts; `posts` says of how many.
 */
export function campaignAgainstForecast(
  influencers: readonly Judged[],
  currency: Currency,
): Record<ForecastName, Against & { posts: number }> {
  const over = (counted: Counted) => {
    const rows = influencers.flatMap((row) => {
      const { forecast, cost, [counted]: count } = row
      return forecast && count !== null && cost.currency === currency
        ? [{ count, cost: cost.amount, interval: forecast[counted] }]
        : []
    })
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
    return {
      posts: rows.length,
      came: rows.length === 0 ? null : sum(({ count }) => count),
      cost: sum(({ cost }) => cost),
      expected: sumOfIntervals(rows.map(({ interval }) => interval)),
    }
  }
  const [views, engagements] = [over('views'), over('engagements')]
  return {
    views: { ...against(views.came, views.expected), posts: views.posts },
    engagements: { ...against(engagements.came, engagements.expected), posts: engagements.posts },
    cpm: { ...priced(1_000 * views.cost, views.came, views.expected), posts: views.posts },
    cpe: { ...priced(engagements.cost, engagements.came, engagements.expected), posts: engagements.posts },
  }
}

function against(came: Known, expected: Interval | null): Against {
  if (came === null || expected === null) return { came, expected, verdict: null }
  return {
    came,
    expected,
    verdict: came < expected.low ? 'below' : came > expected.high ? 'above' : 'inside',
  }
}

function priced(cost: number, count: Known, expected: Interval | null): Against {
  const came = count === null || count === 0 ? null : cost / count
  if (!expected || expected.low <= 0) return against(came, null)
  return against(came, { low: cost / expected.high, mid: cost / expected.mid, high: cost / expected.low })
}

/**
 * The 80 % interval of a sum of independent lognormal posts: the lognormal with the sum's mean and variance (Fenton
 * 1960, "The sum of log-normal probability distributions in scatter transmission systems"; Wilkinson's method). Posts of
 * one campaign share a season, which it leaves out; of independent posts it holds 80 to 84 of 100 sums. Null without a post.
 */
export function sumOfIntervals(intervals: readonly Interval[]): Interval | null {
  let [mean, variance] = [0, 0]
  for (const { low, mid, high } of intervals) {
    const sd = low > 0 ? Math.log(high / low) / (2 * tenthToNinetieth) : 0
    const ofPost = mid * Math.exp((sd * sd) / 2)
    mean += ofPost
    variance += Math.expm1(sd * sd) * ofPost * ofPost
  }
  if (mean === 0) return null
  const sd = Math.sqrt(Math.log1p(variance / (mean * mean)))
  const mid = mean * Math.exp(-(sd * sd) / 2)
  const factor = Math.exp(tenthToNinetieth * sd)
  return { low: mid / factor, mid, high: mid * factor }
}
