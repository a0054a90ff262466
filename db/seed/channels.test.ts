import { expect, test } from 'vitest'
import { isHandle } from '../../app/domain/channel/handle.ts'
import { formatsOf, platforms } from '../../app/domain/channel/platforms.ts'
import { recogniseProfile } from '../../app/domain/channel/profile-url.ts'
import { currencies } from '../../app/domain/money.ts'
import { generateChannels, type SeedChannel, tiers } from './channels.ts'
import { statsOf } from './write-channels.ts'

const today = new Date('2026-12-01T09:00:00Z')
const channels = generateChannels(2_500, 'athar', today)
const share = (of: (channel: SeedChannel) => boolean) => channels.filter(of).length / channels.length

test('the same seed and day give the same channels, another seed others', () => {
  expect(generateChannels(200, 'athar', today)).toEqual(generateChannels(200, 'athar', today))
  expect(generateChannels(200, 'athar', today).slice(0, 195)).toEqual(channels.slice(0, 195))
  expect(generateChannels(200, 'other', today)[0]).not.toEqual(channels[0])
})

test('there are exactly as many as asked, and some people own two or three', () => {
  expect(channels).toHaveLength(2_500)
  const owned = new Map<string, number>()
  for (const { creator } of channels) owned.set(creator.id, (owned.get(creator.id) ?? 0) + 1)
  expect(Math.max(...owned.values())).toBe(3)
  expect([...owned.values()].filter((count) => count > 1).length).toBeGreaterThan(200)
})

test('all ten platforms and three languages are there in numbers', () => {
  for (const platform of platforms)
    expect(channels.filter((c) => c.platform === platform).length).toBeGreaterThan(40)
  expect(share(({ language }) => language === 'ar')).toBeGreaterThan(0.4)
  expect(share(({ language }) => language === 'ru')).toBeGreaterThan(0.22)
  expect(share(({ language }) => language === 'en')).toBeGreaterThan(0.2)
})

test('sizes follow the published tiers: nano and micro are the most, mega the rarest', () => {
  const known = channels.filter(({ followers }) => followers !== null)
  const counts = tiers.map(
    ({ least, most }) => known.filter(({ followers: n }) => n! >= least && n! < most).length,
  )
  expect((counts[0]! + counts[1]!) / known.length).toBeGreaterThan(0.75)
  expect(counts[4]! / known.length).toBeLessThan(0.04)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(counts[4]).toBeGreaterThan(0)
})

test('handles are valid on their platform and nobody has one twice', () => {
  const seen = new Set(channels.map(({ platform, handle }) => `${platform} ${handle.toLowerCase()}`))
  expect(seen.size).toBe(channels.length)
  expect(new Set(channels.map(({ creator }) => creator.handle)).size).toBe(
    new Set(channels.map(({ creator }) => creator.id)).size,
  )
  for (const { platform, handle, url } of channels) {
    expect(isHandle(platform, handle)).toBe(true)
    expect(recogniseProfile(url)).toMatchObject({ platform, handle })
  }
})

test('names, bios and captions are written in the language of the channel', () => {
  const script = {
    ar: /\p{Script=Arabic}/u,
    ru: /\p{Script=Cyrillic}/u,
    en: /^[^\p{Script=Arabic}\p{Script=Cyrillic}]*$/u,
  }
  for (const { language, name, bio, posts } of channels) {
    for (const text of [name, bio, ...posts.map(({ caption }) => caption)])
      expect(text).toMatch(script[language])
    for (const text of [name, bio, ...posts.map(({ caption }) => caption)])
      expect(text).not.toMatch(/[{}]|undefined/)
  }
})

test('shares of an audience add up to 1, and most of it is at home', () => {
  const known = channels.filter(({ audience }) => audience !== undefined)
  expect(known.length / channels.length).toBeGreaterThan(0.6)
  for (const { audience } of known)
    for (const shares of [audience!.age, audience!.gender, audience!.countries, audience!.languages]) {
      if (!shares) continue
      expect(Object.values(shares).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...Object.values(shares))).toBeGreaterThan(0)
    }
  const atHome = known.filter(
    ({ audience, country, anomaly }) =>
      audience!.countries && anomaly !== 'foreign' && audience!.countries[country]! > 0.4,
  )
  const withCountries = known.filter(({ audience, anomaly }) => audience!.countries && anomaly !== 'foreign')
  expect(atHome.length / withCountries.length).toBeGreaterThan(0.9)
})

test('some numbers are unknown, and every number says where it is from', () => {
  expect(share(({ followers }) => followers === null)).toBeGreaterThan(0.01)
  expect(share(({ packages }) => packages.length === 0)).toBeGreaterThan(0.08)
  expect(share(({ posts }) => posts.every(({ likes }) => likes === null))).toBeGreaterThan(0.01)
  for (const source of ['api', 'file', 'declared'] as const)
    expect(share(({ postsSource }) => postsSource === source)).toBeGreaterThan(0.2)
  for (const { followers, followersOn, followersSource } of channels)
    expect([followersOn === null, followersSource === null]).toEqual([followers === null, followers === null])
})

test('posts are 8 to 14, before the day they were counted, in formats of the platform', () => {
  for (const { posts, platform, postsCollectedOn } of channels) {
    expect(posts.length).toBeGreaterThanOrEqual(8)
    expect(posts.length).toBeLessThanOrEqual(14)
    for (const post of posts) {
      expect(post.publishedAt <= new Date(postsCollectedOn)).toBe(true)
      expect(formatsOf[platform]).toContain(post.format)
    }
  }
})

const median = (platform: string, least: number, most: number) => {
  const rates = channels
    .filter((c) => c.platform === platform && c.followers !== null && c.anomaly === null)
    .filter(({ followers }) => followers! >= least && followers! < most)
    .map((channel) => statsOf(channel).logRateMean)
    .filter((rate) => rate !== null)
    .sort((a, b) => a - b)
  return Math.exp(rates[Math.floor(rates.length / 2)]!)
}

test('engagement falls with size as published', () => {
  const [nano, micro] = [median('instagram', 1_000, 10_000), median('instagram', 10_000, 100_000)]
  expect(nano).toBeGreaterThan(0.036)
  expect(nano).toBeLessThan(0.062)
  expect(micro).toBeGreaterThan(0.018)
  expect(micro).toBeLessThan(0.032)
  expect(median('tiktok', 1_000, 10_000)).toBeGreaterThan(0.075)
  expect(median('tiktok', 100_000, 500_000)).toBeLessThan(0.085)
})

test('prices can be held as a payment', () => {
  for (const { packages } of channels)
    for (const { price } of packages) {
      const { least, grain } = currencies[price.currency]
      expect(price.amount).toBeGreaterThanOrEqual(least)
      expect(price.amount % grain).toBe(0)
      expect(Number.isSafeInteger(price.amount)).toBe(true)
    }
  expect(
    new Set(channels.flatMap(({ packages }) => packages.map(({ price }) => price.currency))).size,
  ).toBeGreaterThan(8)
})

test('a few channels are not what they seem', () => {
  const odd = channels.filter(({ anomaly }) => anomaly !== null)
  expect(odd.length).toBeGreaterThan(60)
  expect(odd.length).toBeLessThan(200)
  for (const { snapshots } of odd.filter(
    ({ anomaly, followers }) => anomaly === 'spike' && followers !== null,
  )) {
    const gains = snapshots.slice(1).map(({ followers }, i) => followers / snapshots[i]!.followers)
    expect(Math.max(...gains)).toBeGreaterThan(1.35)
  }
})
