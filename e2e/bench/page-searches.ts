import { ageBuckets, countries, genders, interests, languages } from '#app/domain/campaign/strategy.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { filterQuery } from '#app/domain/search/filter-query.ts'
import { type Filters, noFilters } from '#app/domain/search/filters.ts'
import { tiers } from '#app/domain/search/indexed-channel.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'
import { inventChannels } from './channel-generator.ts'

/** Addresses of different searches, with filters as often as `mixQueries` has them; a tenth by name, some at page 50. */
export function pageSearches(count: number, seed: number): string[] {
  const random = randomFrom(`pages ${seed}`)
  const names = [...inventChannels(2_000, seed)].map(({ name }) => name.split(' ').at(-1)!)
  const searches = new Set<string>()
  for (let n = 0; searches.size < count; n++) {
    const kinds = Object.keys(filters)
    const wanted = n % 10 === 0 ? 0 : n % 10 < 4 ? random.whole(1, 2) : n % 10 < 9 ? random.whole(3, 7) : 0
    const chosen = random.some(kinds, wanted).map((kind) => filters[kind]!(random))
    const text = n % 10 === 9 ? random.pick(names) : ''
    const page = random.chance(0.05) || (wanted === 0 && text === '') ? random.whole(1, 50) : 1
    searches.add(filterQuery(noFilters, Object.assign({}, ...chosen, { text, page }) as Filters))
  }
  return [...searches]
}

const filters: Record<string, (random: Random) => Partial<Filters>> = {
  platforms: (random) => ({ platforms: random.some(platforms.slice(0, 6), random.whole(1, 2)) }),
  countries: (random) => ({ countries: random.some(countries.slice(0, 14), random.whole(1, 4)) }),
  languages: (random) => ({ languages: random.some(languages.slice(0, 3), random.whole(1, 2)) }),
  tiers: (random) => ({ tiers: random.some(tiers.slice(1), random.whole(1, 3)) }),
  topics: (random) => ({ topics: random.some(interests, random.whole(1, 4)) }),
  followers: (random) => {
    const from = 1_000 * random.whole(1, 60)
    return { followersFrom: from, followersTo: from * random.whole(3, 20) }
  },
  price: (random) => ({ priceTo: 500 * random.whole(1, 20) }),
  engagement: (random) => ({ engagementFrom: random.whole(20, 80) }),
  credibility: (random) => ({ credibilityFrom: random.whole(60, 90) }),
  audience: (random) => ({
    audience: [
      {
        share: random.whole(5, 30),
        genders: [random.pick(genders)],
        ages: random.some(ageBuckets.slice(1, 4), 2),
        countries: random.some(countries.slice(0, 8), random.whole(0, 2)),
        languages: [],
      },
    ],
  }),
  verified: () => ({ isVerified: true }),
}
