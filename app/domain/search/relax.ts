import { platforms } from '../channel/platforms.ts'
import { currencies, type Currency } from '../money.ts'
import { fromDollars, type Rates } from '../matching/price.ts'
import type { Filters } from './filters.ts'
import { conditionOf, percentOfByte, percentOfShare } from './search-of.ts'
import type { SearchAnswer, Window } from './search-answer.ts'
import type { Range, SearchOrder, SearchRequest } from './search-request.ts'

/** A part of a search that can be taken away as a whole. */
export type WholePart =
  | 'text'
  | 'platforms'
  | 'countries'
  | 'city'
  | 'languages'
  | 'topics'
  | 'tiers'
  | 'followers'
  | 'price'
  | 'isVerified'
  | 'isUncontacted'
type EdgePart =
  'followersFrom' | 'followersTo' | 'priceFrom' | 'priceTo' | 'engagementFrom' | 'credibilityFrom'

/**
 * One way to find somebody: without a part, any instead of all topics, or with the nearest number that finds somebody.
 * `change` is what becomes of the filters, `total` how many that finds.
 */
export type Relaxation = { change: Partial<Filters>; total: number } & (
  | { kind: 'without'; part: WholePart }
  | { kind: 'any_topic' }
  | { kind: 'edge'; part: EdgePart; value: number }
  | { kind: 'wish'; at: number; share: number }
  | { kind: 'without_wish'; at: number }
)

export type Relaxing = {
  filters: Filters
  /** A campaign's own platforms stand where none is named. */
  isForCampaign: boolean
  requestOf(filters: Filters): SearchRequest
  search(request: SearchRequest, window: Window): Promise<SearchAnswer>
  currency: Currency
  rates: Rates
}

const mostShown = 6

/**
 * What to give up when nothing is found: every condition alone, numbers by no more than they must, those that find most
 * first. Empty when no single one is enough.
 */
export async function relaxations(asked: Relaxing): Promise<Relaxation[]> {
  const found = await Promise.all([...wholes(asked), ...(await edges(asked))].map(counted))
  return found
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, mostShown)

  async function counted(way: Uncounted): Promise<Relaxation> {
    const request = asked.requestOf({ ...asked.filters, ...way.change })
    return { ...way, total: (await asked.search(request, { from: 0, count: 1 })).total }
  }
}

type DropTotal<T> = T extends unknown ? Omit<T, 'total'> : never
type Uncounted = DropTotal<Relaxation>

function wholes({ filters, isForCampaign }: Relaxing): Uncounted[] {
  const without = (part: WholePart, isSet: boolean, change: Partial<Filters>): Uncounted[] =>
    isSet ? [{ kind: 'without', part, change }] : []
  const isRange = (from: number | null, to: number | null) => from !== null && to !== null
  return [
    ...without('text', filters.text !== '', { text: '' }),
    ...without('platforms', isForCampaign || filters.platforms.length > 0, {
      platforms: isForCampaign ? [...platforms] : [],
    }),
    ...without('countries', filters.countries.length > 0, { countries: [] }),
    ...without('city', filters.city !== '', { city: '' }),
    ...without('languages', filters.languages.length > 0, { languages: [] }),
    ...without('topics', filters.topics.length > 0, { topics: [], needsAllTopics: false }),
    ...(filters.needsAllTopics ? [{ kind: 'any_topic', change: { needsAllTopics: false } } as const] : []),
    ...without('tiers', filters.tiers.length > 0, { tiers: [] }),
    ...without('followers', isRange(filters.followersFrom, filters.followersTo), {
      followersFrom: null,
      followersTo: null,
    }),
    ...without('price', isRange(filters.priceFrom, filters.priceTo), { priceFrom: null, priceTo: null }),
    ...without('isVerified', filters.isVerified, { isVerified: false }),
    ...without('isUncontacted', filters.isUncontacted, { isUncontacted: false }),
    ...filters.audience.map((_, at): Uncounted => ({
      kind: 'without_wish',
      at,
      change: { audience: filters.audience.toSpliced(at, 1) },
    })),
  ]
}

/** The nearest number on the other side of each edge, rounded outwards to two figures. */
async function edges(asked: Relaxing): Promise<Uncounted[]> {
  const { filters, requestOf, search } = asked
  const most = 0xffffffff

  /** The best, or the last, by one column with one part of the search replaced. */
  async function nearest(
    change: Partial<Filters>,
    order: SearchOrder,
    { where = {}, target, isLast = false }: Reach = {},
  ): Promise<number | null> {
    const base = requestOf({ ...filters, ...change })
    const request = { ...base, order, where: { ...base.where, ...where }, target: target ?? base.target }
    const first = await search(request, { from: 0, count: 1 })
    if (first.total === 0) return null
    const { found } = isLast ? await search(request, { from: first.total - 1, count: 1 }) : first
    return found[0]?.value ?? null
  }

  const range = async (
    [from, to]: readonly ['followersFrom', 'followersTo'] | readonly ['priceFrom', 'priceTo'],
    order: 'followers' | 'price',
    read: (value: number) => number,
  ): Promise<Uncounted[]> => {
    const asks = requestOf(filters).where[order]
    if (!asks) return []
    const free = { [from]: null, [to]: null }
    const reach = (inside: Range, isLast: boolean) =>
      nearest(free, order, { where: { [order]: inside }, isLast })
    // Prices come cheapest first, followers largest first.
    const below = asks.from > 0 ? await reach({ from: 0, to: asks.from - 1 }, order === 'price') : null
    const above = asks.to < most ? await reach({ from: asks.to + 1, to: most }, order !== 'price') : null
    const edge = (part: EdgePart, value: number | null, round: (value: number) => number): Uncounted[] => {
      if (value === null || filters[part] === null) return []
      const rounded = round(read(value))
      return [{ kind: 'edge', part, value: rounded, change: { [part]: rounded || null } }]
    }
    return [...edge(from, below, roundDown), ...edge(to, above, roundUp)]
  }

  const least = async (part: 'engagementFrom' | 'credibilityFrom', order: 'engagement' | 'credibility') => {
    if (requestOf(filters).where[part] === 0) return []
    const best = await nearest({}, order, { where: { [part]: 0 } })
    const value = best === null ? 0 : percentOfByte(best)
    return value === 0 ? [] : [{ kind: 'edge', part, value, change: { [part]: value } } as const]
  }

  const wishes = filters.audience.map(async (wish, at): Promise<Uncounted[]> => {
    const others = filters.audience.toSpliced(at, 1)
    const target = { ...conditionOf(wish), usual: 1 }
    const best = await nearest({ audience: others }, 'fit', { target })
    const share = best === null ? 0 : percentOfShare(best)
    if (share === 0) return []
    return [{ kind: 'wish', at, share, change: { audience: filters.audience.with(at, { ...wish, share }) } }]
  })

  const { digits } = currencies[asked.currency]
  const major = (value: number) =>
    fromDollars((most - value) / 100, asked.currency, asked.rates).amount / 10 ** digits
  return (
    await Promise.all([
      range(['followersFrom', 'followersTo'], 'followers', (value) => value),
      range(['priceFrom', 'priceTo'], 'price', major),
      least('engagementFrom', 'engagement'),
      least('credibilityFrom', 'credibility'),
      ...wishes,
    ])
  ).flat()
}

type Reach = {
  where?: Partial<SearchRequest['where']>
  target?: NonNullable<SearchRequest['target']>
  isLast?: boolean
}

/** Two figures are as exact as such an edge need be. */
const stepOf = (value: number) => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
const roundDown = (value: number) => Math.floor(value / stepOf(value)) * stepOf(value)
const roundUp = (value: number) => Math.ceil(value / stepOf(value)) * stepOf(value)
