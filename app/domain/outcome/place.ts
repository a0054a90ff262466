/** A country (`SA`, ISO 3166-1) or a region of one (`SA-01`, ISO 3166-2). */
export type Place = string

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined

/** A place as typed in whatever letters; undefined when no country has that code. Regions are known to their countries. */
export function readPlace(typed: string): Place | undefined {
  const code = typed.trim().toUpperCase()
  const [, country = '', region = ''] = /^([A-Z]{2})(-[A-Z0-9]{1,3})?$/.exec(code) ?? []
  return isCountry(country) ? country + region : undefined
}

/**
 * Where an order was made, from what a shop calls its country and its region: `SA` with `01` or `SA-01` is that region;
 * a region that is written another way, or lies elsewhere, leaves the country.
 */
export function placeOf(country: string | undefined, region: string | undefined): Place | null {
  const [land, part] = [readPlace(country ?? '')?.slice(0, 2), readPlace(region ?? '')]
  if (!land) return part ?? null
  if (part?.startsWith(`${land}-`)) return part
  return readPlace(`${land}-${region?.trim() ?? ''}`) ?? land
}

/** Whether a place is, or lies in, one of the marked places. */
export const isWithin = (place: Place, marked: readonly Place[]) =>
  marked.includes(place) || marked.includes(place.slice(0, 2))
