import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { rankingsOf } from './ranking.ts'

const facts = { objective: 'sales', currency: 'SAR' } as const
const row = (name: string, clicks: number | null, orders: number | null, cost = 100_000) => ({
  ...{ collaborationId: name, name, clicks, orders, leads: null, ordersByClick: orders ?? 0 },
  cost: money(cost, 'SAR'),
})
const placesOf = (by: 'cpa' | 'conversion', rows: ReturnType<typeof row>[]) =>
  rankingsOf(rows, facts)
    .find((ranking) => ranking.by === by)
    ?.rows.map(({ name, places }) => [name, places.first, places.last])

test('who is certainly cheaper stands first, alone', () => {
  expect(placesOf('cpa', [row('dear', 900, 20), row('cheap', 900, 200)])).toEqual([
    ['cheap', 1, 1],
    ['dear', 2, 2],
  ])
})

test('one lucky order does not beat many, and who cannot be told apart shares places', () => {
  const rows = [row('lucky', 10, 2, 10_000), row('steady', 2_000, 100, 600_000)]
  expect(placesOf('cpa', rows)).toEqual([
    ['steady', 1, 2],
    ['lucky', 1, 2],
  ])
})

test('no order yet is no price, but a range without an upper end', () => {
  const [ranking] = rankingsOf([row('none', 40, 0), row('some', 40, 10)], facts)
  expect(ranking).toMatchObject({ by: 'cpa', rows: [{ name: 'some' }, { name: 'none', value: null }] })
  expect(ranking!.rows[1]!.range.high).toBe(Number.POSITIVE_INFINITY)
  expect(ranking!.rows[1]!.range.low).toBeGreaterThan(20_000)
})

test('what nobody knows, and what is paid in other money, has no place', () => {
  const dollars = { ...row('dollars', 5, 5), cost: money(5, 'USD') }
  const unknown = row('unknown', null, null)
  expect(placesOf('cpa', [row('a', 5, 1), dollars, unknown])).toBeUndefined()
  expect(placesOf('conversion', [row('a', 5, 1), dollars, unknown])?.map(([name]) => name)).toEqual([
    'dollars',
    'a',
  ])
})

test('leads are ranked where leads are sought', () => {
  const leads = [row('a', 9, null), row('b', 9, null)].map((one, at) => ({ ...one, leads: 5 + at }))
  expect(rankingsOf(leads, facts)).toEqual([])
  expect(rankingsOf(leads, { ...facts, objective: 'leads' }).map(({ by }) => by)).toEqual(['cpl'])
})

test('places are counted from those who lie wholly apart, and the order of rows changes nothing', () => {
  const rows = fc
    .array(
      fc.record({
        clicks: fc.integer({ min: 1, max: 500 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    .map((all) => all.map(({ clicks, share }, at) => row(String(at), clicks, Math.round(clicks * share))))
  fc.assert(
    fc.property(rows, (all) => {
      const places = (some: typeof all) =>
        new Map(placesOf('conversion', some)?.map(([name, ...at]) => [name, at]))
      expect(places(all.toReversed())).toEqual(places(all))
      for (const [first, last] of places(all).values()) expect(first).toBeLessThanOrEqual(last as number)
    }),
    { numRuns: 60 },
  )
})
