import { countries, type Interest, interests, languages } from '#app/domain/campaign/strategy.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { agesAndGenders } from '#app/domain/matching/population.ts'
import { foldText } from '#app/domain/matching/text/fold.ts'
import { nameLetters } from '#app/domain/search/index-channel.ts'
import { type IndexedChannel, sizes, tierOf, traits } from '#app/domain/search/indexed-channel.ts'
import { hashOf, lettersOf } from '#app/domain/search/letters.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'
import { places as cities } from '#db/seed/places.ts'
import { drawing, zipf } from './chance.ts'
import { drawPlace, type Place, places } from './channel-regions.ts'
import { inventBio, inventNames } from './invented-words.ts'

/** A channel as the search compares it, with the words that people would read. */
export type InventedChannel = {
  row: IndexedChannel
  name: string
  handle: string
  bio: string
  city: string | null
}

/**
 * Channels with ordinals from `first`, one at a time; the same seed gives the same, and fewer of them are the first of more.
 * Places decide platforms and languages, size is log-normal, topics lie close to each other, audiences live at home by
 * 40-80 %; one in a hundred was removed.
 */
export function* inventChannels(count: number, seed: number, first = 1): Generator<InventedChannel> {
  const random = randomFrom(`channels ${seed}`)
  for (let ordinal = first; ordinal < first + count; ordinal++) yield inventChannel(random, ordinal)
}

const mostNumber = 2 ** 31 - 1

function inventChannel(random: Random, ordinal: number): InventedChannel {
  const place = places[drawPlace(random)]!
  const platform = place.drawPlatform(random)
  const isKnown = random.chance(0.98)
  const followers = isKnown ? whole(Math.max(120, 14_000 * Math.exp(1.7 * random.normal()))) : 0
  const topics = drawTopics(random)
  const isRated = random.chance(0.7)
  const isPriced = random.chance(0.35)
  const isClaimed = random.chance(0.25)
  const views = followers * Math.exp(-1.6 - 0.08 * Math.log(1 + followers / 1e4) + 0.7 * random.normal())
  const price = 100 * (8 + 0.02 * Math.max(followers, 1_000) ** 0.9 * Math.exp(0.6 * random.normal()))
  const language = random.chance(0.85) ? place.language : random.chance(0.6) ? 1 : random.whole(0, 9)
  const wrong = random.next()
  const city = cityOf(random, place)
  const { name, handle } = inventNames(random, place.region.writes, ordinal)
  const { bio, words } = inventBio(random, topics.map(interestAt), place.region.writes, sizes.words)
  const row: IndexedChannel = {
    ordinal,
    traits:
      (random.chance(0.99) ? traits.shown : 0) |
      (random.chance(0.2) ? traits.verified : 0) |
      (isClaimed ? traits.claimed : 0) |
      (isClaimed && random.chance(0.2) ? traits.newHere : 0) |
      (isPriced ? traits.priced : 0) |
      (isRated ? traits.rated : 0),
    platform,
    country: random.chance(0.97) ? place.at + 1 : random.chance(0.5) ? 0 : countries.length + 1,
    language: random.chance(0.97) ? language + 1 : random.chance(0.5) ? 0 : languages.length + 1,
    city: city?.hash ?? 0,
    topics: topics.reduce((bits, at) => (bits | (1 << at)) >>> 0, 0),
    followers,
    views: whole(views),
    price: whole(price),
    engagement: isRated ? random.whole(2, 253) : 128,
    credibility: Math.round(250 * (1 - 0.6 * wrong * wrong)),
    bargain: isPriced ? Math.min(255, Math.max(0, Math.round(128 + 60 * random.normal()))) : 128,
    tier: tierOf(followers),
    cohorts: inventCohorts(random, place, platform),
    countries: inventCountries(random, place),
    languages: inventLanguages(random, language),
    mixture: inventMixture(random, topics),
    name: nameLetters(name, handle),
    words,
  }
  return { row, name, handle, bio, city: city?.name ?? null }
}

const whole = (amount: number) => Math.min(mostNumber, Math.round(amount))
const interestAt = (at: number): Interest => interests[at]!
const drawInterest = drawing(zipf(interests.length, 0.7))

/** Two to five; most stand near the first in the list of interests, where like lies next to like. */
function drawTopics(random: Random): number[] {
  const first = drawInterest(random)
  const topics = [first]
  const wanted = random.whole(2, 5)
  while (topics.length < wanted) {
    const near = (first + random.whole(1, 5) - 3 + interests.length) % interests.length
    const next = random.chance(0.6) ? near : drawInterest(random)
    if (!topics.includes(next)) topics.push(next)
  }
  return topics
}

type City = { name: string; hash: number }
const citiesOf = countries.map((country): City[] =>
  (cities[country]?.cities ?? []).map(({ local }) => ({
    name: local,
    hash: hashOf(lettersOf(foldText(local))),
  })),
)

function cityOf(random: Random, { at }: Place): City | undefined {
  const known = citiesOf[at]!
  return known.length > 0 && random.chance(0.6) ? random.pick(known) : undefined
}

/** The platform's people there, bent by an age and a gender of the channel's own. */
const populations = places.map(({ at }) =>
  platforms.map((platform) => agesAndGenders(platform, countries[at]!)),
)

function inventCohorts(random: Random, place: Place, platform: number): Uint8Array {
  const usual = populations[places.indexOf(place)]![platform]!
  const women = Math.exp(0.9 * random.normal())
  const age = 0.35 * random.normal()
  const cells = new Float64Array(sizes.cohorts)
  for (let cell = 0; cell < sizes.cohorts; cell++) {
    const isWoman = cell < sizes.cohorts / 2
    const years = isWoman ? cell : cell - sizes.cohorts / 2
    const own = Math.exp(age * (years - 2)) * (isWoman ? women : 1)
    cells[cell] = usual[cell]! * own * (0.8 + 0.4 * random.next())
  }
  return inBytes(cells)
}

function inventCountries(random: Random, place: Place): Uint8Array {
  const shares = new Float64Array(sizes.countries + 1)
  const home = 0.4 + 0.4 * random.next()
  shares[place.at] = home
  let left = 1 - home
  for (let n = 0; n < 6; n++) {
    const part = left * (0.3 + 0.3 * random.next())
    const neighbour = place.drawNeighbour(random)
    shares[neighbour] = shares[neighbour]! + part
    left -= part
  }
  shares[sizes.countries] = left
  return inBytes(shares).subarray(0, sizes.countries)
}

function inventLanguages(random: Random, language: number): Uint8Array {
  const shares = new Uint8Array(sizes.languages)
  for (let n = 0; n < 3; n++) shares[random.whole(0, sizes.languages - 1)] = random.whole(2, 30)
  shares[1] = random.whole(10, 110)
  shares[language] = random.whole(170, 250)
  return shares
}

/** Each topic about half of the one before; a trace of everything. */
function inventMixture(random: Random, topics: readonly number[]): Uint8Array {
  const theta = new Float64Array(sizes.mixture).fill(0.004)
  let weight = 1
  for (const at of topics) {
    theta[at] = weight
    weight *= 0.3 + 0.4 * random.next()
  }
  const total = sumOf(theta)
  const bytes = new Uint8Array(sizes.mixture)
  for (let k = 0; k < bytes.length; k++) bytes[k] = Math.round(255 * Math.sqrt(theta[k]! / total))
  return bytes
}

function inBytes(shares: Float64Array): Uint8Array {
  const total = sumOf(shares)
  const bytes = new Uint8Array(shares.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round((255 * shares[i]!) / total)
  return bytes
}

// Indexed, because ten million channels are made of these.
function sumOf(shares: Float64Array): number {
  let total = 0
  for (let i = 0; i < shares.length; i++) total += shares[i]!
  return total
}
