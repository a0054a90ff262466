import type { Random } from '#db/seed/random.ts'
import { type IndexedChannel, facetSizes, sizes, tierOf, traits } from './indexed-channel.ts'
import { foldText } from '../matching/text/fold.ts'
import { gap, hashOf, lettersOf } from './letters.ts'
import {
  type AudiencePart,
  type Conditions,
  noConditions,
  orders,
  type Range,
  type SearchRequest,
  type SearchTerm,
} from './search-request.ts'

const alphabets = ['abcdefghilmnorstu', 'ابتحدرسعفكلمنهوي', 'абвгдеиклмнорсту', '0123456789']
const most4 = 0xffffffff

/** Up to so many places of a list of `end`, all different. */
const someOf = (random: Random, most: number, end: number): number[] =>
  random.some(
    Array.from({ length: end }, (_, at) => at),
    random.whole(1, Math.min(most, end)),
  )
const maybe = <T>(random: Random, chance: number, make: () => T, otherwise: T): T =>
  random.chance(chance) ? make() : otherwise

/** A made-up word of one alphabet in letters; short ones of few letters come again and again. */
function randomWord(random: Random, most: number): number[] {
  const alphabet = random.pick(alphabets)
  const used = alphabet.slice(0, random.pick([2, 5, alphabet.length]))
  const text = Array.from({ length: random.whole(1, most) }, () => random.pick([...used])).join('')
  return lettersOf(foldText(text))
}

/** Any number of so many bytes: mostly ordinary ones, now and then an end of the range. */
function randomNumber(random: Random, bytes: 1 | 4): number {
  const most = bytes === 1 ? 255 : most4
  if (random.chance(0.08)) return random.pick([0, 1, most - 1, most])
  return bytes === 1 ? random.whole(0, 255) : Math.floor(Math.exp(random.next() * Math.log(5_000_000)))
}

function randomShares(random: Random, length: number): Uint8Array {
  const full = random.chance(0.05)
  return Uint8Array.from({ length }, () => (full ? 255 : random.chance(0.5) ? 0 : random.whole(0, 127)))
}

/** Channels of a catalogue whose numbers are all among a few, so that most searches end in ties. */
function coarse(random: Random, channel: IndexedChannel): IndexedChannel {
  const few = (value: number) => value & 0x80
  return {
    ...channel,
    followers: random.pick([0, 1_000, 1_000_000]),
    views: random.pick([100, most4]),
    price: random.pick([0, 5_000]),
    engagement: few(channel.engagement),
    credibility: few(channel.credibility),
    bargain: few(channel.bargain),
    cohorts: channel.cohorts.map(few),
    countries: channel.countries.map(few),
    languages: channel.languages.map(few),
    mixture: channel.mixture.map(few),
  }
}

/** Any channel that the index may hold, not a likely one; one in thirty was removed. */
export function randomChannel(random: Random, ordinal: number, isCoarse = false): IndexedChannel {
  const followers = randomNumber(random, 4)
  const name = new Uint8Array(sizes.name)
  const first = random.chance(0.5)
    ? randomWord(random, 27)
    : [...randomWord(random, 13), gap, ...randomWord(random, 13)]
  name.set(first)
  name.set(randomWord(random, 30).slice(0, sizes.name - first.length - 1), first.length + 1)
  const channel: IndexedChannel = {
    ordinal,
    traits: (random.whole(0, 31) << 1) | Number(random.chance(29 / 30)),
    platform: random.whole(0, facetSizes.platforms - 1),
    country: random.whole(0, facetSizes.countries - 1),
    language: random.whole(0, sizes.languages + 1),
    city: hashOf([random.whole(0, 19)]),
    topics: topicsOf(random),
    followers,
    views: randomNumber(random, 4),
    price: randomNumber(random, 4),
    engagement: randomNumber(random, 1),
    credibility: randomNumber(random, 1),
    bargain: randomNumber(random, 1),
    tier: tierOf(followers),
    cohorts: randomShares(random, sizes.cohorts),
    countries: randomShares(random, sizes.countries),
    languages: randomShares(random, sizes.languages),
    mixture: randomShares(random, sizes.mixture),
    name,
    words: Uint32Array.from({ length: sizes.words }, () =>
      random.chance(0.4) ? 0 : hashOf(randomWord(random, 2)),
    ),
  }
  return isCoarse ? coarse(random, channel) : channel
}

const topicsOf = (random: Random) =>
  someOf(random, 3, facetSizes.topics).reduce((bits, at) => bits | (1 << at), 0) >>> 0

function randomPart(random: Random): AudiencePart {
  return {
    cohorts: maybe(random, 0.7, () => someOf(random, 6, sizes.cohorts), []),
    countries: maybe(
      random,
      0.6,
      () =>
        someOf(random, 4, sizes.countries).map((at) => ({
          at,
          speaking: random.chance(0.5) ? 255 : random.whole(0, 255),
        })),
      [],
    ),
    languages: maybe(random, 0.4, () => someOf(random, 3, sizes.languages), []),
  }
}

function randomRange(random: Random): Range {
  const ends = [randomNumber(random, 4), randomNumber(random, 4)]
  if (random.chance(0.05)) ends[0] = most4 + 5
  return random.chance(0.05)
    ? { from: Math.max(...ends), to: Math.min(...ends) }
    : { from: Math.min(...ends), to: Math.max(...ends) }
}

/** A term of 1 to 20 letters, sometimes with a gap, with or without its word. */
function randomTerm(random: Random): SearchTerm {
  const letters = random.chance(0.9)
    ? randomWord(random, random.chance(0.7) ? 3 : 20)
    : [...randomWord(random, 1), gap, ...randomWord(random, 2)]
  return {
    letters: Uint8Array.from(random.chance(0.05) ? [] : letters),
    word: random.chance(0.5) ? hashOf(letters) : 0,
  }
}

/** Conditions of a search, each asked once in `rarity` times. */
function randomConditions(random: Random, rarity: number): Conditions {
  const where = { ...noConditions }
  const conditions: (() => Partial<Conditions>)[] = [
    () => ({ platforms: someOf(random, 6, facetSizes.platforms) }),
    () => ({ countries: someOf(random, 15, facetSizes.countries) }),
    () => ({ tiers: someOf(random, 4, facetSizes.tiers) }),
    () => ({ anyTopic: topicsOf(random) }),
    () => ({ allTopics: topicsOf(random) }),
    () => ({ languages: someOf(random, 6, sizes.languages + 2) }),
    () => ({ cities: someOf(random, 8, 20).map((at) => hashOf([at])) }),
    () => ({ followers: randomRange(random) }),
    () => ({ price: randomRange(random) }),
    () => ({ budget: randomNumber(random, 4) }),
    () => ({ engagementFrom: random.whole(0, 255) }),
    () => ({ credibilityFrom: random.whole(0, 255) }),
    () => ({ traits: random.pick(Object.values(traits)) | random.pick(Object.values(traits)) }),
    () => ({
      audience: Array.from({ length: random.whole(1, 2) }, () => ({
        ...randomPart(random),
        atLeast: random.whole(0, random.pick([0, 20_000, 65_025])),
      })),
    }),
    () => ({ terms: Array.from({ length: random.whole(1, 2) }, () => randomTerm(random)) }),
    () => ({ except: someOf(random, 60, 400) }),
  ]
  for (const condition of conditions) if (random.chance(1 / rarity)) Object.assign(where, condition())
  return where
}

/** Whole points of 100 for five factors. */
function randomWeights(random: Random): number[] {
  const cuts = Array.from({ length: 4 }, () => random.whole(0, 100)).sort((a, b) => a - b)
  return [...cuts, 100].map((cut, at) => cut - (cuts[at - 1] ?? 0))
}

/** Any search that can be asked, with every order, from one that asks nothing to one that nobody meets. */
export function randomRequest(random: Random): SearchRequest {
  return {
    where: randomConditions(random, random.pick([3, 6, 10, 20, 1_000])),
    target: maybe(
      random,
      0.8,
      () => ({ ...randomPart(random), usual: random.whole(1, random.pick([10, 5_000, 65_025])) }),
      null,
    ),
    topics: maybe(
      random,
      0.7,
      () => {
        const asked = new Set(someOf(random, random.chance(0.1) ? 60 : 5, sizes.mixture))
        return Uint8Array.from({ length: sizes.mixture }, (_, at) =>
          asked.has(at) ? random.whole(0, 255) : 0,
        )
      },
      null,
    ),
    weights: randomWeights(random),
    order: random.chance(0.5) ? 'score' : random.pick(orders),
  }
}
