import type { Objective } from '../campaign/strategy.ts'
import type { Currency, Money } from '../money.ts'
import { poisson, type Range, wilson } from './rate-interval.ts'
import type { Known } from './results.ts'

/** What influencers are ranked by: what a lead or an order costs, and how many of those who came by a click ordered. */
export const rankingNames = ['cpl', 'cpa', 'conversion'] as const
export type RankingName = (typeof rankingNames)[number]

/** From the first place to the last that the data allow: those whose ranges touch share places. */
export type Places = { first: number; last: number }

/** `value` is null where a price has no event to be divided by yet; its range then has no upper end. */
export type Ranked = {
  collaborationId: string
  name: string
  value: Known
  events: number
  range: Range
  places: Places
}
export type Ranking = { by: RankingName; rows: Ranked[] }

type Measured = {
  collaborationId: string
  name: string
  cost: Money
  clicks: Known
  leads: Known
  orders: Known
  /** Orders that a click brought; the others came by a code. */
  ordersByClick: number
}
type Unplaced = Omit<Ranked, 'places'>

/** The rankings of a campaign for which at least two influencers have data; the figure of a lead first where leads are sought. */
export function rankingsOf(
  influencers: readonly Measured[],
  { objective, currency }: { objective: Objective; currency: Currency },
): Ranking[] {
  const names = rankingNames.filter((by) => by !== 'cpl' || objective === 'leads')
  return names.flatMap((by) => {
    const rows = influencers.flatMap((row) => {
      const measured = by === 'conversion' ? converted(row) : priced(row, by, currency)
      return measured ? [measured] : []
    })
    return rows.length < 2 || rows.every(({ events }) => events === 0) ? [] : [{ by, rows: placed(rows, by) }]
  })
}

/** What an event costs: the cost over the range of how many such a cost brings. */
function priced(row: Measured, by: 'cpl' | 'cpa', currency: Currency): Unplaced | undefined {
  const { collaborationId, name, cost } = row
  const events = by === 'cpl' ? row.leads : row.orders
  if (events === null || cost.currency !== currency || cost.amount === 0) return undefined
  const { low, high } = poisson(events)
  return {
    ...{ collaborationId, name, events },
    value: events === 0 ? null : cost.amount / events,
    range: { low: cost.amount / high, high: low === 0 ? Number.POSITIVE_INFINITY : cost.amount / low },
  }
}

/** Orders by click per counted click. Who clicks once may order often: more orders than clicks are no share of them. */
function converted({ collaborationId, name, clicks, orders, ordersByClick }: Measured): Unplaced | undefined {
  if (!clicks || orders === null || ordersByClick > clicks) return undefined
  return {
    ...{ collaborationId, name, events: ordersByClick },
    value: ordersByClick / clicks,
    range: wilson(ordersByClick, clicks),
  }
}

/**
 * In order of the worse end of the range, so that few data stand behind many of the same. A place is certain only against
 * those whose range lies wholly apart (Goldstein and Spiegelhalter 1996, "League tables and their limitations").
 */
function placed(rows: readonly Unplaced[], by: RankingName): Ranked[] {
  const isBefore = (a: Range, b: Range) => (by === 'conversion' ? a.low > b.high : a.high < b.low)
  const prudent = ({ range }: Unplaced) => (by === 'conversion' ? -range.low : range.high)
  return rows
    .map((row) => ({
      ...row,
      places: {
        first: 1 + rows.filter(({ range }) => isBefore(range, row.range)).length,
        last: rows.length - rows.filter(({ range }) => isBefore(row.range, range)).length,
      },
    }))
    .toSorted((a, b) => {
      const [first, second] = [prudent(a), prudent(b)]
      return first === second ? b.events - a.events || a.range.low - b.range.low : first - second
    })
}
