import { type Facet, facetNames, facetSizes } from '../../app/domain/search/indexed-channel.ts'
import type { Conditions } from '../../app/domain/search/search-request.ts'
import { type Columns, keyCount } from './columns.ts'
import { columnOf } from './layout.ts'
import type { Memory } from './memory.ts'
import { failedBits, type Passes } from './passes.ts'

/** Facets that have a condition of their own. */
export const askedFacets = (where: Conditions): Facet[] =>
  facetNames.filter((facet) =>
    facet === 'topics' ? where.anyTopic !== 0 || where.allTopics !== 0 : where[facet].length > 0,
  )

const keyAt = columnOf('key')
const topicsAt = columnOf('topics')
const keyFacets = ['platforms', 'tiers', 'countries'] as const

/**
 * Counts the facets of a filtered catalogue. A facet counts the rows that fail nothing but its own condition; of these
 * and all other rows the fewer are gone through, the rest follows from what the whole catalogue holds.
 */
export class FacetCounter {
  readonly #memory: Memory
  readonly #columns: Columns
  readonly #passes: Passes
  readonly #counts: number

  constructor(memory: Memory, columns: Columns, passes: Passes) {
    this.#memory = memory
    this.#columns = columns
    this.#passes = passes
    this.#counts = memory.claim(4 * keyCount)
  }

  /** `sizes`: how many rows fail nothing but a facet's own condition, if it is asked; `total`: how many fail nothing. */
  count(total: number, sizes: ReadonlyMap<Facet, number>): Record<Facet, number[]> {
    const counted = Object.fromEntries(
      facetNames.map((facet) => [facet, Array.from({ length: facetSizes[facet] }, () => 0)]),
    ) as Record<Facet, number[]>
    const chosen = (facet: Facet) =>
      sizes.has(facet) ? { allowed: failedBits[facet], size: sizes.get(facet)! } : { allowed: 0, size: total }
    for (const [allowed, facets] of Map.groupBy(keyFacets, (facet) => chosen(facet).allowed)) {
      const { size } = chosen(facets[0]!)
      addKeys(counted, facets, this.#sums('countKeys', keyAt, this.#columns.keys, allowed, size))
    }
    const { allowed, size } = chosen('topics')
    const bits = this.#sums('countBits', topicsAt, this.#columns.topics, allowed, size)
    return { ...counted, topics: [...bits.subarray(0, facetSizes.topics)] }
  }

  /** Counts by one column of the rows that fail nothing but `allowed`, which are `size`. */
  #sums(
    pass: 'countKeys' | 'countBits',
    column: number,
    all: Uint32Array,
    allowed: number,
    size: number,
  ): Uint32Array {
    const { count, blocks } = this.#columns
    const isRest = size > count / 2
    const { words } = this.#memory
    const start = this.#counts >>> 2
    words.fill(0, start, start + all.length)
    if (isRest ? size < count : size > 0)
      for (const { address, rows } of blocks)
        this.#passes[pass](address, rows, column, allowed, Number(isRest), this.#counts)
    const sums = words.slice(start, start + all.length)
    return isRest ? sums.map((sum, at) => all[at]! - sum) : sums
  }
}

/** Adds up counts by key for each facet that the key is made of. */
function addKeys(
  counted: Record<Facet, number[]>,
  facets: readonly (typeof keyFacets)[number][],
  keys: Uint32Array,
) {
  for (let key = 0; key < keys.length; key++) {
    const sum = keys[key]!
    if (sum === 0) continue
    const pair = Math.floor(key / facetSizes.countries)
    const codes = {
      platforms: Math.floor(pair / facetSizes.tiers),
      tiers: pair % facetSizes.tiers,
      countries: key % facetSizes.countries,
    }
    for (const facet of facets) counted[facet][codes[facet]]! += sum
  }
}
