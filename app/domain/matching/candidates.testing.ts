import { ageBuckets, interests } from '../campaign/strategy.ts'
import { platforms, sources } from '../channel/platforms.ts'
import type { Candidate, MatchBrief } from './candidate.ts'

/** A brief for tests: Arabic-speaking women of 18-34 in the Gulf who like beauty. */
export const gulfBrief: MatchBrief = {
  target: {
    ages: ['18-24', '25-34'],
    genders: ['female'],
    countries: ['SA', 'AE', 'KW'],
    languages: ['ar'],
    interests: ['beauty'],
  },
  mixture: interests.map((interest) => Number(interest === 'beauty')),
  platforms: [],
  budget: { amount: 2_000_000, currency: 'SAR' },
  currency: 'SAR',
  posts: 1,
  minimumFit: 0,
  minimumCredibility: 0.6,
}

/** A channel of which everything is known; override what a test is about. */
export const knownCandidate = (changes: Partial<Candidate> = {}): Candidate => ({
  id: 'a',
  platform: 'instagram',
  followers: 40_000,
  followersFrom: { source: 'api', collectedOn: '2026-06-01' },
  country: 'SA',
  languages: ['ar'],
  topics: ['beauty', 'fashion'],
  mixture: null,
  audience: {
    age: {
      '13-17': 0.05,
      '18-24': 0.4,
      '25-34': 0.35,
      '35-44': 0.12,
      '45-54': 0.05,
      '55-64': 0.02,
      '65+': 0.01,
    },
    gender: { female: 0.7, male: 0.3 },
    countries: { SA: 0.5, EG: 0.15, AE: 0.1, KW: 0.08, IQ: 0.05 },
    languages: { ar: 0.9, en: 0.1 },
    source: 'api',
    collectedOn: '2026-06-01',
  },
  stats: {
    postCount: 12,
    logRateMean: Math.log(0.03),
    logRateVar: 0.4,
    logViewsMean: Math.log(12_000),
    logViewsVar: 0.5,
    denominator: 'followers',
  },
  statsFrom: { source: 'api', collectedOn: '2026-06-01' },
  signals: { followerJump: 1, commentsPerLikePercentile: 50, boostedPosts: 0, rateVolatilityPercentile: 50 },
  sample: null,
  price: { amount: 300_000, currency: 'SAR' },
  priceFrom: { source: 'declared', collectedOn: '2026-05-20' },
  ...changes,
})

/** A channel of which only its existence is known. */
export const unknownCandidate = (id: string): Candidate =>
  knownCandidate({
    id,
    followersFrom: null,
    topics: [],
    audience: null,
    stats: null,
    statsFrom: null,
    signals: null,
    price: null,
    priceFrom: null,
  })

const homes = ['SA', 'AE', 'EG', 'KW', 'RU', 'KZ', 'US', 'GB', 'IN', null] as const
const tongues = {
  SA: 'ar',
  AE: 'ar',
  EG: 'ar',
  KW: 'ar',
  RU: 'ru',
  KZ: 'ru',
  US: 'en',
  GB: 'en',
  IN: 'en',
} as const

/** `count` different channels, always the same ones: every tenth lacks its audience, stats, signals or price. */
export function manyCandidates(count: number, seed = 1): Candidate[] {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, i) => {
    const home = pick(homes)
    const female = random()
    const followers = Math.round(Math.exp(10 + 1.5 * normal()))
    const young = ageBuckets.map(
      (bucket, age) => [bucket, Math.exp(-((age - 1 - 3 * random()) ** 2) / 2)] as const,
    )
    const sum = young.reduce((total, [, share]) => total + share, 0)
    const own = home ?? 'US'
    return knownCandidate({
      id: `channel-${String(i).padStart(5, '0')}`,
      platform: pick(platforms),
      followers,
      country: home,
      languages: home ? [tongues[home]] : [],
      topics: [pick(interests), pick(interests)],
      audience:
        i % 10 === 3
          ? null
          : {
              age: Object.fromEntries(young.map(([bucket, share]) => [bucket, share / sum])),
              gender: { female, male: 1 - female },
              countries: {
                [own]: 0.55,
                SA: own === 'SA' ? 0.55 : 0.1,
                EG: 0.08,
                US: 0.05,
                IN: 0.05,
                TR: 0.02,
              },
              languages: { [home ? tongues[home] : 'en']: 0.8, en: 0.15 },
              source: pick(sources),
              collectedOn: '2026-06-01',
            },
      stats:
        i % 10 === 4
          ? null
          : {
              postCount: 1 + Math.floor(random() * 20),
              logRateMean: Math.log(0.03) + 0.6 * normal(),
              logRateVar: 0.2 + 0.5 * random(),
              logViewsMean: Math.log(followers * 0.3) + 0.5 * normal(),
              logViewsVar: 0.5,
            },
      signals: i % 10 === 5 ? null : { followerJump: 7 * random() ** 3, boostedPosts: 0.3 * random() ** 2 },
      price:
        i % 10 === 6
          ? null
          : { amount: 100 * Math.round(followers * 0.03 * Math.exp(0.6 * normal())), currency: 'SAR' },
    })
  })
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
