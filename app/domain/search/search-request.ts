/** Whom a share is asked of: nothing named = everybody. */
export type AudiencePart = {
  /** Places in `IndexedChannel.cohorts`; empty = all. */
  cohorts: readonly number[]
  /** Places in `countries` with the share (byte) of each that speaks the wanted languages; empty = all. */
  countries: readonly { at: number; speaking: number }[]
  /** Places in `languages`; empty = all. */
  languages: readonly number[]
}

/** A share that an audience must have: `atLeast` 0-65025, 65025 = all. */
export type AudienceCondition = AudiencePart & { atLeast: number }

/** A word that is looked for: inside name or handle by its letters, in the bio as a whole word. */
export type SearchTerm = { letters: Uint8Array; word: number }

/** Both ends belong to a range. */
export type Range = { from: number; to: number }

/** What a channel must have. Empty lists, 0 bits and null ask nothing. Numbers are in the units of `IndexedChannel`. */
export type Conditions = {
  platforms: readonly number[]
  countries: readonly number[]
  languages: readonly number[]
  cities: readonly number[]
  /** Any of these topics, and all of those. */
  anyTopic: number
  allTopics: number
  tiers: readonly number[]
  followers: Range | null
  price: Range | null
  /** The most that may have been asked; who asks nothing passes. */
  budget: number | null
  engagementFrom: number
  credibilityFrom: number
  traits: number
  audience: readonly AudienceCondition[]
  terms: readonly SearchTerm[]
  /** Ordinals left out. */
  except: readonly number[]
}

export const orders = ['score', 'fit', 'engagement', 'credibility', 'price', 'views', 'followers'] as const
/** Best first; price: cheapest first. */
export type SearchOrder = (typeof orders)[number]

/** A search in numbers: made once by `search-of.ts`, answered alike by the domain, the plain scan and the kernel. */
export type SearchRequest = {
  where: Conditions
  /** Who is wanted, and `usual` 1-65025: the share of all people who are that. Null: no audience is better. */
  target: (AudiencePart & { usual: number }) | null
  /** √θ of what is asked, a byte per interest; null: no topic is better. */
  topics: Uint8Array | null
  /** Whole points of 100, in the order of `factors`; 0 for what is not asked. */
  weights: readonly number[]
  order: SearchOrder
}

export const noConditions: Conditions = {
  platforms: [],
  countries: [],
  languages: [],
  cities: [],
  anyTopic: 0,
  allTopics: 0,
  tiers: [],
  followers: null,
  price: null,
  budget: null,
  engagementFrom: 0,
  credibilityFrom: 0,
  traits: 0,
  audience: [],
  terms: [],
  except: [],
}
