import { currencies } from '../money.ts'
import type { Ranked } from './candidate.ts'
import type { Filters, SearchSort } from './filters.ts'
import { fromDollars, inDollars, startRates } from './price.ts'

export const pageSize = 24

/** A page of what was found; `total` counts all, `page` is the last one where a page beyond it is asked for. */
export type FoundPage = { found: Ranked[]; total: number; page: number; pages: number }

/**
 * The page that a search asks for. Prices are compared as shown (asked, or expected where none is asked) in the search's
 * currency; the score is left as it is, so a narrower price does not change anybody's.
 */
export function foundPage(
  ranked: readonly Ranked[],
  filters: Filters,
  followersOf: (id: string) => number | null,
): FoundPage {
  const fitting = ranked.filter((row) => {
    const price = shownPrice(row)
    return (
      (filters.priceFrom === null || price >= filters.priceFrom) &&
      (filters.priceTo === null || price <= filters.priceTo)
    )
  })
  if (filters.sort !== 'score') {
    const value: Record<Exclude<SearchSort, 'score'>, (row: Ranked) => number> = {
      engagement: (row) => (isCounted(row) ? row.engagement.percentile : -1),
      followers: ({ id }) => followersOf(id) ?? -1,
      price: (row) => -shownPrice(row),
    }
    const by = value[filters.sort]
    const values = new Map(fitting.map((row) => [row.id, by(row)]))
    // Equal values stay in the order of their scores.
    fitting.sort((a, b) => values.get(b.id)! - values.get(a.id)!)
  }
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize))
  const page = Math.min(filters.page, pages)
  return {
    found: fitting.slice((page - 1) * pageSize, page * pageSize),
    total: fitting.length,
    page,
    pages,
  }
}

/** Major units of the currency that the search shows prices in. */
function shownPrice({ price: { asked, expected } }: Ranked): number {
  const { currency, mid } = expected
  const shown = asked ? fromDollars(inDollars(asked, startRates), currency, startRates).amount : mid
  return shown / 10 ** currencies[currency].digits
}

const isCounted = ({ reasons }: Ranked) => !reasons.some(({ code }) => code === 'engagement.unknown')
