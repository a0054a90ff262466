import { expect, test } from 'vitest'
import { fitsLibrary, libraryQuery, readLibrary } from './library.ts'
import type { Standing } from './standing.ts'

const read = (query: string) => readLibrary(new URLSearchParams(query))
const id = '0f8fad5b-d9cb-469f-a165-70867728950e'

test('what an address says is read, and what it cannot mean is left out', () => {
  expect(read(`q= tea &state=expired&campaign=${id}&platform=tiktok&use=paid&within=30&page=2`)).toEqual({
    text: 'tea',
    state: 'expired',
    campaign: id,
    party: null,
    deal: null,
    platform: 'tiktok',
    use: 'paid',
    within: 30,
    page: 2,
  })
  expect(
    libraryQuery(read('state=x&campaign=1;drop&platform=myspace&use=none&within=31&page=-1&party=%00')),
  ).toBe('')
})

test('an address comes back as it was; another choice begins at the first page', () => {
  const query = `?q=tea&state=in_force&platform=tiktok&within=7&page=3`
  expect(libraryQuery(read(query.slice(1)), { page: 3 })).toBe(query)
  expect(libraryQuery(read(query.slice(1)), { state: null })).toBe('?q=tea&platform=tiktok&within=7')
})

test('what expires soon is in force, a use that covers all covers each', () => {
  const standing: Standing = {
    state: 'expiring',
    live: [{ use: 'all', territory: '', from: '2026-01-01', until: '2026-12-01', source: 'agreement' }],
    endsOn: '2026-12-01',
    daysLeft: 12,
  }
  const fitting = (standing: Standing, queries: string[]) =>
    queries.filter((query) => fitsLibrary(read(query), standing))
  const asked = ['state=in_force', 'state=expiring', 'use=paid', 'use=organic', 'within=30']
  expect(fitting(standing, [...asked, 'state=expired', 'within=7'])).toEqual(asked)
  const over = { ...standing, state: 'expired' as const, live: [], daysLeft: null }
  expect(fitting(over, [...asked, 'state=expired', 'use=all', 'within=90'])).toEqual(['state=expired'])
})
