import { type Facet, type IndexedChannel, traits } from './indexed-channel.ts'
import { shareInside } from './search-score.ts'
import type { Conditions, Range, SearchTerm } from './search-request.ts'

/** What a channel can fail; the first four are the facets, each counted as if it had not been asked. */
export const gates = [
  'platforms',
  'countries',
  'tiers',
  'topics',
  'languages',
  'cities',
  'followers',
  'price',
  'budget',
  'engagement',
  'credibility',
  'traits',
  'audience',
  'text',
  'except',
] as const satisfies readonly (Facet | string)[]
export type SearchGate = (typeof gates)[number]

/** Whether one channel passes one gate. */
const tests: Record<SearchGate, (row: IndexedChannel, where: Conditions) => boolean> = {
  platforms: ({ platform }, where) => isAmong(platform, where.platforms),
  countries: ({ country }, where) => isAmong(country, where.countries),
  tiers: ({ tier }, where) => isAmong(tier, where.tiers),
  topics: ({ topics }, { anyTopic, allTopics }) =>
    (anyTopic === 0 || (topics & anyTopic) !== 0) && (topics & allTopics) >>> 0 === allTopics,
  languages: ({ language }, where) => isAmong(language, where.languages),
  cities: ({ city }, where) => isAmong(city, where.cities),
  followers: ({ followers }, where) => isInside(followers, where.followers),
  price: ({ price }, where) => isInside(price, where.price),
  budget: ({ price, traits: has }, { budget }) =>
    budget === null || !(has & traits.priced) || price <= budget,
  engagement: ({ engagement }, { engagementFrom }) => engagement >= engagementFrom,
  credibility: ({ credibility }, { credibilityFrom }) => credibility >= credibilityFrom,
  traits: ({ traits: has }, where) => (has & where.traits) === where.traits,
  audience: (row, { audience }) => audience.every((part) => shareInside(row, part) >= part.atLeast),
  text: (row, { terms }) => terms.every((term) => hasTerm(row, term)),
  except: ({ ordinal }, { except }) => !except.includes(ordinal),
}

const isAmong = (value: number, wanted: readonly number[]) => wanted.length === 0 || wanted.includes(value)
const isInside = (value: number, range: Range | null) =>
  range === null || (value >= range.from && value <= range.to)

/** The gates that a channel fails, in order; a removed channel fails `traits` in every search. */
export function failedGates(row: IndexedChannel, where: Conditions): SearchGate[] {
  if (!(row.traits & traits.shown)) return ['traits']
  return gates.filter((gate) => !tests[gate](row, where))
}

/** Letters anywhere inside name or handle, or the whole word in the bio. */
export function hasTerm(
  { name, words }: Pick<IndexedChannel, 'name' | 'words'>,
  { letters, word }: SearchTerm,
) {
  if (word !== 0 && words.includes(word)) return true
  for (let at = 0; at + letters.length <= name.length; at++) {
    let same = 0
    while (same < letters.length && name[at + same] === letters[same]) same++
    if (same === letters.length && same > 0) return true
  }
  return false
}
