import { expect, test } from 'vitest'
import { plusCalendarDays } from '../calendar-day.ts'
import { remindersOf } from './reminders.ts'
import type { Grant, RightsFacts } from './standing.ts'

const facts = (rest: Partial<RightsFacts> = {}): RightsFacts => ({
  status: 'completed',
  agreed: { rightsUse: 'organic', rightsTerritory: '', rightsUntil: '2026-12-31' },
  begunOn: '2026-06-01',
  endedOn: null,
  grants: [],
  ...rest,
})
const grant = (rest: Partial<Grant>): Grant => ({
  use: 'organic',
  territory: '',
  from: '2026-12-20',
  until: '2027-06-30',
  source: 'extension',
  endedOn: null,
  ...rest,
})
const told = (daysBefore: number, rest: Partial<RightsFacts> = {}) =>
  remindersOf(facts(rest), plusCalendarDays('2026-12-31', -daysBefore)).map(
    ({ end, occasion }) => `${end} ${occasion}`,
  )

test.each([
  [31, []],
  [30, ['2026-12-31 30']],
  [19, ['2026-12-31 30']],
  [7, ['2026-12-31 7']],
  [2, ['2026-12-31 7']],
  [1, ['2026-12-31 1']],
  [0, ['2026-12-31 1']],
  [-1, ['2026-12-31 ended']],
  [-14, ['2026-12-31 ended']],
  [-15, []],
])('%i days before the end: %j', (days, expected) => expect(told(days)).toEqual(expected))

test('rights that are younger than an occasion skip it', () => {
  expect(told(20, { begunOn: '2026-12-10' })).toEqual([])
  expect(told(7, { begunOn: '2026-12-10' })).toEqual(['2026-12-31 7'])
})

test('an extension silences the old end and is reminded of by its own', () => {
  const grants = [grant({})]
  expect(told(7, { grants })).toEqual([])
  expect(told(-2, { grants })).toEqual([])
  expect(remindersOf(facts({ grants }), '2027-05-31')).toEqual([
    { end: '2027-06-30', occasion: '30', daysLeft: 30 },
  ])
})

test('two uses with two ends are told of each; with one end once', () => {
  const paid = grant({ use: 'paid', from: '2026-10-01', until: '2027-01-20' })
  expect(told(3, { grants: [paid] })).toEqual(['2026-12-31 7', '2027-01-20 30'])
  expect(told(3, { grants: [{ ...paid, until: '2026-12-31' }] })).toEqual(['2026-12-31 7'])
})

test('revoked rights and rights that never began are not told of', () => {
  expect(told(7, { endedOn: '2026-12-01' })).toEqual([])
  expect(told(7, { begunOn: null, status: 'published' })).toEqual([])
})
