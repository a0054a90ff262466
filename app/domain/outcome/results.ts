import type { Kpi } from '../campaign/strategy.ts'
import type { Status } from '../collaboration/steps.ts'
import { type Currency, type Money, money } from '../money.ts'

/** A figure that may be unknown. Null is not zero: no clicks is 0, no tracked link is null. */
export type Known = number | null

/** What one influencer cost and brought. `revenue` is minor units of the cost's currency. */
export type Outcome = {
  cost: Money
  reach: Known
  views: Known
  engagements: Known
  clicks: Known
  leads: Known
  orders: Known
  revenue: Known
}

/**
 * Prices of results. CPM (per 1,000 views), CPE, CPC, CPL and CPA are decimals of minor units of the cost's currency;
 * ROAS is revenue per cost, a plain ratio. Each is null when what it is divided by is unknown or 0.
 */
export type Ratios = Record<Kpi, Known>

/**
 * What a collaboration costs the brand: the price, in which Athar's fee is inside, extra revisions and commission that
 * were paid, and the product given away. Given back money is no cost; a settled dispute costs what the ruling gave the
 * creator.
 */
export function costOf(deal: {
  status: Status
  price: Money
  extras: number
  commission: number
  productCost: number
  toCreator: number | null
}): Money {
  const { status, price, extras, commission, productCost, toCreator } = deal
  const paid =
    status === 'cancelled' || status === 'refunded'
      ? 0
      : status === 'settled'
        ? (toCreator ?? price.amount)
        : price.amount
  return money(paid + extras + commission + productCost, price.currency)
}

/** CPM = 1000 cost / views (matching.md, model 5); CPE, CPC, CPL, CPA = cost / count; ROAS = revenue / cost. */
export function ratiosOf(outcome: Outcome): Ratios {
  const cost = outcome.cost.amount
  return {
    cpm: per(1000 * cost, outcome.views),
    cpe: per(cost, outcome.engagements),
    cpc: per(cost, outcome.clicks),
    cpl: per(cost, outcome.leads),
    cpa: per(cost, outcome.orders),
    roas: outcome.revenue === null ? null : per(outcome.revenue, cost),
  }
}

export const measures = ['reach', 'views', 'engagements', 'clicks', 'leads', 'orders', 'revenue'] as const
export type Measure = (typeof measures)[number]

/** Sums over a campaign. `knownFor[m]` = of how many influencers the measure is known. */
export type Totals = Outcome & { ratios: Ratios; influencers: number; knownFor: Record<Measure, number> }

/**
 * Totals in one currency, from sums and never from averages. A ratio divides the sums over the very influencers whose
 * denominator is known: the cost of a post whose views nobody has reported makes no CPM worse. Influencers paid in
 * another currency stay out, for there is no rate to add them up by.
 */
export function totalsOf(outcomes: Outcome[], currency: Currency): Totals {
  const rows = outcomes.filter(({ cost }) => cost.currency === currency)
  const costOver = (measure: Measure) =>
    rows.reduce((sum, row) => (row[measure] === null ? sum : sum + row.cost.amount), 0)
  const sums = Object.fromEntries(measures.map((measure) => [measure, sumOf(rows, measure)])) as Record<
    Measure,
    Known
  >
  return {
    ...sums,
    cost: money(
      rows.reduce((sum, { cost }) => sum + cost.amount, 0),
      currency,
    ),
    ratios: {
      cpm: per(1000 * costOver('views'), sums.views),
      cpe: per(costOver('engagements'), sums.engagements),
      cpc: per(costOver('clicks'), sums.clicks),
      cpl: per(costOver('leads'), sums.leads),
      cpa: per(costOver('orders'), sums.orders),
      roas: sums.revenue === null ? null : per(sums.revenue, costOver('revenue')),
    },
    influencers: rows.length,
    knownFor: Object.fromEntries(
      measures.map((measure) => [measure, rows.filter((row) => row[measure] !== null).length]),
    ) as Record<Measure, number>,
  }
}

function sumOf(rows: Outcome[], measure: Measure): Known {
  const known = rows.map((row) => row[measure]).filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

function per(numerator: number, denominator: Known): Known {
  return denominator === null || denominator === 0 ? null : numerator / denominator
}
