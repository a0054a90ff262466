import { countries, languages, interests, type Interest } from '../campaign/strategy.ts'
import { type Platform, platforms } from '../channel/platforms.ts'

export const sorts = ['score', 'engagement', 'price', 'followers'] as const
export type SearchSort = (typeof sorts)[number]

/** What a search for channels asks, as its address says it. Empty lists and null ask nothing. */
export type Filters = {
  platforms: Platform[]
  /** Where the channel is at home, which says little about its audience. */
  countries: string[]
  languages: string[]
  topics: Interest[]
  followersFrom: number | null
  followersTo: number | null
  /** Major units of the currency that prices are shown in. */
  priceFrom: number | null
  priceTo: number | null
  text: string
  isVerified: boolean
  isUncontacted: boolean
  sort: SearchSort
  /** 1 is the first page. */
  page: number
}

const mostText = 80
const mostPage = 10_000

/** Reads an address. What cannot be read, is unknown or contradicts itself is left out, so every address is a search. */
export function readFilters(search: URLSearchParams, usual: SearchSort = 'score'): Filters {
  const [followersFrom, followersTo] = range(search, 'followersFrom', 'followersTo')
  const [priceFrom, priceTo] = range(search, 'priceFrom', 'priceTo')
  const sort = sorts.find((name) => name === search.get('sort'))
  return {
    platforms: among(search, 'platform', platforms),
    countries: among(search, 'country', countries),
    languages: among(search, 'language', languages),
    topics: among(search, 'topic', interests),
    followersFrom,
    followersTo,
    priceFrom,
    priceTo,
    text: textOf(search.get('q')),
    isVerified: search.has('verified'),
    isUncontacted: search.has('new'),
    sort: sort ?? usual,
    page: Math.min(mostPage, Math.max(1, numberOf(search.get('page')) ?? 1)),
  }
}

/** The address of a search, its parts always in one order; `changes` as when a link changes one part. */
export function filterQuery(
  filters: Filters,
  changes: Partial<Filters> = {},
  kept: Record<string, string | null> = {},
): string {
  const wanted = { ...filters, ...('page' in changes ? {} : { page: 1 }), ...changes }
  const search = new URLSearchParams()
  const put = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') search.append(name, String(value))
  }
  for (const [name, value] of Object.entries(kept)) put(name, value)
  put('q', wanted.text)
  for (const value of wanted.platforms) put('platform', value)
  for (const value of wanted.countries) put('country', value)
  for (const value of wanted.languages) put('language', value)
  for (const value of wanted.topics) put('topic', value)
  put('followersFrom', wanted.followersFrom)
  put('followersTo', wanted.followersTo)
  put('priceFrom', wanted.priceFrom)
  put('priceTo', wanted.priceTo)
  if (wanted.isVerified) put('verified', 'on')
  if (wanted.isUncontacted) put('new', 'on')
  if (wanted.sort !== 'score') put('sort', wanted.sort)
  if (wanted.page > 1) put('page', wanted.page)
  return search.size > 0 ? `?${search.toString()}` : '?'
}

/** How many filters are set; order and page are none. */
export const filterCount = (filters: Filters): number =>
  filters.platforms.length +
  filters.countries.length +
  filters.languages.length +
  filters.topics.length +
  [filters.followersFrom, filters.followersTo, filters.priceFrom, filters.priceTo].filter((at) => at !== null)
    .length +
  [filters.text !== '', filters.isVerified, filters.isUncontacted].filter(Boolean).length

/** The same search without any filter, in the same order. */
export const withoutFilters = (filters: Filters): Filters => ({
  ...readFilters(new URLSearchParams()),
  sort: filters.sort,
})

function among<T extends string>(search: URLSearchParams, name: string, known: readonly T[]): T[] {
  const asked = new Set(search.getAll(name))
  return known.filter((value) => asked.has(value))
}

/** A range upside down is no range. */
function range(search: URLSearchParams, from: string, to: string): [number | null, number | null] {
  const [low, high] = [numberOf(search.get(from)), numberOf(search.get(to))]
  return low !== null && high !== null && low > high ? [null, null] : [low, high]
}

/** "12,000", "12 000", "١٢٠٠٠", "12k" and "1.5m" as a whole number. */
function numberOf(typed: string | null): number | null {
  const western = (typed ?? '')
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s,٬\u00a0]/g, '')
  const match = /^(\d{1,10}(?:\.\d{1,3})?)([km]?)$/i.exec(western)
  if (!match) return null
  const unit = { '': 1, k: 1_000, m: 1_000_000 }[match[2]!.toLowerCase()]!
  return Math.min(1e10, Math.round(Number(match[1]) * unit))
}

/** Control signs are no text: the database would refuse some of them. */
const textOf = (typed: string | null): string =>
  (typed ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, mostText)
