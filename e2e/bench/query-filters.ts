import { ageBuckets, countries, languages } from '#app/domain/campaign/strategy.ts'
import { shareSpeaking } from '#app/domain/matching/population.ts'
import { type IndexedChannel, sizes, traits } from '#app/domain/search/indexed-channel.ts'
import type { AudiencePart, Conditions } from '#app/domain/search/search-request.ts'
import { shareInside } from '#app/domain/search/search-score.ts'
import type { Random } from '#db/seed/random.ts'
import { drawPlace, places } from './channel-regions.ts'

/** What filters are asked after: values that channels have, as often as they have them. */
export type Sample = { random: Random; rows: readonly IndexedChannel[] }

export const isShown = (row: IndexedChannel) => (row.traits & traits.shown) !== 0

type Kind = {
  /** How often the filter is asked, against the others. */
  often: number
  ask(sample: Sample): Partial<Conditions>
}

export const filterKinds: Record<string, Kind> = {
  platforms: { often: 9, ask: (sample) => ({ platforms: some(sample, 2, (row) => row.platform) }) },
  countries: { often: 7, ask: (sample) => ({ countries: some(sample, 4, (row) => row.country) }) },
  languages: { often: 4, ask: (sample) => ({ languages: some(sample, 2, (row) => row.language) }) },
  cities: { often: 1, ask: (sample) => ({ cities: some(sample, 1, (row) => row.city) }) },
  tiers: { often: 3, ask: (sample) => ({ tiers: some(sample, 2, (row) => row.tier) }) },
  topics: {
    often: 7,
    ask({ random, rows }) {
      if (random.chance(0.2))
        return {
          allTopics: oneOf(random, random.pick(rows).topics) | oneOf(random, random.pick(rows).topics),
        }
      const wanted = Array.from({ length: random.whole(1, 4) }, () => oneOf(random, random.pick(rows).topics))
      return { anyTopic: wanted.reduce((bits, bit) => (bits | bit) >>> 0, 0) }
    },
  },
  followers: {
    often: 8,
    ask({ random, rows }) {
      const [a, b] = [random.pick(rows).followers, random.pick(rows).followers]
      return { followers: { from: Math.min(a, b), to: random.chance(0.3) ? 0xffffffff : Math.max(a, b) } }
    },
  },
  price: {
    often: 5,
    ask({ random, rows }) {
      const most = Math.max(random.pick(rows).price, random.pick(rows).price)
      return random.chance(0.5) ? { budget: most } : { price: { from: 0, to: most } }
    },
  },
  engagement: { often: 4, ask: ({ random }) => ({ engagementFrom: random.whole(50, 205) }) },
  credibility: { often: 4, ask: ({ random }) => ({ credibilityFrom: random.whole(110, 235) }) },
  traits: {
    often: 2,
    ask: ({ random }) => ({ traits: random.pick([traits.verified, traits.claimed, traits.priced]) }),
  },
  audience: {
    often: 4,
    ask({ random, rows }) {
      const part = audiencePart(random)
      const shares = Array.from({ length: 40 }, () => shareInside(random.pick(rows), part)).sort(
        (a, b) => a - b,
      )
      return { audience: [{ ...part, atLeast: Math.max(1, shares[random.whole(12, 32)]!) }] }
    },
  },
  except: {
    often: 2,
    ask: (sample) => ({ except: some(sample, 30, (row) => row.ordinal) }),
  },
}

/** Whom a campaign wants: mostly an age and a gender somewhere. */
export function audiencePart(random: Random): AudiencePart {
  const cohorts = random.chance(0.8) ? cohortsOf(random) : []
  const spoken = random.chance(0.5) ? [random.pick(languages)] : []
  const wanted = new Set(
    random.chance(0.85)
      ? Array.from({ length: random.whole(1, 4) }, () => places[drawPlace(random)]!.at)
      : [],
  )
  return {
    cohorts,
    countries: [...wanted].map((at) => ({
      at,
      speaking: spoken.length === 0 ? 255 : Math.round(255 * shareSpeaking(countries[at]!, spoken)),
    })),
    languages: spoken.map((language) => languages.indexOf(language)),
  }
}

function cohortsOf(random: Random): number[] {
  const genders = random.chance(0.5) ? [0, 1] : [random.whole(0, 1)]
  const youngest = random.whole(0, 4)
  const ages = Array.from({ length: random.whole(1, 3) }, (_, i) => youngest + i)
  return genders.flatMap((gender) =>
    ages.map((age) => gender * (sizes.cohorts / 2) + Math.min(age, ageBuckets.length - 1)),
  )
}

/** Between one and `most` different values of channels. */
function some({ random, rows }: Sample, most: number, valueOf: (row: IndexedChannel) => number): number[] {
  const count = random.whole(1, most)
  return [...new Set(Array.from({ length: count }, () => valueOf(random.pick(rows))))]
}

/** One of the bits that are set. */
function oneOf(random: Random, bits: number): number {
  const set = Array.from({ length: 32 }, (_, at) => (1 << at) >>> 0).filter((bit) => bits & bit)
  return random.pick(set)
}
