import { type Interest, ageBuckets, interests } from '../../app/domain/campaign/strategy.ts'
import type { Platform, Source } from '../../app/domain/channel/platforms.ts'
import type { Audience, Share } from '../../app/domain/matching/audience.ts'
import { apportion } from '../../app/domain/matching/distributions.ts'
import { agesAndGenders } from '../../app/domain/matching/population.ts'
import type { Gender } from './people.ts'
import { homes } from './places.ts'
import type { Random } from './random.ts'
import type { SeedLanguage } from './topic-words.ts'

/** Odds of being a woman in a topic's audience against the platform's own. */
const womenOdds: Partial<Record<Interest, number>> = {
  beauty: 4,
  fashion: 2.6,
  parenting: 3.2,
  family: 1.8,
  food: 1.6,
  crafts: 2.2,
  home: 1.8,
  gardening: 1.4,
  books: 1.4,
  health: 1.4,
  football: 0.25,
  sports: 0.5,
  cars: 0.22,
  gaming: 0.35,
  technology: 0.45,
  finance: 0.6,
  business: 0.7,
  news: 0.75,
}
/** How fast shares fall with each older age bucket; below 0 = older than the platform. */
const youth: Partial<Record<Interest, number>> = {
  gaming: 0.35,
  comedy: 0.2,
  education: 0.2,
  music: 0.15,
  fashion: 0.15,
  film: 0.1,
  beauty: 0.1,
  gardening: -0.35,
  news: -0.25,
  finance: -0.15,
  home: -0.15,
  health: -0.1,
}
const parents = [0.1, 0.6, 1.6, 1.4, 0.6, 0.4, 0.4]

/** What a platform tells about an audience: everything, its languages only, or nothing but what people claim. */
const knownBy: Partial<Record<Platform, 'languages' | 'nothing'>> = {
  telegram: 'languages',
  x: 'nothing',
  linkedin: 'nothing',
}

/** Far away from everything the seed's people write: where bought followers live. */
const farmedFrom = ['ID', 'BR', 'IN', 'PK', 'TR']

export type AudienceOf = {
  platform: Platform
  country: string
  language: SeedLanguage
  topics: readonly Interest[]
  gender: Gender
  source: Source
  collectedOn: string
  isForeign: boolean
}

/**
 * An audience that goes with its channel: mostly at home, in its language, of its topic. Not everything is always known;
 * undefined where nothing is. Interests may overlap, every other dimension adds up to 1.
 */
export function inventAudience(random: Random, channel: AudienceOf): Audience | undefined {
  const { platform, source, collectedOn, topics, isForeign } = channel
  const tells = knownBy[platform]
  const asked = tells === 'nothing' ? 'declared' : source
  if (random.chance(isForeign ? 0 : asked === 'declared' ? 0.35 : 0.08)) return undefined
  const origin = { source: asked, collectedOn }
  const languages = languagesOf(random, channel)
  if (tells === 'languages' && source === 'api' && !isForeign) return { ...origin, languages }
  const people = agesAndWomen(random, channel)
  const audience: Audience = { ...origin, ...people, countries: countriesOf(random, channel) }
  if (random.chance(0.6)) audience.languages = languages
  if (random.chance(0.45)) audience.interests = interestsOf(random, topics)
  if (source === 'declared' && random.chance(0.3)) delete audience.age
  return audience
}

function agesAndWomen(random: Random, { platform, country, topics, gender }: AudienceOf) {
  const topic = topics[0]!
  const cells = agesAndGenders(platform, country)
  const odds = (womenOdds[topic] ?? 1) * (gender === 'female' ? 1.25 : 0.8) * random.logNormal(1, 0.2)
  const ages: Record<string, number> = {}
  let women = 0
  let men = 0
  ageBuckets.forEach((bucket, age) => {
    const bend = topic === 'parenting' ? parents[age]! : Math.exp(-(youth[topic] ?? 0) * (age - 2))
    const noise = random.logNormal(1, 0.15)
    const [female, male] = [cells[age]! * odds * bend * noise, cells[age + 7]! * bend * noise]
    ages[bucket] = female + male
    women += female
    men += male
  })
  return { age: shares(ages), gender: shares({ female: women, male: men }) }
}

function countriesOf(random: Random, { country, language, isForeign }: AudienceOf): Share {
  const isAtHome = Math.min(0.93, Math.max(0.3, 0.64 + 0.14 * random.normal()))
  const away: Record<string, number> = {}
  for (const [other, weight] of Object.entries(homes[language]))
    if (other !== country) away[other] = weight ** 0.7 * random.logNormal(1, 0.5)
  const nearest = Object.entries(away)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
  const total = nearest.reduce((sum, [, weight]) => sum + weight, 0)
  const rest = random.whole(10, 35) / 100
  const found: Record<string, number> = { [country]: isAtHome, ZZ: (1 - isAtHome) * rest }
  for (const [other, weight] of nearest) found[other] = ((1 - isAtHome) * (1 - rest) * weight) / total
  if (isForeign) {
    const farm = random.pick(farmedFrom.filter((place) => place !== country))
    found[farm] = (found[farm] ?? 0) + random.whole(55, 110) / 100
  }
  return shares(found)
}

function languagesOf(random: Random, { country, language }: AudienceOf): Share {
  const main = Math.min(0.96, Math.max(0.5, 0.8 + 0.09 * random.normal()))
  const others: Record<SeedLanguage, Record<string, number>> = {
    ar: { en: 5, fr: ['MA', 'TN', 'DZ', 'LB'].includes(country) ? 8 : 1, tr: 0.6, ur: 0.6 },
    ru: { en: 4, de: 1, tr: 0.7 },
    en: { ar: ['AE', 'SA', 'EG', 'QA', 'KW'].includes(country) ? 9 : 1, hi: 3, es: 3, ur: 1.5, fr: 1, de: 1 },
  }
  const total = Object.values(others[language]).reduce((sum, weight) => sum + weight, 0)
  const found: Record<string, number> = { [language]: main }
  for (const [other, weight] of Object.entries(others[language])) found[other] = ((1 - main) * weight) / total
  return shares(found)
}

function interestsOf(random: Random, topics: readonly Interest[]): Share {
  const found: Share = {}
  topics.forEach((topic, i) => (found[topic] = random.whole(i === 0 ? 34 : 20, i === 0 ? 62 : 40) / 100))
  for (const topic of random.some(interests, 5)) found[topic] ??= random.whole(6, 22) / 100
  return found
}

/** Weights as shares of thousandths that add up to 1; what rounds to nothing is left out. */
export function shares(weights: Record<string, number>): Share {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const names = Object.keys(weights)
  const parts = apportion(
    names.map((name) => (1000 * weights[name]!) / total),
    1000,
  )
  return Object.fromEntries(
    names.map((name, i) => [name, parts[i]! / 1000] as const).filter(([, part]) => part > 0),
  )
}
