import { expect, test } from 'vitest'
import { plusCalendarDays } from '../calendar-day.ts'
import { type DailySales, type LiftDesign, liftForm, liftReport, weekStarts } from './lift-design.ts'

const design: LiftDesign = {
  kind: 'places',
  places: ['AE', 'SA-02'],
  weeks: [],
  weeksBefore: 4,
  startsOn: '2026-06-01',
  endsOn: '2026-07-05',
}
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => plusCalendarDays(from, at))
const sale = (day: string, place: string | null, orders = 5): DailySales => ({
  ...{ day, place, orders, revenue: orders * 100 },
})
const late = { today: '2026-08-01', firstSaleOn: '2026-01-01' }

test('whole weeks only: a rest of a week, and weeks that are not over, are compared with nothing', () => {
  expect(weekStarts('2026-06-01', '2026-07-05')).toHaveLength(5)
  expect(weekStarts('2026-06-01', '2026-07-04')).toHaveLength(4)
  expect(weekStarts('2026-06-01', '2026-06-05')).toEqual([])
  const starts = (today: string) => liftReport(design, [], { ...late, today }).weeks.at(-1)!.startsOn
  expect(starts('2026-06-14')).toBe('2026-06-01')
  expect(starts('2026-06-15')).toBe('2026-06-08')
  expect(starts('2027-01-01')).toBe('2026-06-29')
})

test('weeks before the shop told of its first order are no weeks without sales', () => {
  const { weeks } = liftReport(design, [], { ...late, firstSaleOn: '2026-05-12' })
  expect(weeks[0]!.startsOn).toBe('2026-05-18')
})

test('orders go to the side of their place and to their week; what names no place is counted aside', () => {
  const { weeks, unplaced } = liftReport(
    design,
    [
      sale('2026-06-01', 'AE-DU', 2),
      sale('2026-06-07', 'SA-02', 3),
      sale('2026-06-07', 'SA', 7),
      sale('2026-06-08', 'SA-01', 11),
      sale('2026-06-02', null, 13),
      sale('2026-01-01', 'SA', 17),
    ],
    late,
  )
  const week = (day: string) => weeks.find(({ startsOn }) => startsOn === day)!
  expect(week('2026-06-01')).toMatchObject({ control: { orders: 5 }, treated: { orders: 7, revenue: 700 } })
  expect(week('2026-06-08')).toMatchObject({ control: { orders: 0 }, treated: { orders: 11 } })
  expect(unplaced).toBe(13)
})

test('a lift is told for orders and revenue from a design by places', () => {
  const uneven = (at: number) => 1 + ((at * 7) % 5) / 20
  const sales = days('2026-05-04', 63).flatMap((day, at) => [
    sale(day, 'AE', Math.round(20 * uneven(at))),
    sale(day, 'SA', Math.round((day >= '2026-06-01' ? 60 : 40) * uneven(at + 3))),
  ])
  const { orders, revenue } = liftReport(design, sales, late)
  expect(orders).toMatchObject({ check: { holds: true } })
  if ('lacks' in orders || 'lacks' in revenue) throw new Error('told')
  expect(orders.lift.point).toBeCloseTo(0.5, 1)
  expect(revenue.lift.point).toBeCloseTo(orders.lift.point, 2)
})

test('marked weeks need no places, and all orders take part', () => {
  const held: LiftDesign = { ...design, kind: 'weeks', places: [], weeks: [2, 4] }
  const { weeks, unplaced, orders } = liftReport(
    held,
    days('2026-05-04', 63).map((day, at) => sale(day, null, 10 + (at % 3))),
    late,
  )
  expect(weeks.map(({ kind }) => kind).slice(4)).toEqual(['on', 'held', 'on', 'held', 'on'])
  expect(unplaced).toBe(0)
  expect('lift' in orders).toBe(true)
})

test('marks are codes that exist and weeks; one of them is needed, of the kind that was chosen', () => {
  const read = (form: object) => liftForm.safeParse({ weeksBefore: '8', ...form })
  expect(read({ kind: 'places', place: ['SA'], more: 'ae-du, KW  sa', week: ['3'] }).data).toEqual({
    kind: 'places',
    weeksBefore: 8,
    places: ['AE-DU', 'KW', 'SA'],
    weeks: [],
  })
  expect(read({ kind: 'weeks', week: ['4', '2', '4'], place: 'SA' }).data).toMatchObject({
    places: [],
    weeks: [2, 4],
  })
  const wrong = [
    { kind: 'places' },
    { kind: 'weeks', place: 'SA' },
    { kind: 'places', more: 'Narnia' },
    { kind: 'places', place: 'SA', weeksBefore: '7' },
    { kind: 'weeks', week: ['54'] },
    { kind: 'weeks', week: ['x'] },
    { kind: 'months', week: ['1'] },
  ]
  for (const form of wrong) expect(read(form).success).toBe(false)
})
