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

/** A format is costly to make, and asked for often. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>()

/** Weekday (0 = Sunday) of an instant in an IANA zone. */
export function weekdayIn(instant: Date, zone: string): number {
  const format =
    weekdayFormats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short' })
  weekdayFormats.set(zone, format)
  const name = format.format(instant)
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(name)
}

/**
 * The instant at which so many hours have passed on the working days of a brand: a weekend stops the clock, in the
 * brand's zone, to the millisecond.
 */
export function plusBusinessHours(from: Date, hours: number, zone: string, weekend: Weekend): Date {
  const rest: readonly number[] = weekends[weekend]
  let left = hours * hour
  for (const { start, end, weekday } of localDays(from.getTime(), zone)) {
    if (rest.includes(weekday)) continue
    if (left <= end - start) return new Date(start + left)
    left -= end - start
  }
  throw new Error('time goes on for ever')
}

/**
 * The last instant of a calendar day (`2026-12-24`) in an IANA zone. A day that the zone skips ends where the day
 * before it does.
 */
export function endOfDay(date: string, zone: string): Date {
  const number = Date.parse(`${date}T00:00:00Z`) / day
  const midday = number * day + day / 2
  let end = NaN
  // No zone is further than fourteen hours away: the end lies well within two days around.
  for (const piece of localDays(midday - 1.5 * day, zone)) {
    if (piece.start > midday + 1.5 * day) break
    if (piece.number <= number) end = piece.end
  }
  return new Date(end - 1)
}

/** A stretch of one calendar day without a change of the clocks; `number` counts days since 1970. */
type LocalDay = { start: number; end: number; number: number; weekday: number }

/**
 * The stretches of a zone's days from an instant on. A day in which clocks change comes in two; where they change at
 * midnight, the day before may come back.
 */
function* localDays(from: number, zone: string): Generator<LocalDay> {
  for (let start = from; ;) {
    const offset = offsetAt(start, zone)
    const number = Math.floor((start + offset) / day)
    const midnight = (number + 1) * day - offset
    const end = offsetAt(midnight - 1, zone) === offset ? midnight : changeBetween(start, midnight - 1, zone)
    // 1 January 1970 was a Thursday.
    yield { start, end, number, weekday: (((number + 4) % 7) + 7) % 7 }
    start = end
  }
}

/** The first instant after which the clocks of a zone show another time; they differ at the two ends. */
function changeBetween(before: number, after: number, zone: string): number {
  const offset = offsetAt(before, zone)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, zone) === offset) low = middle
    else high = middle
  }
  return high
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

/**
 * The instant at which the clocks of a zone show `2026-12-24T18:05:00`. Shown twice, it is the later time; never shown,
 * it is as long after the change as it would have been.
 */
export function localInstant(shown: string, zone: string): Date {
  const local = Date.parse(`${shown}Z`)
  const guess = local - offsetAt(local, zone)
  return new Date(local - offsetAt(guess, zone))
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of localFormat(zone).formatToParts(instant)) parts[type] = Number(value)
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(instant / 1000) * 1000
}

const localFormats = new Map<string, Intl.DateTimeFormat>()

function localFormat(zone: string): Intl.DateTimeFormat {
  const known = localFormats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  localFormats.set(zone, format)
  return format
}
