import { platforms } from '../channel/platforms.ts'
import { currencies, type Currency } from '../money.ts'
import { fromDollars, type Rates } from '../matching/price.ts'
import type { Filters } from './filters.ts'
import { byteOf, conditionOf, percentOfByte, percentOfShare } from './search-of.ts'
import type { RangedColumn, SearchAnswer, Window } from './search-answer.ts'
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
  | 'engagement'
  | 'credibility'
  | 'isVerified'
  | 'isUncontacted'
type EdgePart =
  'followersFrom' | 'followersTo' | 'priceFrom' | 'priceTo' | 'engagementFrom' | 'credibilityFrom'

/**
 * One way to find somebody: without a part, any instead of all topics, or with the nearest number that finds somebody.
 * `change` is what becomes of the filters, `total` how many that finds.
 */
export type Relaxation = { change: Partial<Filters>; total: number } & (
  | WholeWay
  | { kind: 'any_topic' }
  | { kind: 'edge'; part: EdgePart; value: number }
  | { kind: 'wish'; at: number; share: number }
  | { kind: 'several'; ways: WholeWay[] }
)

/** A condition taken away as a whole. */
export type WholeWay = { kind: 'without'; part: WholePart } | { kind: 'without_wish'; at: number }

export type Relaxing = {
  filters: Filters
  /** A campaign's own platforms stand where none is named. */
  isForCampaign: boolean
  requestOf(filters: Filters): SearchRequest
  search(request: SearchRequest, window: Window): Promise<SearchAnswer>
  totals(requests: readonly SearchRequest[]): Promise<number[]>
  ends(request: SearchRequest, column: RangedColumn): Promise<Range | null>
  currency: Currency
  rates: Rates
}

const mostShown = 8

/**
 * What to give up when nothing is found: every condition alone, numbers by no more than they must, those that find most
 * first. Where no single one is enough, the few that must go together. Empty when nothing would be found at all.
 */
export async function relaxations(asked: Relaxing): Promise<Relaxation[]> {
  const ways = wholesOf(asked)
  const any: Uncounted[] = asked.filters.needsAllTopics
    ? [{ kind: 'any_topic', change: { needsAllTopics: false } }]
    : []
  const alone = ways.map((way): Uncounted => ({ ...way, change: changeFor(asked, [way]) }))
  const found = await counted([...alone, ...any, ...(await edges(asked))])
  const single = found.filter(({ total }) => total > 0)
  return single.length > 0 ? single.sort((a, b) => b.total - a.total).slice(0, mostShown) : together(ways)

  async function counted(uncounted: readonly Uncounted[]): Promise<Relaxation[]> {
    const totals = await asked.totals(
      uncounted.map(({ change }) => asked.requestOf({ ...asked.filters, ...change })),
    )
    return uncounted.map((way, i) => ({ ...way, total: totals[i]! }))
  }
  /** From a search without any condition each comes back, one after another, that still leaves somebody. */
  async function together(all: readonly WholeWay[]): Promise<Relaxation[]> {
    let given = [...all]
    for (const way of all) {
      const fewer = given.filter((one) => one !== way)
      const [left] = await counted([{ kind: 'several', ways: fewer, change: changeFor(asked, fewer) }])
      if (left!.total > 0) given = fewer
    }
    const several = await counted([{ kind: 'several', ways: given, change: changeFor(asked, given) }])
    return several.filter(({ total }) => total > 0)
  }
}

type DropTotal<T> = T extends unknown ? Omit<T, 'total'> : never
type Uncounted = DropTotal<Relaxation>

/** Every condition that is set. */
function wholesOf({ filters, isForCampaign, requestOf }: Relaxing): WholeWay[] {
  const { followersFrom, followersTo, priceFrom, priceTo } = filters
  const isSet: Record<WholePart, boolean> = {
    text: filters.text !== '',
    platforms: isForCampaign || filters.platforms.length > 0,
    countries: filters.countries.length > 0,
    city: filters.city !== '',
    languages: filters.languages.length > 0,
    topics: filters.topics.length > 0,
    tiers: filters.tiers.length > 0,
    followers: followersFrom !== null || followersTo !== null,
    price: priceFrom !== null || priceTo !== null,
    engagement: filters.engagementFrom !== null,
    // A campaign asks for some where nobody else does.
    credibility: requestOf(filters).where.credibilityFrom > byteOf(1),
    isVerified: filters.isVerified,
    isUncontacted: filters.isUncontacted,
  }
  const parts = Object.entries(isSet).filter(([, set]) => set)
  return [
    ...parts.map(([part]): WholeWay => ({ kind: 'without', part: part as WholePart })),
    ...filters.audience.map((_, at): WholeWay => ({ kind: 'without_wish', at })),
  ]
}

/** What becomes of the filters when some conditions are given up. */
function changeFor({ filters, isForCampaign }: Relaxing, ways: readonly WholeWay[]): Partial<Filters> {
  const without: Record<WholePart, Partial<Filters>> = {
    text: { text: '' },
    platforms: { platforms: isForCampaign ? [...platforms] : [] },
    countries: { countries: [] },
    city: { city: '' },
    languages: { languages: [] },
    topics: { topics: [], needsAllTopics: false },
    tiers: { tiers: [] },
    followers: { followersFrom: null, followersTo: null },
    price: { priceFrom: null, priceTo: null },
    engagement: { engagementFrom: null },
    // One per cent asks for nothing, where none would ask for what the campaign does.
    credibility: { credibilityFrom: isForCampaign ? 1 : null },
    isVerified: { isVerified: false },
    isUncontacted: { isUncontacted: false },
  }
  const wishes = ways.flatMap((way) => (way.kind === 'without_wish' ? [way.at] : []))
  return Object.assign(
    {},
    ...ways.map((way) => (way.kind === 'without' ? without[way.part] : {})),
    wishes.length > 0 ? { audience: filters.audience.filter((_, at) => !wishes.includes(at)) } : {},
  ) as Partial<Filters>
}

/** The nearest number on the other side of each edge, rounded outwards to two figures. */
async function edges(asked: Relaxing): Promise<Uncounted[]> {
  const { filters, requestOf, search, ends } = asked
  const most = 0xffffffff

  /** The best value of one column with one part of the search replaced. */
  async function nearest(
    change: Partial<Filters>,
    order: SearchOrder,
    { where = {}, target }: Reach = {},
  ): Promise<number | null> {
    const base = requestOf({ ...filters, ...change })
    const request = { ...base, order, where: { ...base.where, ...where }, target: target ?? base.target }
    const { found } = await search(request, { from: 0, count: 1 })
    return found[0]?.value ?? null
  }

  const range = async (
    [from, to]: readonly ['followersFrom', 'followersTo'] | readonly ['priceFrom', 'priceTo'],
    column: RangedColumn,
    read: (value: number) => number,
  ): Promise<Uncounted[]> => {
    const asks = requestOf(filters).where[column]
    if (!asks) return []
    const base = requestOf({ ...filters, [from]: null, [to]: null })
    const within = (inside: Range) => ends({ ...base, where: { ...base.where, [column]: inside } }, column)
    const below = asks.from > 0 ? await within({ from: 0, to: asks.from - 1 }) : null
    const above = asks.to < most ? await within({ from: asks.to + 1, to: most }) : null
    const edge = (
      part: EdgePart,
      value: number | undefined,
      round: (value: number) => number,
    ): Uncounted[] => {
      if (value === undefined || filters[part] === null) return []
      const rounded = round(read(value))
      return [{ kind: 'edge', part, value: rounded, change: { [part]: rounded || null } }]
    }
    return [...edge(from, below?.to, roundDown), ...edge(to, above?.from, roundUp)]
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
  const major = (value: number) => fromDollars(value / 100, asked.currency, asked.rates).amount / 10 ** digits
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
}

/** Two figures are as exact as such an edge need be. */
const stepOf = (value: number) => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
const roundDown = (value: number) => Math.floor(value / stepOf(value)) * stepOf(value)
const roundUp = (value: number) => Math.ceil(value / stepOf(value)) * stepOf(value)
