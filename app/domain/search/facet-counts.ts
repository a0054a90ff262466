import { countries, interests } from '../campaign/strategy.ts'
import { platforms } from '../channel/platforms.ts'
import { tiers } from './indexed-channel.ts'
import type { SearchAnswer } from './search-answer.ts'

/** How many channels each choice would find beside all other conditions, by its name; choices of nobody are left out. */
export type FacetCounts = Record<'platforms' | 'countries' | 'tiers' | 'topics', Record<string, number>>

/** The facets of an answer by the names that people see; unknown and other countries have none. */
export const facetCounts = ({ facets }: Pick<SearchAnswer, 'facets'>): FacetCounts => ({
  platforms: named(platforms, facets.platforms),
  countries: named(countries, facets.countries.slice(1)),
  tiers: named(tiers, facets.tiers),
  topics: named(interests, facets.topics),
})

const named = (names: readonly string[], counts: readonly number[]) =>
  Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]).filter(([, count]) => count !== 0))
