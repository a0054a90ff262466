import { type Platform, platforms } from '../channel/platforms.ts'
import { elsewhere, people, residence, spoken, tilts } from './population-tables.ts'

const byPlatform = <T>(make: (platform: Platform) => T) =>
  Object.fromEntries(platforms.map((platform) => [platform, make(platform)])) as Record<Platform, T>

const residents = byPlatform((platform) => {
  const shares = new Map<string, number>()
  for (const [, country, perMille] of residence[platform].matchAll(/([A-Z]{2}) ([\d.]+)/g))
    shares.set(country!, Number(perMille) / 1000)
  return shares
})

/** The code of everywhere that is not named. */
export const restOfWorld = 'ZZ'

/** A country missing from the tables is taken for one this large. */
export const unlistedCountry = 0.001

/** A home country or language, where a channel has one, tells more of its audience than its platform does. */
const homeWeight = 0.65

export const listedCountries: readonly string[] = [...residents.instagram.keys()]

/** Share of the platform's people who live in a country, 0-1. */
export const shareOfCountry = (platform: Platform, country: string): number =>
  residents[platform].get(country) ?? unlistedCountry

/** P(follows channels in at least one of the languages | country), between .005 and .995. */
export function shareSpeaking(country: string, languages: readonly string[]): number {
  const table = spoken[country] ?? elsewhere
  let silent = 1
  for (const language of languages) silent *= 1 - (table[language] ?? 0.003)
  return Math.min(0.995, Math.max(0.005, 1 - silent))
}

/** Age x gender shares (women's seven buckets, then men's) of the platform's people in a country; they add up to 1. */
export function agesAndGenders(platform: Platform, country: string): Float64Array {
  const there = cohorts[platform]
  const known = there.get(country)
  if (known) return known
  const { female, women, men } = people[platform]
  const [menTilt, youthTilt] = tilts[country] ?? [1, 0]
  const cells = new Float64Array(14)
  let total = 0
  for (let age = 0; age < 7; age++) {
    const youth = Math.exp(-youthTilt * (age - 2))
    cells[age] = female * women[age]! * youth
    cells[age + 7] = (1 - female) * menTilt * men[age]! * youth
    total += cells[age]! + cells[age + 7]!
  }
  for (let cell = 0; cell < 14; cell++) cells[cell]! /= total
  there.set(country, cells)
  return cells
}
const cohorts = byPlatform(() => new Map<string, Float64Array>())

/** Where a channel is at home, as far as it says; null and [] are unknown. */
export type Home = { platform: Platform; country: string | null; languages: readonly string[] }

/** Where the people of a channel would live if all we knew was its home, 0-1; what is left of 1 is `restOfWorld`. */
export function residencePrior({ platform, country, languages }: Home): Map<string, number> {
  const shares = new Map<string, number>()
  for (const listed of listedCountries) shares.set(listed, shareOfCountry(platform, listed))
  if (country) {
    for (const [listed, share] of shares) shares.set(listed, share * (1 - homeWeight))
    const own = shares.get(country) ?? unlistedCountry * (1 - homeWeight)
    return shares.set(country, own + homeWeight)
  }
  if (languages.length === 0) return shares
  let speaking = 0
  for (const [listed, share] of shares) speaking += share * shareSpeaking(listed, languages)
  for (const [listed, share] of shares) {
    const there = (share * shareSpeaking(listed, languages)) / speaking
    shares.set(listed, share * (1 - homeWeight) + there * homeWeight)
  }
  return shares
}
