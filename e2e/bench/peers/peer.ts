import {
  type Facet,
  facetNames,
  facetSizes,
  type IndexedChannel,
} from '#app/domain/search/indexed-channel.ts'
import type { Place, SearchAnswer } from '#app/domain/search/search-answer.ts'
import type { BenchQuery } from '../query-mix.ts'

/** What a peer is asked for: the newcomers beside the result are the product's own affair. */
export type PeerAnswer = Pick<SearchAnswer, 'total' | 'facets' | 'found'>

/** Another way to the same answers, timed beside the engine. */
export type Peer<Answer = PeerAnswer> = {
  /** Takes every channel that is shown. */
  load(channels: Iterable<IndexedChannel>): Promise<void>
  /** `ms`: from the question in the peer's own words to its answer in hand. */
  ask(query: BenchQuery): Promise<{ answer: Answer; ms: number }>
  close(): Promise<void>
}

export const noFacets = (): Record<Facet, number[]> =>
  Object.fromEntries(
    facetNames.map((facet) => [facet, Array.from({ length: facetSizes[facet] }, () => 0)]),
  ) as Record<Facet, number[]>

/** What differs between two answers, undefined when nothing does. */
export function difference(is: PeerAnswer, should: PeerAnswer): string | undefined {
  if (is.total !== should.total) return `total ${is.total}, should be ${should.total}`
  for (const facet of facetNames) {
    const [one, other] = [is.facets[facet].join(), should.facets[facet].join()]
    if (one !== other) return `${facet} ${one}, should be ${other}`
  }
  return placesOf(is.found) === placesOf(should.found)
    ? undefined
    : `found ${placesOf(is.found)}, should be ${placesOf(should.found)}`
}

const placesOf = (found: readonly Place[]) =>
  found.map(({ ordinal, value }) => `${ordinal}:${value}`).join(' ')
