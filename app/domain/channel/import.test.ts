import { describe, expect, test } from 'vitest'
import { topicsOf } from './category-topics.ts'
import { readCount } from './count-text.ts'
import { guessMapping, mappingProblem } from './import-fields.ts'
import { readRow } from './import.ts'
import { countryOf, languageOf } from './place-names.ts'
import { readSnapshotDate } from './snapshot-date.ts'

const today = '2026-12-01'
const header =
  'platform,handle,url,name,category,country,language,followers,date,avg views,engagements'.split(',')
const mapping = guessMapping(header)
const read = (cells: Partial<Record<string, string>>, extra: string[] = []) =>
  readRow([...header.map((name) => cells[name] ?? ''), ...extra], mapping, header.length, today)

describe('headers', () => {
  test('are understood in English, Russian and Arabic, whatever their capitals and separators', () => {
    expect(guessMapping(['Platform', 'User_Name', 'AVG-VIEWS', 'Followers count'])).toEqual({
      platform: 0,
      handle: 1,
      avgViews: 2,
      followers: 3,
    })
    expect(guessMapping(['Соцсеть', 'Ник', 'Подписчиков', 'Средние просмотры', 'Дата'])).toEqual({
      platform: 0,
      handle: 1,
      followers: 2,
      avgViews: 3,
      date: 4,
    })
    expect(guessMapping(['المنصة', 'اسم المستخدم', 'عدد المتابعين', 'متوسط الإعجابات', 'البلد'])).toEqual({
      platform: 0,
      handle: 1,
      followers: 2,
      avgLikes: 3,
      country: 4,
    })
  })

  test('give a column to one field only, the better name first', () => {
    expect(guessMapping(['engagement_authentic', 'engagement_avg', 'audience_country', 'country'])).toEqual({
      engagements: 1,
      country: 3,
    })
  })

  test('must say whose channel a row is about', () => {
    expect(mappingProblem({ url: 0 }, 1)).toBeUndefined()
    expect(mappingProblem({ handle: 0 }, 1)).toBe('platform')
    expect(mappingProblem({ platform: 0 }, 1)).toBe('handle')
    expect(mappingProblem({ platform: 0, handle: 0 }, 1)).toBe('column')
    expect(mappingProblem({ url: 3 }, 3)).toBe('column')
    expect(mappingProblem({ url: -1 }, 3)).toBe('column')
  })
})

describe('counts', () => {
  const whole = { isWhole: true, most: 2e9 }
  test.each<[string, number | null]>([
    ['48500000.0', 48_500_000],
    ['12 500', 12_500],
    ['12\u00a0500', 12_500],
    ['12,500', 12_500],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1.2M', 1_200_000],
    ['1,2 млн', 1_200_000],
    ['48.5k', 48_500],
    ['1.250M', 1_250_000],
    ['٤٨ ألف', 48_000],
    ['٤٨٥٠٠', 48_500],
    ['4.85E+07', 48_500_000],
    ['16600000.000000002', 16_600_000],
    ['0', 0],
    ['', null],
    ['n/a', null],
    ['-', null],
    ['нет', null],
  ])('%j reads as %j', (text, count) => {
    expect(readCount(text, whole)).toEqual({ count })
  })

  test.each([
    ['12.345', 'ambiguous'],
    ['1,250K', 'ambiguous'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['2100.5', 'not_whole'],
    ['99999999999', 'absurd'],
    ['1e99', 'absurd'],
    ['many', 'not_a_number'],
    ['3.4%', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['12kk', 'not_a_number'],
    ['Infinity', 'not_a_number'],
  ])('%j is refused as %s', (text, problem) => {
    expect(readCount(text, whole)).toEqual({ problem })
  })

  test('an average may have decimals and is rounded', () => {
    expect(readCount('348.5', { isWhole: false, most: 1e10 })).toEqual({ count: 349 })
  })
})

describe('words', () => {
  test.each([
    ['Spain', 'ES'],
    ['es', 'ES'],
    ['الإمارات', 'AE'],
    ['المملكة العربية السعودية', 'SA'],
    ['KSA', 'SA'],
    ['UK', 'GB'],
    ['Turkey', 'TR'],
    ['South Korea', 'KR'],
    ['Россия', 'RU'],
    ['США', 'US'],
    ['مصر', 'EG'],
    ['Syria', 'SY'],
    ['Iran', 'IR'],
  ])('the country %s is %s', (name, code) => {
    expect(countryOf(name)).toBe(code)
  })

  test.each(['0', '10.2M', 'Atlantis', 'EU', 'ZZ', 'SU'])('%s is no country', (name) => {
    expect(countryOf(name)).toBeUndefined()
  })

  test('languages go by code, tag and name', () => {
    expect(['ar', 'ar-SA', 'Arabic', 'русский', 'العربية', 'Klingonish'].map(languageOf)).toEqual([
      'ar',
      'ar',
      'ar',
      'ru',
      'ar',
      undefined,
    ])
  })

  test('categories of other lists become topics of ours', () => {
    expect(topicsOf('Food & Drinks')).toEqual(['food'])
    expect(topicsOf('Science & Technology')).toEqual(['technology', 'science'])
    expect(topicsOf('Красота и мода')).toEqual(['beauty', 'fashion'])
    expect(topicsOf('السفر والسياحة')).toEqual(['travel'])
    expect(topicsOf('Startups')).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['2022-03', '2022-03-01'],
    ['2022-03-15', '2022-03-15'],
    ['15.03.2022', '2022-03-15'],
    ['15/03/2022', '2022-03-15'],
    ['03/15/2022', '2022-03-15'],
    ['03.2022', '2022-03-01'],
    ['March 2022', '2022-03-01'],
    ['2022-03-15T10:00:00Z', '2022-03-15'],
  ])('%s is %s', (text, date) => {
    expect(readSnapshotDate(text, today)).toEqual({ date })
  })

  test.each([
    ['03/04/2022', 'ambiguous'],
    ['2022-13', 'not_a_date'],
    ['2022-02-30', 'not_a_date'],
    ['yesterday', 'not_a_date'],
    ['2027-01', 'in_the_future'],
    ['1999-01', 'too_old'],
  ])('%s is refused as %s', (text, problem) => {
    expect(readSnapshotDate(text, today)).toEqual({ problem })
  })
})

describe('rows', () => {
  test('become a channel, a day and its counts', () => {
    const cells = {
      platform: 'Instagram',
      handle: '@Noura.Kitchen',
      name: 'نورة تطبخ',
      category: 'Food',
      country: 'السعودية',
    }
    expect(read({ ...cells, language: 'Arabic', followers: '48.5K', date: '2022-03' })).toEqual({
      channel: {
        platform: 'instagram',
        handle: 'Noura.Kitchen',
        url: 'https://www.instagram.com/Noura.Kitchen/',
        name: 'نورة تطبخ',
        category: 'Food',
        topics: ['food'],
        country: 'SA',
        language: 'ar',
      },
      date: '2022-03-01',
      figures: {
        followers: 48_500,
        avgViews: null,
        avgLikes: null,
        avgComments: null,
        avgShares: null,
        engagements: null,
      },
    })
  })

  test('may name the channel by its address alone', () => {
    expect(read({ url: 'https://t.me/coffee_notes' })).toMatchObject({
      channel: { platform: 'telegram', handle: 'coffee_notes' },
      date: null,
    })
  })

  test('keep an empty cell unknown, never zero', () => {
    expect(read({ platform: 'x', handle: 'gulf_reader' })).toMatchObject({ figures: { followers: null } })
  })

  test.each<[string, Record<string, string>]>([
    ['platform.missing', { handle: 'noura' }],
    ['platform.unknown', { platform: 'myspace', handle: 'noura' }],
    ['handle.missing', { platform: 'x' }],
    ['handle.not_a_handle', { platform: 'youtube', handle: '✿ Kids Diana Show' }],
    ['handle.not_a_handle', { platform: 'instagram', handle: 'https://example.com/noura' }],
    ['handle.other_account', { platform: 'instagram', handle: 'https://x.com/noura' }],
    ['url.not_a_profile', { url: 'https://example.com/noura' }],
    ['url.other_account', { platform: 'x', handle: 'noura', url: 'https://x.com/sami' }],
    ['url.other_account', { platform: 'instagram', url: 'https://x.com/sami' }],
    ['name.too_long', { platform: 'x', handle: 'noura', name: 'n'.repeat(201) }],
    ['country.unknown', { platform: 'x', handle: 'noura', country: '0' }],
    ['language.unknown', { platform: 'x', handle: 'noura', language: 'elvish' }],
    ['followers.negative', { platform: 'x', handle: 'noura', followers: '-1' }],
    ['followers.absurd', { platform: 'x', handle: 'noura', followers: '7 000 000 000' }],
    ['date.in_the_future', { platform: 'x', handle: 'noura', date: '2030-01' }],
    ['engagements.is_a_rate', { platform: 'x', handle: 'noura', engagements: '0.034' }],
  ])('are refused as %s', (reason, cells) => {
    expect(read(cells)).toEqual({ refused: reason })
  })

  test('with more cells than columns are refused', () => {
    expect(read({ platform: 'x', handle: 'noura' }, ['', 'left over'])).toEqual({ refused: 'row.too_many' })
  })

  test('lose control characters and the apostrophe that a spreadsheet adds', () => {
    expect(read({ platform: 'x', handle: "'@noura", name: 'No\u202eura\u0007' })).toMatchObject({
      channel: { handle: 'noura', name: 'No ura' },
    })
  })
})
