import { countries, interests, languages } from '../campaign/strategy.ts'
import { platforms } from '../channel/platforms.ts'
import { askedFor, type Package } from '../matching/asked-price.ts'
import { audienceShares } from '../matching/audience-shares.ts'
import type { Candidate } from '../matching/candidate.ts'
import { type Surroundings, assess } from '../matching/assess.ts'
import { normalCdf } from '../matching/distributions.ts'
import { inDollars } from '../matching/price.ts'
import { foldText } from '../matching/text/fold.ts'
import { wordsOf } from '../matching/text/words.ts'
import { codeIn, type IndexedChannel, sizes, tierOf, topicBits, traits } from './indexed-channel.ts'
import { gap, hashOf, lettersOf } from './letters.ts'

/** Everything about a channel that a search may ask. `posts` and `price` of the candidate are of one post. */
export type IndexFacts = Candidate & {
  ordinal: number
  name: string
  handle: string
  bio: string
  city: string | null
  packages: readonly Package[]
  isClaimed: boolean
  isRemoved: boolean
  finishedDeals: number
}

/** A claimed channel is new here until it has finished a deal or this many of its posts are counted. */
const knownFrom = { deals: 1, posts: 5 }

/** sd of ln price around its expectation (matching.md, model 5): what a difference in price is measured in. */
const priceSd = 0.6

/** The channel as the search compares it. The same facts and surroundings give the same record. */
export function indexChannel(facts: IndexFacts, surroundings: Surroundings): IndexedChannel {
  const { platform, country, languages: spoken, followers, stats } = facts
  const one: Candidate = { ...facts, ...askedFor(platform, facts.packages, []) }
  const { standing, credibility, forecast, expected } = assess(one, surroundings)
  const shares = audienceShares(facts.audience, { platform, country, languages: spoken })
  const dollars = one.price ? inDollars(one.price, surroundings.rates) : null
  const isRated = standing.trust > 0
  return {
    ordinal: facts.ordinal,
    traits: traitsOf(facts, { isPriced: dollars !== null, isRated }),
    platform: platforms.indexOf(platform),
    country: codeIn(countries, country),
    language: codeIn(languages, spoken[0] ?? null),
    city: hashOf(lettersOf(foldText(facts.city ?? ''))),
    topics: topicBits(facts.topics),
    followers: whole(followers ?? 0),
    views: whole(Math.exp(forecast.views.log)),
    price: whole(100 * (dollars ?? Math.exp(expected.log))),
    engagement: isRated ? byte(standing.percentile / 100) : 128,
    credibility: byte(credibility.q),
    bargain:
      dollars === null ? 128 : byte(normalCdf((expected.log - Math.log(Math.max(0.01, dollars))) / priceSd)),
    tier: tierOf(followers ?? 0),
    cohorts: Uint8Array.from(shares.cohorts, byte),
    countries: Uint8Array.from(shares.countries, byte),
    languages: Uint8Array.from(shares.languages, byte),
    mixture: mixtureBytes(knownMixture(facts) ?? anyTopic),
    name: nameLetters(facts.name, facts.handle),
    words: wordHashes(facts.bio),
  }
  function traitsOf(
    { isClaimed, isRemoved, followersFrom, statsFrom, finishedDeals }: IndexFacts,
    { isPriced, isRated }: { isPriced: boolean; isRated: boolean },
  ) {
    const isNew = isClaimed && finishedDeals < knownFrom.deals && (stats?.postCount ?? 0) < knownFrom.posts
    return (
      (isRemoved ? 0 : traits.shown) |
      (followersFrom?.source === 'api' && statsFrom?.source === 'api' ? traits.verified : 0) |
      (isClaimed ? traits.claimed : 0) |
      (isNew ? traits.newHere : 0) |
      (isPriced ? traits.priced : 0) |
      (isRated ? traits.rated : 0)
    )
  }
}

/** What is learned from a channel's words, else the topics it names, each as much; null when it names none. */
export function knownMixture({
  mixture,
  topics,
}: Pick<Candidate, 'mixture' | 'topics'>): readonly number[] | null {
  if (mixture) return mixture
  const named = interests.filter((interest) => topics.includes(interest))
  return named.length === 0
    ? null
    : interests.map((interest) => (named.includes(interest) ? 1 / named.length : 0))
}

/** √θ in bytes, 255 = all on one topic. */
export const mixtureBytes = (mixture: readonly number[]): Uint8Array =>
  Uint8Array.from(mixture, (share) => byte(Math.sqrt(share)))

/** √.02: what is less of a brief is a trace, which the topics of channels are not compared by. */
const leastAsked = 36

/** What a brief asks of topics: its own as `mixtureBytes`, without traces. */
export const askedBytes = (mixture: readonly number[]): Uint8Array =>
  mixtureBytes(mixture).map((root) => (root < leastAsked ? 0 : root))

/** Of whom no topic is known it is expected to be as much about one as about any other: unknown is not nothing. */
const anyTopic = interests.map(() => 1 / interests.length)

const nameMost = 27

/** Name and handle in their slot, a 0 between them, each cut where its part ends. */
export function nameLetters(name: string, handle: string): Uint8Array {
  const slot = new Uint8Array(sizes.name)
  const first = lettersOf(foldText(name)).slice(0, nameMost)
  slot.set(first)
  const rest = lettersOf(foldText(handle)).filter((letter) => letter !== gap)
  slot.set(rest.slice(0, sizes.name - first.length - 1), first.length + 1)
  return slot
}

/** The first different words of a bio. */
function wordHashes(bio: string): Uint32Array {
  const hashes = [...new Set(wordsOf(bio))].slice(0, sizes.words).map((word) => hashOf(lettersOf(word)))
  return Uint32Array.from({ length: sizes.words }, (_, i) => hashes[i] ?? 0)
}

const byte = (share: number) => Math.min(255, Math.max(0, Math.round(255 * share)))
const whole = (amount: number) => Math.min(0xffffffff, Math.max(0, Math.round(amount)))
