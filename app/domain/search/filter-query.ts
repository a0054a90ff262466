import { type AudienceWish, wishText } from './audience-wish.ts'
import { type Filters, noFilters } from './filters.ts'

/**
 * The address of a search, its parts always in one order; `changes` as when a link changes one part, which goes back to
 * the first page; `kept` what else the address says.
 */
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
  put('like', wanted.like)
  put('q', wanted.text)
  for (const value of wanted.platforms) put('platform', value)
  for (const value of wanted.countries) put('country', value)
  put('city', wanted.city)
  for (const value of wanted.languages) put('language', value)
  for (const value of wanted.topics) put('topic', value)
  if (wanted.needsAllTopics && wanted.topics.length > 1) put('topics', 'all')
  for (const value of wanted.tiers) put('tier', value)
  put('followersFrom', wanted.followersFrom)
  put('followersTo', wanted.followersTo)
  put('priceFrom', wanted.priceFrom)
  put('priceTo', wanted.priceTo)
  put('engagement', wanted.engagementFrom)
  put('credibility', wanted.credibilityFrom)
  for (const wish of wanted.audience) put('aud', wishText(wish))
  if (wanted.isVerified) put('verified', 'on')
  if (wanted.isUncontacted) put('new', 'on')
  put('sort', wanted.sort)
  if (wanted.page > 1) put('page', wanted.page)
  return search.size > 0 ? `?${search.toString()}` : '?'
}

/** One filter that is set, as people name it. */
export type SetFilter =
  | { part: 'text' | 'city' | 'platforms' | 'countries' | 'languages' | 'topics' | 'tiers'; value: string }
  | { part: NumberPart; value: number }
  | { part: 'audience'; value: AudienceWish }
  | { part: 'isVerified' | 'isUncontacted' | 'like' }

const numberParts = [
  'followersFrom',
  'followersTo',
  'priceFrom',
  'priceTo',
  'engagementFrom',
  'credibilityFrom',
] as const
export type NumberPart = (typeof numberParts)[number]

/** The filters that are set, each with what the search becomes without it. Order and page are none. */
export function setFilters(filters: Filters): { filter: SetFilter; rest: Partial<Filters> }[] {
  const listed = ['platforms', 'countries', 'languages', 'topics', 'tiers'] as const
  return [
    ...(filters.like ? [{ filter: { part: 'like' } as const, rest: { like: null } }] : []),
    ...(['text', 'city'] as const)
      .filter((part) => filters[part] !== '')
      .map((part) => ({ filter: { part, value: filters[part] }, rest: { [part]: '' } })),
    ...listed.flatMap((part) =>
      (filters[part] as readonly string[]).map((value) => ({
        filter: { part, value },
        rest: { [part]: (filters[part] as readonly string[]).filter((other) => other !== value) },
      })),
    ),
    ...numberParts.flatMap((part) => {
      const value = filters[part]
      return value === null ? [] : [{ filter: { part, value }, rest: { [part]: null } }]
    }),
    ...filters.audience.map((value) => ({
      filter: { part: 'audience', value } as const,
      rest: { audience: filters.audience.filter((other) => other !== value) },
    })),
    ...(['isVerified', 'isUncontacted'] as const)
      .filter((part) => filters[part])
      .map((part) => ({ filter: { part }, rest: { [part]: false } })),
  ]
}

/** How many filters are set. */
export const filterCount = (filters: Filters): number => setFilters(filters).length

/** The same search without any filter, in the same order. */
export const withoutFilters = ({ sort }: Filters): Filters => ({ ...noFilters, sort })
