import { type Facet, facetNames, facetSizes } from '../../app/domain/search/indexed-channel.ts'
import type { Conditions } from '../../app/domain/search/search-request.ts'
import type { Columns } from './columns.ts'
import { chosenOf, planeCount, planeOf, planesOf, tileBytes } from './layout.ts'
import type { Memory } from './memory.ts'
import type { Passes } from './passes.ts'

/** Facets that have a condition of their own. */
export const askedFacets = (where: Conditions): Facet[] =>
  facetNames.filter((facet) =>
    facet === 'topics' ? where.anyTopic !== 0 || where.allTopics !== 0 : where[facet].length > 0,
  )

/** Counts the facets of a filtered catalogue: each the rows that fail nothing but its own condition. */
export class FacetCounter {
  readonly #memory: Memory
  readonly #columns: Columns
  readonly #passes: Passes
  readonly #counts: number

  constructor(memory: Memory, columns: Columns, passes: Passes) {
    this.#memory = memory
    this.#columns = columns
    this.#passes = passes
    this.#counts = memory.claim(4 * planeCount)
  }

  /** `sizes`: how many rows fail nothing but a facet's own condition, if it is asked; `total`: how many fail nothing. */
  count(total: number, sizes: ReadonlyMap<Facet, number>): Record<Facet, number[]> {
    const { words } = this.#memory
    const start = this.#counts >>> 2
    words.fill(0, start, start + planeCount)
    const counted = facetNames.map((facet) => {
      const from = planeOf[facet]
      const to = from + facetSizes[facet]
      const size = sizes.get(facet) ?? total
      // Where everybody is counted, that is known.
      if (size === this.#columns.count) return [facet, [...this.#columns.counts.subarray(from, to)]]
      if (size > 0) this.#add(facet, sizes.has(facet))
      return [facet, [...words.subarray(start + from, start + to)]]
    })
    return Object.fromEntries(counted) as Record<Facet, number[]>
  }

  #add(facet: Facet, isAsked: boolean) {
    const chosen = chosenOf(isAsked ? facet : undefined)
    const planes = planesOf(facet)
    const counts = this.#counts + 4 * planeOf[facet]
    for (const { address, rows } of this.#columns.blocks)
      this.#passes.count(address, rows, chosen, planes, tileBytes, facetSizes[facet], counts)
  }
}
