/** Counted clicks from a country by the visitor's address; an empty value is not known. */
export type CountryCount = { country: string; clicks: number }

/** The countries with the most clicks, all others together, and those of which no country is known. */
export type ClickCountries = {
  all: number
  top: CountryCount[]
  rest: { countries: number; clicks: number }
  unknown: number
}

/** So many countries stand by themselves; one more is named too rather than called the rest. */
const named = 8

/** Null without a counted click. Every click is in exactly one part. */
export function clickCountriesOf(counts: readonly CountryCount[]): ClickCountries | null {
  const sum = (rows: readonly CountryCount[]) => rows.reduce((all, { clicks }) => all + clicks, 0)
  const all = sum(counts)
  if (all === 0) return null
  const known = counts
    .filter(({ country, clicks }) => country !== '' && clicks > 0)
    .toSorted((a, b) => b.clicks - a.clicks || a.country.localeCompare(b.country))
  const shown = known.length === named + 1 ? named + 1 : named
  const [top, others] = [known.slice(0, shown), known.slice(shown)]
  return {
    all,
    top,
    rest: { countries: others.length, clicks: sum(others) },
    unknown: all - sum(known),
  }
}
