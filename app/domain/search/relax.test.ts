import { describe, expect, test } from 'vitest'
import { openBrief } from '../matching/match-brief.ts'
import { startRates } from '../matching/price.ts'
import { type Filters, readFilters } from './filters.ts'
import { type Relaxation, relaxations } from './relax.ts'
import { manyRows } from './rows.testing.ts'
import { answerSearch, endsIn } from './search-answer.ts'
import { searchOf } from './search-of.ts'

const rows = manyRows(300, (_, at) => ({ followers: 5_000 + 100 * at }))
const requestOf = (filters: Filters) =>
  searchOf({
    filters,
    brief: openBrief('SAR', filters),
    rates: startRates,
    isForCampaign: false,
    except: [],
  })
const totalOf = (filters: Filters) => answerSearch(rows, requestOf(filters), { from: 0, count: 1 }).total

async function relax(query: string) {
  const { filters, problems } = readFilters(new URLSearchParams(query), { isForCampaign: false })
  expect(problems).toEqual([])
  expect(totalOf(filters)).toBe(0)
  const found = await relaxations({
    filters,
    isForCampaign: false,
    requestOf,
    search: async (request, window) => answerSearch(rows, request, window),
    ends: async (request, column) => endsIn(rows, request, column),
    totals: async (requests) =>
      requests.map((request) => answerSearch(rows, request, { from: 0, count: 1 }).total),
    currency: 'SAR',
    rates: startRates,
  })
  for (const { change, total } of found) {
    expect(total).toBeGreaterThan(0)
    expect(totalOf({ ...filters, ...change })).toBe(total)
  }
  return found
}
const edge = (found: Relaxation[]) => found.filter((one) => one.kind === 'edge')

describe('an empty result says what to give up', () => {
  test('a number by no more than it must', async () => {
    const found = await relax('followersFrom=900k')
    expect(edge(found)).toMatchObject([{ part: 'followersFrom', value: 34_000, total: 10 }])
    expect(found[0]).toMatchObject({ kind: 'without', part: 'followers', total: 300 })
  })

  test('either end of a range', async () => {
    const found = await relax('followersFrom=10001&followersTo=10002')
    expect(edge(found).map(({ part, value }) => [part, value])).toEqual([
      ['followersTo', 11_000],
      ['followersFrom', 10_000],
    ])
  })

  test('a price in the currency of the page', async () => {
    const [most] = edge(await relax('priceTo=1'))
    expect(most).toMatchObject({ part: 'priceTo' })
    expect(most!.value).toBeGreaterThan(1)
    const [least] = edge(await relax('priceFrom=9m'))
    expect(least).toMatchObject({ part: 'priceFrom' })
    expect(least!.value).toBeLessThan(9_000_000)
  })

  test('a percentage, and the share of an audience', async () => {
    const [engagement] = edge(await relax('engagement=100&tier=nano'))
    expect(engagement).toMatchObject({ part: 'engagementFrom' })
    const found = await relax('aud=95:female:18-24:SA&tier=nano')
    const wish = found.find(({ kind }) => kind === 'wish')
    expect(wish).toMatchObject({ at: 0 })
    expect(found.map(({ kind }) => kind)).toContain('without_wish')
  })

  test('the few that must go together, where no single one is enough', async () => {
    const found = await relax('q=nobodythere&city=Nowhere&platform=tiktok')
    expect(found).toMatchObject([
      {
        kind: 'several',
        ways: [
          { kind: 'without', part: 'text' },
          { kind: 'without', part: 'city' },
        ],
        change: { text: '', city: '' },
      },
    ])
  })
})
