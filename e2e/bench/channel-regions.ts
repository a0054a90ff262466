import { countries, languages } from '#app/domain/campaign/strategy.ts'
import { type Platform, platforms } from '#app/domain/channel/platforms.ts'
import type { SeedLanguage } from '#db/seed/topic-words.ts'
import { drawing } from './chance.ts'

/** Where channels are, and what goes with a place: languages, platforms, who else listens. */
export type Region = {
  /** The alphabet and the words of its names and bios. */
  writes: SeedLanguage
  countries: Record<string, { channels: number; language: string }>
  platforms: Partial<Record<Platform, number>>
}

export const regions: readonly Region[] = [
  {
    writes: 'ar',
    countries: {
      SA: { channels: 12, language: 'ar' },
      AE: { channels: 6, language: 'ar' },
      KW: { channels: 3, language: 'ar' },
      QA: { channels: 1.5, language: 'ar' },
      BH: { channels: 0.8, language: 'ar' },
      OM: { channels: 1, language: 'ar' },
    },
    platforms: { instagram: 28, tiktok: 22, snapchat: 24, x: 12, youtube: 10, telegram: 2, linkedin: 2 },
  },
  {
    writes: 'ar',
    countries: {
      EG: { channels: 9, language: 'ar' },
      JO: { channels: 1.5, language: 'ar' },
      LB: { channels: 1.2, language: 'ar' },
      IQ: { channels: 3, language: 'ar' },
      MA: { channels: 2.5, language: 'ar' },
      TN: { channels: 1, language: 'ar' },
      DZ: { channels: 1.8, language: 'ar' },
    },
    platforms: { instagram: 36, tiktok: 32, youtube: 20, telegram: 4, snapchat: 3, x: 3, linkedin: 2 },
  },
  {
    writes: 'ru',
    countries: {
      RU: { channels: 13, language: 'ru' },
      KZ: { channels: 2, language: 'ru' },
      BY: { channels: 1, language: 'ru' },
      UZ: { channels: 1.2, language: 'ru' },
    },
    platforms: {
      telegram: 30,
      vkontakte: 24,
      youtube: 14,
      instagram: 12,
      tiktok: 8,
      odnoklassniki: 9,
      pinterest: 3,
    },
  },
  {
    writes: 'en',
    countries: {
      US: { channels: 9, language: 'en' },
      GB: { channels: 3, language: 'en' },
      DE: { channels: 2, language: 'de' },
      FR: { channels: 2, language: 'fr' },
      ES: { channels: 1.8, language: 'es' },
    },
    platforms: { instagram: 34, tiktok: 28, youtube: 18, x: 6, pinterest: 6, linkedin: 5, snapchat: 3 },
  },
  {
    writes: 'en',
    countries: {
      IN: { channels: 7, language: 'hi' },
      PK: { channels: 2, language: 'ur' },
      ID: { channels: 4, language: 'en' },
      BR: { channels: 4, language: 'en' },
      TR: { channels: 3.5, language: 'tr' },
    },
    platforms: { instagram: 42, youtube: 28, tiktok: 20, x: 5, linkedin: 3, telegram: 2 },
  },
]

/** A country that campaigns name, with what the generator asks of it again and again. */
export type Place = {
  /** In `countries`. */
  at: number
  region: Region
  /** In `languages`. */
  language: number
  drawPlatform: ReturnType<typeof drawing>
  /** Draws places in `countries` of people who listen from elsewhere: the region's first. */
  drawNeighbour: ReturnType<typeof drawing>
}

export const places: readonly Place[] = regions.flatMap((region) =>
  Object.entries(region.countries).map(([country, { language }]) => ({
    at: countries.indexOf(country as (typeof countries)[number]),
    region,
    language: languages.indexOf(language as (typeof languages)[number]),
    drawPlatform: drawing(platforms.map((platform) => region.platforms[platform] ?? 0.3)),
    drawNeighbour: drawing(
      countries.map((other) => (other === country ? 0 : other in region.countries ? 6 : 1) * sizeOf(other)),
    ),
  })),
)
/** Draws places in `places`, as many channels as they have. */
export const drawPlace = drawing(
  regions.flatMap((region) => Object.values(region.countries).map(({ channels }) => channels)),
)

function sizeOf(country: string): number {
  return regions.find((region) => country in region.countries)?.countries[country]?.channels ?? 1
}
