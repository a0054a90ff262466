import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clickCountriesOf } from './click-countries.ts'

const counts = (countries: number) =>
  Array.from({ length: countries }, (_, at) => ({
    country: `A${String.fromCharCode(65 + at)}`,
    clicks: 100 - at,
  }))

test('the largest countries are named, the others are the rest, and the unknown are apart', () => {
  const found = clickCountriesOf([{ country: '', clicks: 500 }, ...counts(12)])!
  expect(found.top.map(({ country }) => country)).toEqual(['AA', 'AB', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH'])
  expect(found).toMatchObject({ rest: { countries: 4, clicks: 92 + 91 + 90 + 89 }, unknown: 500 })
})

test('one more country is named rather than called the rest', () => {
  expect(clickCountriesOf(counts(9))!.top).toHaveLength(9)
  expect(clickCountriesOf(counts(9))!.rest.countries).toBe(0)
})

test('without a counted click there is nothing to part', () => {
  expect(clickCountriesOf([])).toBeNull()
  expect(clickCountriesOf([{ country: 'SA', clicks: 0 }])).toBeNull()
})

test('the parts add up to all clicks', () => {
  const row = fc.record({ country: fc.constantFrom('', 'SA', 'AE', 'KW', 'EG'), clicks: fc.nat(1_000) })
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ country }) => country }), (rows) => {
      const found = clickCountriesOf(rows)
      const all = rows.reduce((sum, { clicks }) => sum + clicks, 0)
      const top = found?.top.reduce((sum, { clicks }) => sum + clicks, 0) ?? 0
      expect(top + (found?.rest.clicks ?? 0) + (found?.unknown ?? 0)).toBe(all)
    }),
  )
})
