import type { Format, Platform } from '../channel/platforms.ts'
import { tenthToNinetieth } from '../matching/distributions.ts'
import type { Interval } from '../matching/forecast.ts'
import type { Currency } from '../money.ts'
import { beliefOfSum, countInterval, sumInterval, type Worth } from './mixed-count.ts'
import type { Known } from './results.ts'
import {
  chained,
  type PastRate,
  rateAfter,
  type RateBelief,
  startClickRate,
  startConversionRates,
} from './response-rate.ts'

/** A deal of the brand that is done, with what it brought. */
export type PastDeal = {
  platform: Platform
  format: Format | 'several' | null
  /** Of one post; the other counts are of the whole deal. */
  views: Known
  posts: number
  clicks: Known
  leads: Known
  orders: Known
}

/** What a brand has learned before a deal. `order` is what one is worth in the deal's currency; null while too few are known. */
export type BrandPast = { deals: readonly PastDeal[]; order: (Worth & { orders: number }) | null }

/** So many orders in a currency tell what one is worth. */
export const leastOrders = 10

export type Counted = Interval & { belief: RateBelief }
/** The revenue of a deal in minor units of `currency`, by what an order of the brand is worth. */
export type Earned = Counted & { worth: Worth; currency: Currency }

/** What a whole deal is expected to bring beyond its views; frozen with them before hiring. `deals` = past ones it rests on. */
export type ResultForecast = {
  deals: number
  clicks: Counted
  leads: Counted
  orders: Counted
  /** Null while it is not known what an order of the brand is worth. */
  revenue: Earned | null
}

type Package = {
  platform: Platform
  format: Format | 'several' | null
  /** Of one post. */
  views: Interval
  posts: number
  currency: Currency
}

/**
 * clicks = views × clicks per view; orders and leads = clicks × their share; revenue = orders × what one is worth. Views are
 * the lognormal of their forecast, the rates the brand's after its past deals; what comes is Poisson around the product.
 */
export function forecastResults(
  { platform, format, views, posts, currency }: Package,
  past: BrandPast,
): ResultForecast {
  const { deals, order } = past
  const clicksOf = (deal: PastDeal): PastRate[] =>
    deal.views === null || deal.clicks === null
      ? []
      : [
          {
            events: deal.clicks,
            trials: deal.views * deal.posts,
            start: startClickRate(deal.platform, deal.format),
          },
        ]
  const perClick = (of: 'orders' | 'leads') =>
    rateAfter(
      startConversionRates[of],
      deals.flatMap(({ clicks, [of]: events }) =>
        clicks === null || events === null
          ? []
          : [{ events, trials: clicks, start: startConversionRates[of] }],
      ),
    )
  const seen = beliefOfSum(Array.from({ length: Math.max(1, posts) }, () => viewsBelief(views)))!
  const pressed = deals.flatMap(clicksOf)
  const clicks = chained(seen, rateAfter(startClickRate(platform, format), pressed))
  const [leads, orders] = [chained(clicks, perClick('leads')), chained(clicks, perClick('orders'))]
  return {
    deals: pressed.length,
    clicks: counted(clicks),
    leads: counted(leads),
    orders: counted(orders),
    revenue: order && { ...earned(orders, order), currency },
  }
}

const viewsBelief = ({ low, mid, high }: Interval): RateBelief => ({
  log: Math.log(Math.max(1, mid)),
  own: low > 0 ? Math.log(high / low) / (2 * tenthToNinetieth) : 0,
  common: 0,
})

const counted = (belief: RateBelief): Counted => ({ ...countInterval(belief), belief })

/** The mean of few orders is itself in doubt, and all deals share that. */
function earned(orders: RateBelief, { mean, variation, orders: known }: Worth & { orders: number }) {
  const belief = { ...orders, common: Math.hypot(orders.common, Math.sqrt(variation / known)) }
  const worth = { mean, variation }
  return { ...sumInterval(belief, worth), belief, worth }
}

/** The 80 % interval of several deals' count together; null without any. */
export function sumOfCounts(forecasts: readonly Counted[]): Interval | null {
  const belief = beliefOfSum(forecasts.map((one) => one.belief))
  return belief && countInterval(belief)
}

/** The 80 % interval of several deals' revenue together, in one currency; an order's worth is the mean of theirs. */
export function sumOfRevenues(forecasts: readonly Earned[]): Interval | null {
  const belief = beliefOfSum(forecasts.map((one) => one.belief))
  if (!belief) return null
  const mean = (of: (worth: Worth) => number) =>
    forecasts.reduce((sum, { worth }) => sum + of(worth), 0) / forecasts.length
  return sumInterval(belief, {
    mean: mean((worth) => worth.mean),
    variation: mean((worth) => worth.variation),
  })
}
