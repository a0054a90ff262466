import { failedGates, type SearchGate } from './conditions.ts'
import { type Facet, facetNames, facetSizes, type IndexedChannel, traits } from './indexed-channel.ts'
import { orderValue } from './search-score.ts'
import type { Range, SearchRequest } from './search-request.ts'

/** Which places of a result are wanted: `from` 0. */
export type Window = { from: number; count: number }

export type Place = { ordinal: number; value: number }

/**
 * `total` exact; `facets` by code, each counted with every condition but its own; `found` the wanted places, best first;
 * `newcomers` the best of those who are new here, up to the end of the window, where the order is by score.
 */
export type SearchAnswer = {
  total: number
  facets: Record<Facet, number[]>
  found: Place[]
  newcomers: Place[]
}

/** More value first, then the older channel. */
export const byPlace = (a: Place, b: Place): number => b.value - a.value || a.ordinal - b.ordinal

/**
 * The answer to a search by looking at every channel with the functions that define it: what every faster way must
 * equal.
 */
export function answerSearch(
  rows: readonly IndexedChannel[],
  request: SearchRequest,
  { from, count }: Window,
): SearchAnswer {
  const facets = Object.fromEntries(
    facetNames.map((facet) => [facet, Array.from({ length: facetSizes[facet] }, () => 0)]),
  ) as Record<Facet, number[]>
  const passed: (Place & { isNew: boolean })[] = []
  for (const row of rows) {
    const failed = failedGates(row, request.where)
    for (const facet of facetNames)
      if (failed.every((gate: SearchGate) => gate === facet))
        for (const code of codesOf(row, facet)) facets[facet][code]!++
    if (failed.length > 0) continue
    passed.push({
      ordinal: row.ordinal,
      value: orderValue(row, request),
      isNew: (row.traits & traits.newHere) !== 0,
    })
  }
  passed.sort(byPlace)
  const places = (list: typeof passed) => list.map(({ ordinal, value }) => ({ ordinal, value }))
  return {
    total: passed.length,
    facets,
    found: places(passed.slice(from, from + count)),
    newcomers:
      request.order === 'score' ? places(passed.filter(({ isNew }) => isNew).slice(0, from + count)) : [],
  }
}

/** The values of a facet that a channel has: one, or its topics. */
function codesOf(row: IndexedChannel, facet: Facet): number[] {
  if (facet === 'platforms') return [row.platform]
  if (facet === 'countries') return [row.country]
  if (facet === 'tiers') return [row.tier]
  return Array.from({ length: facetSizes.topics }, (_, at) => at).filter((at) => row.topics & (1 << at))
}

/** Columns that a search asks ranges of. */
export type RangedColumn = 'followers' | 'price'

/** The least and the most of a column among the channels that pass; null when none does. */
export function endsIn(
  rows: readonly IndexedChannel[],
  request: SearchRequest,
  column: RangedColumn,
): Range | null {
  const values = rows
    .filter((row) => failedGates(row, request.where).length === 0)
    .map((row) => row[column])
    .toSorted((a, b) => a - b)
  return values.length === 0 ? null : { from: values[0]!, to: values.at(-1)! }
}
