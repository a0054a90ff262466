import { type Jurisdiction, jurisdictions } from '../campaign/brief.ts'
import type { Platform } from '../channel/platforms.ts'
import { bannedPlatforms } from './rules.ts'

const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

/** The countries of each jurisdiction, by ISO code. */
const countriesOf: Record<Jurisdiction, readonly string[]> = {
  US: ['US'],
  UK: ['GB'],
  EU: union,
  AE: ['AE'],
  SA: ['SA'],
  RU: ['RU'],
}

/** The jurisdictions whose rules an audience in these countries brings, in the order of the form. */
export const jurisdictionsIn = (countries: readonly string[]): Jurisdiction[] =>
  jurisdictions.filter((place) => countriesOf[place].some((country) => countries.includes(country)))

/** Platforms among these on which advertising is forbidden in one of the places, and where. */
export function bannedAmong(platforms: readonly Platform[], places: readonly Jurisdiction[]) {
  const isBanned = (place: Jurisdiction, platform: Platform) =>
    bannedPlatforms[place]?.includes(platform) ?? false
  return {
    platforms: platforms.filter((platform) => places.some((place) => isBanned(place, platform))),
    places: places.filter((place) => platforms.some((platform) => isBanned(place, platform))),
  }
}
