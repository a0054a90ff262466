import type { ClickCountries } from '#app/domain/outcome/click-countries.ts'
import type { Dimension } from '#app/domain/outcome/splits.ts'
import type { Reading } from './report-figures.ts'

/** What a part of a campaign is called. */
export function partName(dimension: Dimension, key: string | null, { t, format }: Reading): string {
  if (key === null) return t('report.split.unknown')
  if (dimension === 'country') return format.country(key)
  if (dimension === 'platform') return t(`catalogue.platform.${key as 'instagram'}`)
  return key === 'several' ? t('report.split.several') : t(`catalogue.format.${key as 'post'}`)
}

/** The countries by name, the rest, and the unknown. */
export const countryLines = ({ top, rest, unknown }: ClickCountries, { t, format }: Reading) => [
  ...top.map(({ country, clicks }) => ({ key: country, name: format.country(country), clicks })),
  ...(rest.countries > 0
    ? [{ key: 'rest', name: t('clickcountries.rest', { count: rest.countries }), clicks: rest.clicks }]
    : []),
  ...(unknown > 0 ? [{ key: '', name: t('links.not_known'), clicks: unknown }] : []),
]
