import { ageBuckets, countries, genders, interests, languages } from '../campaign/strategy.ts'
import { platforms } from '../channel/platforms.ts'

/**
 * A channel as the search compares it: whole numbers only, so that every implementation comes to the same result to the
 * last tie. Shares and percentiles are bytes: 255 = all. The formulas that fill it are `index-channel.ts`.
 */
export type IndexedChannel = {
  /** The channel's number in the installation, from 1; the older one wins a tie. */
  ordinal: number
  /** Bits of `traits`. */
  traits: number
  /** Place in `platforms`. */
  platform: number
  /** 0 unknown, else 1 + place in `countries`; one more for everywhere else. */
  country: number
  /** 0 unknown, else 1 + place in `languages`; one more for every other. */
  language: number
  /** `hashOf` the folded city; 0 unknown. */
  city: number
  /** Bits of the declared `interests`. */
  topics: number
  /** 0 unknown. */
  followers: number
  /** Expected views of the next post. */
  views: number
  /** US cents of one post: asked, or expected where none is asked (see `traits`). */
  price: number
  /** Percentile among peers, shrunk; 128 unknown (see `traits`). */
  engagement: number
  /** Expected share of real people. */
  credibility: number
  /** How far below the expected price, as a percentile; 128 where none is asked. */
  bargain: number
  /** Size class of `tiers`. */
  tier: number
  /** Audience by age and gender: women's seven ages, then men's. */
  cohorts: Uint8Array
  /** Audience by country, in the order of `countries`. */
  countries: Uint8Array
  /** Audience by language it follows, in the order of `languages`; may add up to more than all. */
  languages: Uint8Array
  /** √θ over `interests`: its squares add up to about 255². */
  mixture: Uint8Array
  /** Folded name and handle in one-byte letters, a 0 between them (see `letters.ts`). */
  name: Uint8Array
  /** `hashOf` the words of the bio, 0 = none. */
  words: Uint32Array
}

/** Bits of `IndexedChannel.traits`. `shown` missing: the channel was removed and nothing finds it. */
export const traits = {
  shown: 1,
  /** Followers and posts come from the platform itself. */
  verified: 2,
  /** Somebody has proven that the channel is theirs. */
  claimed: 4,
  /** Claimed, no deal finished, few posts counted. */
  newHere: 8,
  /** `price` was asked by the channel. */
  priced: 16,
  /** Enough posts were counted for a percentile of its own. */
  rated: 32,
} as const satisfies Record<string, number>
export type Trait = keyof typeof traits

/** Size classes by followers from, the first for unknown (market.md). Filters and facets only: size is no quality. */
export const tiers = ['unknown', 'nano', 'micro', 'mid', 'macro', 'mega'] as const
export type Tier = (typeof tiers)[number]
export const tierFrom: Record<Tier, number> = {
  unknown: 0,
  nano: 1,
  micro: 10_000,
  mid: 50_000,
  macro: 250_000,
  mega: 1_000_000,
}

export function tierOf(followers: number): number {
  let tier = 0
  while (tier + 1 < tiers.length && followers >= tierFrom[tiers[tier + 1]!]) tier++
  return tier
}

export const sizes = {
  cohorts: ageBuckets.length * genders.length,
  countries: countries.length,
  languages: languages.length,
  mixture: interests.length,
  name: 48,
  words: 10,
} as const

/** How many values each facet counts. */
export const facetSizes = {
  platforms: platforms.length,
  countries: countries.length + 2,
  tiers: tiers.length,
  topics: interests.length,
} as const
export type Facet = keyof typeof facetSizes
export const facetNames = Object.keys(facetSizes) as Facet[]

/** Code of a value in a list where 0 is unknown and one past the end is everything else. */
export function codeIn(list: readonly string[], value: string | null): number {
  if (!value) return 0
  const at = list.indexOf(value)
  return at < 0 ? list.length + 1 : at + 1
}

/** Bits of named interests; names that are none are left out. */
export const topicBits = (names: readonly string[]): number =>
  names.reduce((bits, name) => {
    const at = (interests as readonly string[]).indexOf(name)
    return at < 0 ? bits : (bits | (1 << at)) >>> 0
  }, 0)
