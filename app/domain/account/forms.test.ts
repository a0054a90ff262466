import { expect, test } from 'vitest'
import { countries } from '../campaign/strategy.ts'
import { handle, signUpForm, weekendOf, zoneOf } from './forms.ts'

const brand = {
  as: 'brand',
  name: 'Lina',
  email: 'lina@example.com',
  password: 'a long sentence',
  company: 'Qahwa',
  country: 'SA',
  currency: 'SAR',
}

test('a sign-up says its side and is read as that side', () => {
  expect(signUpForm.parse(brand)).toMatchObject({ as: 'brand', timeZone: '', weekend: '' })
  expect(signUpForm.safeParse({ ...brand, as: 'staff' }).success).toBe(false)
})

test('marks that turn text around are taken out of names', () => {
  expect(signUpForm.parse({ ...brand, name: '\u202eLina\u2066 ' }).name).toBe('Lina')
  expect(signUpForm.safeParse({ ...brand, name: '\u202e' }).success).toBe(false)
})

test.each(['UTC+3', 'Mars/Base', 'a'.repeat(61)])('%s is no time zone', (timeZone) => {
  expect(signUpForm.safeParse({ ...brand, timeZone }).success).toBe(false)
})

test.each(['@lina.art', 'lina_art', 'L1na'])('%s is a handle', (text) => {
  expect(handle.safeParse(text).success).toBe(true)
})

test.each(['', 'ab', '.lina', 'lina.', 'lina art', 'لينا', '../lina', 'a'.repeat(31)])(
  '%j is no handle',
  (text) => {
    expect(handle.safeParse(text).success).toBe(false)
  },
)

test('every country has a weekend and a zone that exists', () => {
  for (const country of countries) {
    expect(Intl.DateTimeFormat('en', { timeZone: zoneOf[country] }).resolvedOptions().timeZone).toBeTruthy()
    expect(['fri-sat', 'sat-sun', 'fri']).toContain(weekendOf(country))
  }
})
