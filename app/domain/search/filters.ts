import { countries, type Interest, interests, languages } from '../campaign/strategy.ts'
import { type Platform, platforms } from '../channel/platforms.ts'
import { foldText } from '../matching/text/fold.ts'
import { tokensOf } from '../matching/text/words.ts'
import { type AudienceWish, readWishes } from './audience-wish.ts'
import { type Tier, tiers } from './indexed-channel.ts'
import { lettersOf } from './letters.ts'
import { orders, type SearchOrder } from './search-request.ts'
import { type Problem, TypedValues } from './typed-values.ts'

/** What a search for channels asks, as its address says it. Empty lists and texts, null and false ask nothing. */
export type Filters = {
  platforms: Platform[]
  /** Where the channel is at home, which says little about its audience. */
  countries: string[]
  city: string
  languages: string[]
  topics: Interest[]
  /** All of `topics`, not any. */
  needsAllTopics: boolean
  tiers: Tier[]
  followersFrom: number | null
  followersTo: number | null
  /** Major units of the currency that prices are shown in. */
  priceFrom: number | null
  priceTo: number | null
  /** Percentile among peers, 1-100. */
  engagementFrom: number | null
  /** Expected share of real people, 1-100 %. */
  credibilityFrom: number | null
  audience: AudienceWish[]
  isVerified: boolean
  isUncontacted: boolean
  text: string
  /** The id of a channel that all others are compared with. */
  like: string | null
  /** null: as is usual where the search stands, see `orderOf`. */
  sort: SearchOrder | null
  /** 1 is the first page. */
  page: number
}

/** A search and what of its address was set aside. */
export type Reading = { filters: Filters; problems: Problem[] }

export const noFilters: Filters = {
  platforms: [],
  countries: [],
  city: '',
  languages: [],
  topics: [],
  needsAllTopics: false,
  tiers: [],
  followersFrom: null,
  followersTo: null,
  priceFrom: null,
  priceTo: null,
  engagementFrom: null,
  credibilityFrom: null,
  audience: [],
  isVerified: false,
  isUncontacted: false,
  text: '',
  like: null,
  sort: null,
  page: 1,
}

const mostText = 80
const mostCity = 60
/** Words of a text that are looked for. */
export const mostWords = 8
const mostFollowers = 0xffffffff
const mostPrice = 1e10
const mostPage = 100_000
const channelId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Reads an address. Every address is a search: what cannot be read, is unknown or contradicts itself is replaced by the
 * nearest that can, or left out, and said in `problems`. `isForCampaign`: there is an audience to fit.
 */
export function readFilters(search: URLSearchParams, { isForCampaign = true } = {}): Reading {
  const values = new TypedValues(search)
  const [followersFrom, followersTo] = values.range('followersFrom', 'followersTo', mostFollowers)
  const [priceFrom, priceTo] = values.range('priceFrom', 'priceTo', mostPrice)
  const topics = values.among('topic', interests)
  const like = readLike(values)
  const filters: Filters = {
    platforms: values.among('platform', platforms),
    countries: values.among('country', countries),
    city: readCity(values),
    languages: values.among('language', languages),
    topics,
    needsAllTopics: values.among('topics', ['any', 'all']).includes('all') && topics.length > 1,
    tiers: values.among('tier', tiers),
    followersFrom,
    followersTo,
    priceFrom,
    priceTo,
    engagementFrom: values.percent('engagement'),
    credibilityFrom: values.percent('credibility'),
    audience: readWishes(values),
    isVerified: values.has('verified'),
    isUncontacted: values.has('new'),
    text: readText(values),
    like,
    sort: readSort(values, isForCampaign || like !== null),
    page: Math.max(1, values.count('page', mostPage) ?? 1),
  }
  return { filters, problems: values.problems }
}

/** The order of a search; where there is nobody to fit, channels with the liveliest audience come first. */
export const orderOf = (
  { sort, like }: Pick<Filters, 'sort' | 'like'>,
  isForCampaign: boolean,
): SearchOrder => sort ?? (isForCampaign || like !== null ? 'score' : 'engagement')

/** The orders that a search can have. */
export const ordersFor = ({ like }: Pick<Filters, 'like'>, isForCampaign: boolean): readonly SearchOrder[] =>
  isForCampaign || like !== null ? orders : orders.filter((order) => !needsFit(order))

const needsFit = (order: SearchOrder) => order === 'score' || order === 'fit'

function readSort(values: TypedValues, hasFit: boolean): SearchOrder | null {
  const typed = values.one('sort')
  const order = orders.find((name) => name === typed)
  if (typed !== null && !order) values.note('sort', typed, 'unknown')
  if (!order || !needsFit(order) || hasFit) return order ?? null
  values.note('sort', order, 'order')
  return null
}

function readText(values: TypedValues): string {
  const text = values.text('q', mostText)
  const words = tokensOf(text).filter((word) => lettersOf(word).length > 0)
  if (text !== '' && words.length === 0) {
    values.note('q', text, 'no_words')
    return ''
  }
  if (words.length > mostWords) values.note('q', text, 'cut')
  return text
}

function readCity(values: TypedValues): string {
  const city = values.text('city', mostCity)
  if (city === '' || lettersOf(foldText(city)).length > 0) return city
  values.note('city', city, 'no_words')
  return ''
}

function readLike(values: TypedValues): string | null {
  const typed = values.one('like')
  if (typed === null || channelId.test(typed)) return typed && typed.toLowerCase()
  values.note('like', typed, 'channel')
  return null
}
