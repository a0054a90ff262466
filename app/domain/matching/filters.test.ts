import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filterCount, filterQuery, readFilters, withoutFilters } from './filters.ts'

const read = (query: string) => readFilters(new URLSearchParams(query))

describe('an address becomes a search', () => {
  test('every part is read', () => {
    expect(
      read(
        'q=spice&platform=tiktok&platform=instagram&country=SA&language=ar&topic=food&followersFrom=10,000&followersTo=1.5m&priceTo=٥٠٠٠&verified=on&new=on&sort=price&page=3',
      ),
    ).toEqual({
      platforms: ['instagram', 'tiktok'],
      countries: ['SA'],
      languages: ['ar'],
      topics: ['food'],
      followersFrom: 10_000,
      followersTo: 1_500_000,
      priceFrom: null,
      priceTo: 5_000,
      text: 'spice',
      isVerified: true,
      isUncontacted: true,
      sort: 'price',
      page: 3,
    })
  })

  test.each([
    ['an unknown platform', 'platform=myspace', 'platforms', []],
    ['a country that is none', 'country=%27%3Bdrop', 'countries', []],
    ['a count that is none', 'followersFrom=many', 'followersFrom', null],
    ['a negative count', 'followersFrom=-5', 'followersFrom', null],
    ['a range upside down', 'followersFrom=10&followersTo=5', 'followersTo', null],
    ['a sort that is none', 'sort=beauty', 'sort', 'score'],
    ['page nought', 'page=0', 'page', 1],
    ['a page beyond all', 'page=99999999999', 'page', 1],
    ['a NUL in the text', 'q=a%00b', 'text', 'a b'],
  ] as const)('%s is left out', (_, query, part, value) => {
    expect(read(query)[part]).toEqual(value)
  })

  test('anything at all is a search, and its address reads as the same search', () => {
    const entry = fc.tuple(
      fc.constantFrom('q', 'platform', 'country', 'topic', 'followersFrom', 'priceTo', 'sort', 'page', 'new'),
      fc.oneof(fc.string(), fc.constantFrom('instagram', 'SA', 'food', '12k', '7', 'followers')),
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const filters = readFilters(new URLSearchParams(entries))
        const again = read(filterQuery(filters, { page: filters.page }))
        expect(again).toEqual(filters)
      }),
    )
  })
})

test('changing a filter goes back to the first page, turning the page keeps the filters', () => {
  const filters = read('platform=tiktok&page=4')
  expect(filterQuery(filters, { countries: ['SA'] })).toBe('?platform=tiktok&country=SA')
  expect(filterQuery(filters, { page: 5 }, { brief: 'b' })).toBe('?brief=b&platform=tiktok&page=5')
})

test('set filters are counted, order and page are none', () => {
  expect(
    filterCount(read('platform=tiktok&country=SA&country=AE&priceTo=5&verified&sort=price&page=2')),
  ).toBe(5)
  expect(filterCount(withoutFilters(read('platform=tiktok&q=x&sort=price')))).toBe(0)
})
