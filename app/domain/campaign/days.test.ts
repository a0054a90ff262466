import { expect, test } from 'vitest'
import { weekends } from '../clock.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isMonth,
  lastDay,
  placeIn,
  shifted,
  weekdayOf,
  weeksOf,
  weekStartOf,
  yearFrom,
} from './days.ts'

test('days and months go over the end of a year and over leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
  expect(addDays('9999-12-31', 2)).toBe('9999-12-31')
  expect(addMonths('2026-11', 2)).toBe('2027-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(lastDay('2028-02')).toBe('2028-02-29')
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(yearFrom('2026-11').at(-1)).toBe('2027-10')
})

test('a day added and taken away again is the same day, through every day of four years', () => {
  for (let offset = 0; offset < 1_461; offset += 1) {
    const day = addDays('2026-01-01', offset)
    expect(daysBetween('2026-01-01', day)).toBe(offset)
    expect(addDays(day, -offset)).toBe('2026-01-01')
  }
})

test('a week begins after the weekend: on Sunday in Riyadh, on Monday in London, on Saturday where Friday alone rests', () => {
  expect(weekStartOf('fri-sat')).toBe(0)
  expect(weekStartOf('sat-sun')).toBe(1)
  expect(weekStartOf('fri')).toBe(6)
})

test('the weeks of a month hold each of its days once, whole weeks from the first working day on', () => {
  for (const weekend of Object.keys(weekends) as (keyof typeof weekends)[])
    for (const month of [...yearFrom('2026-01'), ...yearFrom('2028-01')]) {
      const weeks = weeksOf(month, weekend)
      const inMonth = weeks.flat().filter(({ isInMonth }) => isInMonth)
      expect(inMonth.map(({ day }) => day)).toEqual(
        Array.from({ length: daysBetween(`${month}-01`, lastDay(month)) + 1 }, (_, at) =>
          addDays(`${month}-01`, at),
        ),
      )
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        expect(weekdayOf(week[0]!.day)).toBe(weekStartOf(weekend))
        expect(week.some(({ isInMonth }) => isInMonth)).toBe(true)
      }
    }
})

test('the days of rest are the brand’s', () => {
  const restOf = (weekend: keyof typeof weekends) =>
    weeksOf('2026-12', weekend)[1]!
      .filter(({ isRest }) => isRest)
      .map(({ day }) => weekdayOf(day))
  expect(restOf('fri-sat')).toEqual([5, 6])
  expect(restOf('sat-sun')).toEqual([6, 0])
  expect(restOf('fri')).toEqual([5])
})

test('a span stands in a year by its share of the days, cut at both ends', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  expect(placeIn(year, year)).toEqual({ from: 0, to: 1 })
  expect(placeIn({ startsOn: '2025-06-01', endsOn: '2026-01-01' }, year)).toEqual({ from: 0, to: 1 / 365 })
  expect(placeIn({ startsOn: '2026-12-31', endsOn: '2027-06-01' }, year)).toEqual({ from: 364 / 365, to: 1 })
})

test('what is moved stays as long as it was', () => {
  expect(shifted({ startsOn: '2026-12-30', endsOn: '2027-01-02' }, 60)).toEqual({
    startsOn: '2027-02-28',
    endsOn: '2027-03-03',
  })
})

test('only days and months that exist are read from an address', () => {
  expect(['2026-12-31', '2028-02-29'].map(isDay)).toEqual([true, true])
  expect(['2026-02-29', '2026-13-01', '26-01-01', 'x', null].map((day) => isDay(day))).toEqual(
    Array(5).fill(false),
  )
  expect(['2026-00', '2026-13', '1999-01', '2026-1', ''].map((month) => isMonth(month))).toEqual(
    Array(5).fill(false),
  )
})
