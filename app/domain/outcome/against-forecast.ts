import { type Kpi, kpis } from '../campaign/strategy.ts'
import type { DealForecast } from '../matching/deal-forecast.ts'
import { tenthToNinetieth } from '../matching/distributions.ts'
import type { Interval } from '../matching/forecast.ts'
import type { Currency, Money } from '../money.ts'
import { sumOfCounts, sumOfRevenues } from './result-forecast.ts'
import type { Known, Outcome } from './results.ts'

/** What is forecast before hiring, and the prices of results that follow from it. */
export const forecastNames = [
  ...(['views', 'engagements', 'clicks', 'leads', 'orders', 'revenue'] as const),
  ...(['cpm', 'cpe', 'cpc', 'cpl', 'cpa', 'roas'] as const),
] as const
export type ForecastName = (typeof forecastNames)[number]

/** Whether a figure is a price of a result, or the return; the others are counts and the revenue. */
export const isRatio = (name: ForecastName): name is Kpi => (kpis as readonly string[]).includes(name)

/** In what a figure is written. */
export function forecastUnit(name: ForecastName): 'count' | 'money' | 'ratio' {
  if (name === 'roas') return 'ratio'
  return name === 'revenue' || name.startsWith('cp') ? 'money' : 'count'
}

export type Verdict = 'below' | 'inside' | 'above'

/**
 * Why nothing is judged: nobody forecast the deal, results were not forecast yet, its brief names no page to lead to, no
 * order value was known, or its post is not out.
 */
export type Missing = 'none' | 'earlier' | 'no_page' | 'no_worth' | 'not_out'

/** What came beside the 80 % interval that was expected; the verdict is null while either of them is unknown. */
export type Against = {
  came: Known
  expected: Interval | null
  verdict: Verdict | null
  missing: Missing | null
}

/** An influencer's deal with what was forecast of it: views and engagements of the post, results of the whole deal. */
type Judged = Omit<Outcome, 'reach'> & {
  /** Null until the post is out: before that its results are none, and no worse than forecast. */
  postUrl: string | null
  forecast: PostForecast | null
}
export type PostForecast = Pick<DealForecast, 'views' | 'engagements' | 'results'>
type OfPost = 'views' | 'engagements'
const resultNames = ['clicks', 'leads', 'orders'] as const
type ResultName = (typeof resultNames)[number]

/** One influencer against the forecast that was frozen before hiring. The most views make the lowest price of views. */
export function againstForecast(influencer: Judged): Record<ForecastName, Against> {
  const { cost, forecast, revenue } = influencer
  const judge = (name: OfPost | ResultName): Expected => ({
    came: influencer[name],
    cost: cost.amount,
    expected:
      name === 'views' || name === 'engagements'
        ? (forecast?.[name] ?? null)
        : (forecast?.results?.[name] ?? null),
    missing: missingOf(influencer, name),
  })
  const earned = forecast?.results?.revenue
  return judged(judge, {
    came: revenue,
    cost: cost.amount,
    expected: earned?.currency === cost.currency ? earned : null,
    missing: missingOf(influencer, 'revenue'),
  })
}

/**
 * A campaign against its forecasts, over the very deals of one currency whose forecast and figure are both known, so that
 * what came and what was expected are of the same deals; `posts` says of how many.
 */
export function campaignAgainstForecast(
  influencers: readonly Judged[],
  currency: Currency,
): Record<ForecastName, Against & { posts: number }> {
  const own = influencers.filter(({ cost }) => cost.currency === currency)
  const over = <Of>(
    name: OfPost | ResultName | 'revenue',
    find: (forecast: PostForecast) => Of | null | undefined,
    add: (forecasts: Of[]) => Interval | null,
  ) => {
    const rows = own.flatMap((row) => {
      const { forecast, cost, [name]: count } = row
      const of = forecast && find(forecast)
      return of && count !== null && missingOf(row, name) !== 'not_out'
        ? [{ count, cost: cost.amount, of }]
        : []
    })
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
    return {
      posts: rows.length,
      came: rows.length === 0 ? null : sum(({ count }) => count),
      cost: sum(({ cost }) => cost),
      expected: add(rows.map(({ of }) => of)),
      missing: rows.length > 0 ? null : (own.map((row) => missingOf(row, name)).find(Boolean) ?? null),
    }
  }
  const sums = {
    views: over('views', ({ views }) => views, sumOfIntervals),
    engagements: over('engagements', ({ engagements }) => engagements, sumOfIntervals),
    clicks: over('clicks', ({ results }) => results?.clicks, sumOfCounts),
    leads: over('leads', ({ results }) => results?.leads, sumOfCounts),
    orders: over('orders', ({ results }) => results?.orders, sumOfCounts),
  }
  const inCurrency = ({ results }: PostForecast) =>
    results?.revenue?.currency === currency ? results.revenue : null
  const revenue = over('revenue', inCurrency, sumOfRevenues)
  const all = judged((name) => sums[name], revenue)
  const posts = {
    ...sums,
    revenue,
    cpm: sums.views,
    cpe: sums.engagements,
    cpc: sums.clicks,
    cpl: sums.leads,
    cpa: sums.orders,
    roas: revenue,
  }
  return Object.fromEntries(
    forecastNames.map((name) => [name, { ...all[name], posts: posts[name].posts }]),
  ) as Record<ForecastName, Against & { posts: number }>
}

type Expected = { came: Known; cost: number; expected: Interval | null; missing: Missing | null }

/** What is expected of a deal at its price, before anything came. */
export const expectedAt = (cost: Money, forecast: PostForecast): Record<ForecastName, Against> =>
  againstForecast({
    ...{ cost, forecast, views: null, engagements: null, clicks: null, leads: null, orders: null },
    ...{ revenue: null, postUrl: null },
  })

function judged(
  of: (name: OfPost | ResultName) => Expected,
  revenue: Expected,
): Record<ForecastName, Against> {
  return {
    views: against(of('views')),
    engagements: against(of('engagements')),
    clicks: against(of('clicks')),
    leads: against(of('leads')),
    orders: against(of('orders')),
    revenue: against(revenue),
    cpm: priced(of('views'), 1_000),
    cpe: priced(of('engagements')),
    cpc: priced(of('clicks')),
    cpl: priced(of('leads')),
    cpa: priced(of('orders')),
    roas: returned(revenue),
  }
}

function missingOf({ forecast, postUrl }: Judged, name: ForecastName): Missing | null {
  if (!forecast) return 'none'
  if (name === 'views' || name === 'engagements') return null
  if (!forecast.results) return forecast.results === null ? 'no_page' : 'earlier'
  if (name === 'revenue' && !forecast.results.revenue) return 'no_worth'
  return postUrl === null ? 'not_out' : null
}

function against({ came, expected, missing }: Omit<Expected, 'cost'>): Against {
  if (came === null || expected === null || missing === 'not_out')
    return { came, expected: plain(expected), verdict: null, missing }
  const verdict = came < expected.low ? 'below' : came > expected.high ? 'above' : 'inside'
  return { came, expected: plain(expected), verdict, missing: null }
}

/** The interval alone: what it was made of stays with the forecast. */
const plain = (interval: Interval | null): Interval | null =>
  interval && { low: interval.low, mid: interval.mid, high: interval.high }

/** What each costs; where none at all is within the forecast, the price has no upper end. */
function priced({ came, cost, expected, missing }: Expected, each = 1): Against {
  const paid = each * cost
  const price = came === null || came === 0 ? null : paid / came
  if (!expected || expected.high <= 0) return against({ came: price, expected: null, missing })
  const per = (count: number) => (count > 0 ? paid / count : Number.POSITIVE_INFINITY)
  return against({
    came: price,
    expected: { low: per(expected.high), mid: per(expected.mid), high: per(expected.low) },
    missing,
  })
}

function returned({ came, cost, expected, missing }: Expected): Against {
  if (cost === 0) return against({ came: null, expected: null, missing })
  return against({
    came: came === null ? null : came / cost,
    expected: expected && { low: expected.low / cost, mid: expected.mid / cost, high: expected.high / cost },
    missing,
  })
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
