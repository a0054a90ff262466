import type { Weekend } from '../clock.ts'
import { weekends } from '../clock.ts'

/** Calendar days are `2026-12-24` without an hour or a zone: whose day it is, the brand's zone has said before. */
export type Day = string

const dayLength = 86_400_000

const instantOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)
/** Years have four digits: what would lie beyond them ends with them. */
const [first, last] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')]
const dayOf = (instant: number): Day =>
  new Date(Math.min(last, Math.max(first, instant))).toISOString().slice(0, 10)

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayOf(instantOf(day) + days * dayLength)

/** Whole days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((instantOf(to) - instantOf(from)) / dayLength)

/** 0 = Sunday. */
export const weekdayOf = (day: Day): number => new Date(instantOf(day)).getUTCDay()

/** `2026-12` of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The month so many months later, `2026-11` + 2 is `2027-01`. */
export function addMonths(month: string, months: number): string {
  const [year, at] = month.split('-').map(Number) as [number, number]
  const whole = year * 12 + (at - 1) + months
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`
}

export const firstDay = (month: string): Day => `${month}-01`
export const lastDay = (month: string): Day => addDays(firstDay(addMonths(month, 1)), -1)

/** Whether text names a month of years that a calendar may be asked for. */
export const isMonth = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(text)

/** Whether text is a day that exists. */
export const isDay = (text: string | null | undefined): text is Day =>
  typeof text === 'string' && /^20\d\d-\d\d-\d\d$/.test(text) && addDaysSafely(text) === text

const addDaysSafely = (text: string) => {
  const instant = instantOf(text)
  return Number.isNaN(instant) ? undefined : dayOf(instant)
}

/**
 * The day a brand's week begins with (0 = Sunday): the first working day after its weekend. Where the weekend is Friday
 * alone the week begins on Saturday.
 */
export function weekStartOf(weekend: Weekend): number {
  const rest: readonly number[] = weekends[weekend]
  return (rest.at(-1)! + 1) % 7
}

export type GridDay = { day: Day; isInMonth: boolean; isRest: boolean }

/** The weeks of a month, whole ones, so that days of the months beside it fill the first and the last. */
export function weeksOf(month: string, weekend: Weekend): GridDay[][] {
  const rest: readonly number[] = weekends[weekend]
  const first = firstDay(month)
  const start = addDays(first, -((weekdayOf(first) - weekStartOf(weekend) + 7) % 7))
  const weeks: GridDay[][] = []
  for (let at = start; at <= lastDay(month); at = addDays(at, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(at, index)
        return { day, isInMonth: monthOf(day) === month, isRest: rest.includes(weekdayOf(day)) }
      }),
    )
  return weeks
}

/** Twelve months from one on. */
export const yearFrom = (month: string): string[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(month, index))

type Span = { startsOn: Day; endsOn: Day }

/** Whether two spans of days have a day in common. */
export const meet = (a: Span, b: Span) => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

/** Where a span stands inside another, as shares of its length from its first day; cut at both ends. */
export function placeIn(span: Span, whole: Span): { from: number; to: number } {
  const length = daysBetween(whole.startsOn, whole.endsOn) + 1
  const share = (days: number) => Math.min(1, Math.max(0, days / length))
  return {
    from: share(daysBetween(whole.startsOn, span.startsOn)),
    to: share(daysBetween(whole.startsOn, span.endsOn) + 1),
  }
}

/** The same span, so many days later. */
export const shifted = <S extends Span>(span: S, days: number): S => ({
  ...span,
  startsOn: addDays(span.startsOn, days),
  endsOn: addDays(span.endsOn, days),
})
