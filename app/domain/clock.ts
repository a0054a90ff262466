const hour = 3_600_000
const day = 24 * hour

/** Days of the week on which a brand does not work, 0 = Sunday. The Gulf's weekend is Friday and Saturday. */
export const weekends = { 'fri-sat': [5, 6], 'sat-sun': [6, 0], fri: [5] } as const satisfies Record<
  string,
  readonly number[]
>
export type Weekend = keyof typeof weekends

export const plusHours = (from: Date, hours: number) => new Date(from.getTime() + hours * hour)
export const plusDays = (from: Date, days: number) => new Date(from.getTime() + days * day)

/** Whole days from an instant to a later one; negative once it has passed. */
export const daysUntil = (to: Date, from: Date) => Math.floor((to.getTime() - from.getTime()) / day)

/** Whole days from one calendar day (`2026-12-24`) to another; negative when the other comes first. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)

/** The calendar day that comes some days after another. */
export const plusCalendarDays = (date: string, days: number) =>
  plusDays(new Date(`${date}T00:00:00Z`), days)
    .toISOString()
    .slice(0, 10)

/** A format is costly to make, and a business clock asks for one every hour. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>()

/** Weekday (0 = Sunday) of an instant in an IANA zone. */
export function weekdayIn(instant: Date, zone: string): number {
  const format =
    weekdayFormats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' })
  weekdayFormats.set(zone, format)
  const name = format.format(instant)
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(name)
}

/** Hours that pass on the working days of a brand only: a weekend stops the clock, in the brand's zone. */
export function plusBusinessHours(from: Date, hours: number, zone: string, weekend: Weekend): Date {
  const rest: readonly number[] = weekends[weekend]
  let at = from
  for (let left = hours; left > 0;) {
    at = plusHours(at, 1)
    if (!rest.includes(weekdayIn(new Date(at.getTime() - 1), zone))) left -= 1
  }
  return at
}

/** The last instant of a calendar day (`2026-12-24`) in an IANA zone. */
export function endOfDay(date: string, zone: string): Date {
  const guess = new Date(`${date}T23:59:59.999Z`)
  return new Date(guess.getTime() - offsetAt(new Date(guess.getTime() - offsetAt(guess, zone)), zone))
}

/** The calendar day of an instant in a zone, as `2026-12-24`. */
export function dayIn(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

function offsetAt(instant: Date, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(instant.getTime() / 1000) * 1000
}
