import { expect, test } from 'vitest'
import { isWithin, placeOf, readPlace } from './place.ts'
import { readCall } from './postback.ts'

test('a place is a country or a region of one, in any letters', () => {
  expect(['sa', ' AE-du ', 'US-CA', 'GB-ENG'].map(readPlace)).toEqual(['SA', 'AE-DU', 'US-CA', 'GB-ENG'])
  for (const none of ['', 'X', 'QQ', 'SAU', 'SA-', 'SA-0101', 'Saudi Arabia', '12', 'SA\u0000'])
    expect(readPlace(none)).toBeUndefined()
})

test('a region stands before its country, and one that cannot be read leaves the country', () => {
  expect(placeOf('SA', 'SA-01')).toBe('SA-01')
  expect(placeOf('sa', '01')).toBe('SA-01')
  expect(placeOf('SA', 'AE-DU')).toBe('SA')
  expect(placeOf('SA', 'Riyadh Province')).toBe('SA')
  expect(placeOf(undefined, 'AE-DU')).toBe('AE-DU')
  expect(placeOf('Narnia', undefined)).toBeNull()
})

test('a marked country holds its regions, a marked region only itself', () => {
  expect(isWithin('SA-01', ['SA'])).toBe(true)
  expect(isWithin('SA-01', ['SA-01'])).toBe(true)
  expect(isWithin('SA', ['SA-01'])).toBe(false)
  expect(isWithin('SA-02', ['SA-01', 'AE'])).toBe(false)
})

test('an order tells its place, and stands without it where that cannot be read', () => {
  const placeIn = (fields: object) => {
    const order = { order_id: '1', amount: 100, currency: 'SAR', ...fields }
    const read = readCall(JSON.stringify(order), new Date('2026-11-20T00:00:00Z'))
    return 'reported' in read && read.reported.kind === 'order' ? read.reported.place : 'refused'
  }
  expect(placeIn({ country: 'sa', region: '02' })).toBe('SA-02')
  for (const odd of [
    {},
    { country: 966 },
    { country: 'x'.repeat(200) },
    { country: 'SA\u0000' },
    { region: [] },
  ])
    expect(placeIn(odd)).toBeNull()
})
