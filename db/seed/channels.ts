import type { Interest } from '../../app/domain/campaign/strategy.ts'
import type { Platform, Source } from '../../app/domain/channel/platforms.ts'
import { profileUrl } from '../../app/domain/channel/profile-url.ts'
import type { Audience } from '../../app/domain/matching/audience.ts'
import { inventAudience } from './audiences.ts'
import { writeBio } from './captions.ts'
import { fitHandle, inventHandle, inventName } from './handles.ts'
import { inventPackages, type SeedPackage } from './packages.ts'
import { inventPerson, type Person } from './people.ts'
import { cityIn, homes, places } from './places.ts'
import { anomalies, type Anomaly, inventPosts, type SeedPost } from './channel-posts.ts'
import { type Random, randomFrom } from './random.ts'
import type { SeedLanguage } from './topic-words.ts'
import { inventTopics } from './topics.ts'

export type SeedCreator = {
  id: string
  accountId: string
  email: string
  handle: string
  name: string
  bio: string
  country: string
  city: string
  languages: string[]
  timeZone: string
  locale: SeedLanguage
}

/** Days are `yyyy-mm-dd`. The same creator object stands in each of the creator's channels. */
export type SeedChannel = {
  id: string
  creator: SeedCreator
  platform: Platform
  handle: string
  name: string
  bio: string
  url: string
  country: string
  city: string | null
  language: SeedLanguage
  category: Interest
  topics: Interest[]
  followers: number | null
  followersSource: Source | null
  followersOn: string | null
  /** The oldest first. */
  snapshots: { takenOn: string; source: Source; followers: number }[]
  audience: Audience | undefined
  posts: SeedPost[]
  postsSource: Source
  postsCollectedOn: string
  packages: SeedPackage[]
  /** What is wrong with it, if anything; stored nowhere, for tests. */
  anomaly: Anomaly | null
}

/** Published tiers; most people are small. */
export const tiers = [
  { name: 'nano', least: 1_000, most: 10_000, weight: 45 },
  { name: 'micro', least: 10_000, most: 100_000, weight: 38 },
  { name: 'mid', least: 100_000, most: 500_000, weight: 11.5 },
  { name: 'macro', least: 500_000, most: 1_000_000, weight: 3.5 },
  { name: 'mega', least: 1_000_000, most: 6_000_000, weight: 2 },
] as const

const languageWeights: Record<SeedLanguage, number> = { ar: 46, ru: 28, en: 26 }

const platformWeights: Record<SeedLanguage, Partial<Record<Platform, number>>> = {
  ar: { instagram: 25, tiktok: 20, snapchat: 16, youtube: 13, x: 11, telegram: 6, linkedin: 5, pinterest: 4 },
  ru: {
    vkontakte: 22,
    telegram: 22,
    youtube: 15,
    odnoklassniki: 11,
    instagram: 9,
    tiktok: 9,
    pinterest: 6,
    x: 3,
    linkedin: 3,
  },
  en: { instagram: 24, tiktok: 19, youtube: 19, linkedin: 11, x: 10, pinterest: 9, snapchat: 5, telegram: 3 },
}

const day = 86_400_000
const dayText = (at: number) => new Date(at).toISOString().slice(0, 10)

/**
 * Channels of invented people, the same for the same seed and day: sizes and engagement as published for their tiers,
 * audiences that go with country, language and topic, every number with its source and day, some numbers unknown.
 */
export function generateChannels(count: number, seed: string, today: Date): SeedChannel[] {
  const random = randomFrom(seed)
  const taken = new Set<string>()
  const kits = new Set<string>()
  const channels: SeedChannel[] = []
  while (channels.length < count) {
    const owned = random.chance(0.2) ? random.whole(2, 3) : 1
    channels.push(...inventCreator(random, Math.min(owned, count - channels.length), taken, kits, today))
  }
  return channels
}

function inventCreator(
  random: Random,
  owned: number,
  taken: Set<string>,
  kits: Set<string>,
  today: Date,
): SeedChannel[] {
  const language = random.weighted(languageWeights)
  const country = random.weighted(homes[language])
  const { zone, cities } = places[country]!
  const city = random.pick(cities)
  const person = inventPerson(random, language)
  const chosen = new Set<Platform>()
  while (chosen.size < owned) chosen.add(random.weighted(platformWeights[language]))
  const topics = inventTopics(random, [...chosen][0]!)
  const wish = inventHandle(random, person, topics[0]!)
  const handle = freeHandle(random, wish.replaceAll('.', '_'), kits)
  const bio = writeBio(random, topics, language, cityIn(city, language))
  const creator: SeedCreator = {
    id: random.uuid(),
    accountId: random.uuid(),
    email: `${handle}@creators.athar.example`,
    handle,
    name: person.full,
    bio,
    country,
    city: city.en,
    languages: language === 'en' || random.chance(0.5) ? [language] : [language, 'en'],
    timeZone: zone,
    locale: language,
  }
  return [...chosen].map((platform) =>
    inventChannel(random, { creator, person, topics, wish, platform, taken, today }),
  )
}

function freeHandle(random: Random, wish: string, kits: Set<string>): string {
  let handle = wish
  while (kits.has(handle)) handle = `${wish}${random.whole(2, 999)}`
  kits.add(handle)
  return handle
}

type Plan = {
  creator: SeedCreator
  person: Person
  topics: Interest[]
  wish: string
  platform: Platform
  taken: Set<string>
  today: Date
}

function inventChannel(
  random: Random,
  { creator, person, topics, wish, platform, taken, today }: Plan,
): SeedChannel {
  const { country, locale: language } = creator
  const tier = inventTier(random)
  const { least, most } = tiers[tier]!
  const followers = Math.round(least * (most / least) ** random.next())
  const anomaly = random.chance(0.05) ? random.pick(anomalies) : null
  const source = random.weighted<Source>({ api: 44, file: 27, declared: 29 })
  const age = { api: [0, 6], file: [3, 60], declared: [5, 200], estimated: [0, 0] }[source] as [
    number,
    number,
  ]
  const countedAt = today.getTime() - random.whole(...age) * day
  const handle = fitHandle(random, platform, wish, taken)
  const counted = { source, collectedOn: dayText(countedAt) }
  const posts = inventPosts(random, {
    platform,
    followers,
    tier,
    topics,
    language,
    source,
    anomaly,
    countedAt: new Date(Date.parse(counted.collectedOn)),
  })
  const knowsFollowers = source !== 'declared' || random.chance(0.93)
  const seen = posts.map(({ views }) => views).filter((views) => views !== null)
  const medianViews = seen.sort((a, b) => a - b)[Math.floor(seen.length / 2)] ?? followers * 0.25
  return {
    id: random.uuid(),
    creator,
    platform,
    handle,
    name: inventName(random, person, topics[0]!, language),
    bio: creator.bio,
    url: profileUrl(platform, handle),
    country,
    city: random.chance(0.85) ? creator.city : null,
    language,
    category: topics[0]!,
    topics,
    followers: knowsFollowers ? followers : null,
    followersSource: knowsFollowers ? source : null,
    followersOn: knowsFollowers ? counted.collectedOn : null,
    snapshots: knowsFollowers ? inventHistory(random, followers, source, countedAt, anomaly === 'spike') : [],
    audience: inventAudience(random, {
      ...counted,
      platform,
      country,
      language,
      topics,
      gender: person.gender,
      isForeign: anomaly === 'foreign',
    }),
    posts,
    postsSource: source,
    postsCollectedOn: counted.collectedOn,
    packages: random.chance(0.86)
      ? inventPackages(random, { platform, country, currency: places[country]!.currency, medianViews })
      : [],
    anomaly,
  }
}

function inventTier(random: Random): number {
  const name = random.weighted(Object.fromEntries(tiers.map(({ name, weight }) => [name, weight])))
  return tiers.findIndex((tier) => tier.name === name)
}

/** Weekly counts up to today's: a claim has one, the platform's own and files have a history. */
function inventHistory(
  random: Random,
  followers: number,
  source: Source,
  countedAt: number,
  hasSpike: boolean,
) {
  const weeks = source === 'declared' && !hasSpike ? 1 : random.whole(8, 12)
  const spikeAt = hasSpike ? random.whole(2, weeks - 3) : -1
  const history: SeedChannel['snapshots'] = []
  let left = followers
  for (let week = 0; week < weeks; week++) {
    history.push({ takenOn: dayText(countedAt - week * 7 * day), source, followers: Math.round(left) })
    left /=
      1 +
      Math.max(-0.002, 0.004 + 0.003 * random.normal()) +
      (week === spikeAt ? random.whole(40, 90) / 100 : 0)
  }
  return history.toReversed()
}
