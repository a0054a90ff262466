import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries, interests } from '../campaign/strategy.ts'
import { platforms } from '../channel/platforms.ts'
import { filterCount, filterQuery, setFilters, withoutFilters } from './filter-query.ts'
import { type Filters, noFilters, orderOf, ordersFor, readFilters } from './filters.ts'
import { orders } from './search-request.ts'

const read = (query: string, options?: { isForCampaign: boolean }) =>
  readFilters(new URLSearchParams(query), options)
const channel = '0198d0aa-0000-7000-8000-00000000abcd'

describe('an address becomes a search', () => {
  test('every part is read', () => {
    const query = [
      'q=spice&platform=tiktok&platform=instagram&country=SA&city=الرياض&language=ar&topic=food&topic=home&topics=all',
      'tier=micro&followersFrom=10,000&followersTo=1.5m&priceFrom=100&priceTo=٥٠٠٠&engagement=70&credibility=80%25',
      `aud=30:female:18-24,25-34:SA,AE:ar&aud=50:::EG&verified=on&new=on&like=${channel}&sort=price&page=3`,
    ].join('&')
    expect(read(query)).toEqual({
      problems: [],
      filters: {
        platforms: ['instagram', 'tiktok'],
        countries: ['SA'],
        city: 'الرياض',
        languages: ['ar'],
        topics: ['food', 'home'],
        needsAllTopics: true,
        tiers: ['micro'],
        followersFrom: 10_000,
        followersTo: 1_500_000,
        priceFrom: 100,
        priceTo: 5_000,
        engagementFrom: 70,
        credibilityFrom: 80,
        audience: [
          {
            share: 30,
            genders: ['female'],
            ages: ['18-24', '25-34'],
            countries: ['SA', 'AE'],
            languages: ['ar'],
          },
          { share: 50, genders: [], ages: [], countries: ['EG'], languages: [] },
        ],
        isVerified: true,
        isUncontacted: true,
        text: 'spice',
        like: channel,
        sort: 'price',
        page: 3,
      },
    })
  })

  test('a form without scripts names an audience by fields of their own', () =>
    expect(
      read('q=&audShare=30&audGender=female&audAge=18-24&audAge=25-34&audCountry=AE&audCountry=SA'),
    ).toEqual({ filters: read('aud=30:female:18-24,25-34:SA,AE').filters, problems: [] }))
})

describe('what cannot be read is said, and the nearest search stands', () => {
  test.each([
    ['an unknown platform', 'platform=myspace&platform=x', 'unknown', { platforms: ['x'] }],
    ['a country that is none', 'country=%27%3Bdrop', 'unknown', {}],
    ['a count that is none', 'followersFrom=many', 'number', {}],
    ['a negative count', 'followersFrom=-5', 'number', {}],
    ['a count beyond all', 'followersTo=9999999999999', 'too_large', { followersTo: 0xffffffff }],
    ['a number without end', 'priceTo=1e400', 'number', {}],
    ['a range upside down', 'priceFrom=10&priceTo=5', 'reversed', { priceFrom: 5, priceTo: 10 }],
    ['more than all', 'engagement=250', 'percent', { engagementFrom: 100 }],
    ['a share of nothing', 'credibility=lots', 'number', {}],
    ['two answers to one question', 'engagement=50&engagement=60', 'repeated', { engagementFrom: 50 }],
    ['an audience of nobody in particular', 'aud=30', 'audience', {}],
    ['an audience without a share', 'audGender=female', 'audience', {}],
    [
      'an audience half readable',
      'aud=30:female:18-24,90-99',
      'audience',
      { audience: [{ share: 30, genders: ['female'], ages: ['18-24'], countries: [], languages: [] }] },
    ],
    ['a channel that is none', 'like=42', 'channel', {}],
    ['an order that is none', 'sort=beauty', 'unknown', {}],
    ['a text without words', 'q=%F0%9F%98%80 !', 'no_words', {}],
    ['a city without letters', 'city=!!', 'no_words', {}],
    ['a long text', `q=${'word '.repeat(30)}`, 'cut', { text: 'word '.repeat(16).trim() }],
  ] as const)('%s', (_, query, code, filters) => {
    const { filters: found, problems } = read(query)
    expect(found).toEqual({ ...noFilters, ...filters })
    expect(problems.map((problem) => problem.code)).toContain(code)
  })

  test('matching needs a campaign, or a channel to be like', () => {
    const open = { isForCampaign: false }
    expect(read('sort=fit', open)).toMatchObject({ filters: { sort: null }, problems: [{ code: 'order' }] })
    expect(read(`sort=fit&like=${channel}`, open)).toMatchObject({ filters: { sort: 'fit' }, problems: [] })
    expect(orderOf(noFilters, false)).toBe('engagement')
    expect(orderOf(noFilters, true)).toBe('score')
    expect(ordersFor(noFilters, false)).not.toContain('score')
    expect(ordersFor({ like: channel }, false)).toEqual(orders)
  })

  test('a NUL and signs that cannot be seen are no part of a value', () => {
    expect(read('q=a%00b&platform=%E2%80%8Ftiktok&page=0')).toEqual({
      filters: { ...noFilters, text: 'a b', platforms: ['tiktok'] },
      problems: [],
    })
  })

  test('of many problems eight are told, and how many more there are', () => {
    const { problems } = read(Array.from({ length: 20 }, (_, at) => `platform=p${at}`).join('&'))
    expect(problems).toHaveLength(9)
    expect(problems.at(-1)).toEqual({ name: '', value: '12', code: 'more' })
  })
})

test('500 hostile addresses are searches, and their addresses read as the same searches', () => {
  const names = [
    'q', 'platform', 'country', 'city', 'language', 'topic', 'topics', 'tier', 'followersFrom', 'followersTo',
    'priceFrom', 'priceTo', 'engagement', 'credibility', 'aud', 'audShare', 'audGender', 'audAge', 'audCountry',
    'verified', 'new', 'like', 'sort', 'page', 'brief', '__proto__', '',
  ] // prettier-ignore
  const hostile = [
    '\0', '%', '%zz', '%00', '1e400', '-1', '0', 'NaN', 'Infinity', '٩٩٩', '\u202e70', '\u200f', '\ud800', '😀',
    "' or 1=1 --", '../../etc', '30:female:18-24:SA:ar', '30::::', ':::::', '101:male', 'x'.repeat(100_000),
    'instagram', 'SA', 'food', 'all', '12k', '1.5m', 'fit', 'женщины', 'قهوة الصباح', channel, channel.toUpperCase(),
  ] // prettier-ignore
  const value = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary' }),
    fc.integer().map(String),
    fc.double().map(String),
  )
  const entries = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 30 })
  const raw = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(fc.oneof(entries, raw), fc.boolean(), (query, isForCampaign) => {
      const search = new URLSearchParams(query)
      const { filters } = readFilters(search, { isForCampaign })
      expectValid(filters)
      const address = filterQuery(filters, { page: filters.page })
      const again = readFilters(new URLSearchParams(address), { isForCampaign })
      expect(again.filters).toEqual(filters)
      expect(filterQuery(again.filters, { page: filters.page })).toBe(address)
    }),
    { numRuns: 500, seed: 20_261_123 },
  )
})

test('ten thousand parts of an address are read, and what cannot be understood is told once each', () => {
  const search = new URLSearchParams()
  for (let at = 0; at < 10_000; at++) search.append(['platform', 'aud', 'q', 'page'][at % 4]!, `x${at}`)
  const { filters, problems } = readFilters(search)
  expectValid(filters)
  expect(problems).toHaveLength(9)
})

function expectValid(filters: Filters) {
  const numbers = [
    filters.followersFrom,
    filters.followersTo,
    filters.priceFrom,
    filters.priceTo,
    filters.page,
  ]
  for (const value of numbers) if (value !== null) expect(Number.isSafeInteger(value)).toBe(true)
  for (const [from, to] of [
    [filters.followersFrom, filters.followersTo],
    [filters.priceFrom, filters.priceTo],
  ])
    if (from != null && to != null) expect(from).toBeLessThanOrEqual(to)
  for (const percent of [filters.engagementFrom, filters.credibilityFrom])
    if (percent !== null) expect(percent >= 1 && percent <= 100).toBe(true)
  expect(platforms).toEqual(expect.arrayContaining(filters.platforms))
  expect(countries).toEqual(expect.arrayContaining(filters.countries))
  expect(interests).toEqual(expect.arrayContaining(filters.topics))
  expect(filters.audience.length).toBeLessThanOrEqual(4)
  expect(filters.text.isWellFormed()).toBe(true)
  expect(filters.text).not.toMatch(/\p{Cc}/u)
  expect([...filters.text].length).toBeLessThanOrEqual(80)
  expect(filters.page).toBeGreaterThanOrEqual(1)
}

test('changing a filter goes back to the first page, turning the page keeps the filters', () => {
  const { filters } = read('platform=tiktok&page=4')
  expect(filterQuery(filters, { countries: ['SA'] })).toBe('?platform=tiktok&country=SA')
  expect(filterQuery(filters, { page: 5 }, { brief: 'b' })).toBe('?brief=b&platform=tiktok&page=5')
})

test('set filters are counted and taken away one by one; order and page are none', () => {
  let { filters } = read(
    'platform=tiktok&country=SA&country=AE&priceTo=5&aud=30:female&verified&sort=price&page=2',
  )
  expect(filterCount(filters)).toBe(6)
  for (let left = 6; left > 0; left--) {
    filters = { ...filters, ...setFilters(filters)[0]!.rest }
    expect(filterCount(filters)).toBe(left - 1)
  }
  expect(filterCount(withoutFilters(read('platform=tiktok&q=x&sort=price').filters))).toBe(0)
})
