import { describe, expect, test } from 'vitest'
import { randomFrom } from '#db/seed/random.ts'
import { dayIn, endOfDay, plusBusinessHours, plusHours, type Weekend, weekdayIn, weekends } from './clock.ts'
import { type Clock, waits } from './collaboration/clock-table.ts'
import { deadline, type Terms } from './collaboration/deadline.ts'

const zones: Record<string, Weekend> = {
  'Asia/Riyadh': 'fri-sat',
  // Changes its clocks at midnight.
  'Africa/Cairo': 'fri-sat',
  'Europe/London': 'sat-sun',
  // Half an hour off, and until 2011 changed its clocks one minute after midnight: a day came back for an hour.
  'America/St_Johns': 'sat-sun',
  // Had no 30 December 2011.
  'Pacific/Apia': 'sat-sun',
}
const minute = 60_000
const hour = 60 * minute

/*
 * The witness: it asks Intl what stands on a wall clock, minute by minute where anything but an ordinary hour passes,
 * and shares nothing with the code that it judges.
 */
const wallFormats = new Map<string, Intl.DateTimeFormat>()
function wall(instant: number, zone: string): { date: string; minutes: number } {
  let format = wallFormats.get(zone)
  if (!format)
    wallFormats.set(
      zone,
      (format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })),
    )
  const text = format.format(instant)
  return { date: text.slice(0, 10), minutes: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) }
}

/** The dates on the wall during one hour of UTC: one where all of it is the same day, sixty otherwise. */
const hours = new Map<string, string[]>()
function datesIn(zone: string, index: number): string[] {
  const key = `${zone} ${index}`
  const known = hours.get(key)
  if (known) return known
  const [first, last] = [wall(index * hour, zone), wall(index * hour + 59 * minute, zone)]
  const isOrdinary = first.date === last.date && last.minutes - first.minutes === 59
  const dates = isOrdinary
    ? [first.date]
    : Array.from({ length: 60 }, (_, at) => wall(index * hour + at * minute, zone).date)
  hours.set(key, dates)
  return dates
}
const dateAt = (zone: string, instant: number) => {
  const dates = datesIn(zone, Math.floor(instant / hour))
  return dates.length === 1 ? dates[0]! : dates[Math.floor((instant % hour) / minute)]!
}

const restDays = new Map<string, boolean>()
function rests(date: string, weekend: Weekend) {
  const key = `${date} ${weekend}`
  const known = restDays.get(key)
  if (known !== undefined) return known
  const is = (weekends[weekend] as readonly number[]).includes(new Date(`${date}T12:00:00Z`).getUTCDay())
  restDays.set(key, is)
  return is
}

function witnessBusiness(from: number, length: number, zone: string, weekend: Weekend): number {
  let [at, left] = [from, length * hour]
  for (;;) {
    const dates = datesIn(zone, Math.floor(at / hour))
    const step = dates.length === 1 ? hour : minute
    const end = Math.floor(at / step) * step + step
    if (!rests(dateAt(zone, at), weekend)) {
      if (left <= end - at) return at + left
      left -= end - at
    }
    at = end
  }
}

/** The last minute around a date that is not after it on the wall. */
function witnessEnd(date: string, zone: string): number {
  const noon = Math.floor(Date.parse(`${date}T12:00:00Z`) / hour)
  for (let index = noon + 40; ; index -= 1) {
    const dates = datesIn(zone, index)
    const last = dates.findLastIndex((shown) => shown <= date)
    if (last >= 0) return index * hour + (dates.length === 1 ? hour : (last + 1) * minute) - 1
  }
}

/** Instants near which something happens to the clocks of a zone, found by looking at noon of every day. */
function changesOf(zone: string): number[] {
  const found: number[] = []
  const noonOf = (at: number) => wall(at, zone).minutes
  for (let at = Date.UTC(2008, 0, 1, 12); at < Date.UTC(2030, 0, 1); at += 24 * hour)
    if (noonOf(at) !== noonOf(at + 24 * hour)) found.push(at)
  // Where nothing ever changes every week is as good as another; Apia skipped a day with the same noon on both sides.
  if (zone === 'Pacific/Apia') found.push(...Array.from({ length: 8 }, () => Date.UTC(2011, 11, 30, 10)))
  return found.length > 0 ? found : Array.from({ length: 40 }, (_, at) => Date.UTC(2026, 0, 1 + 9 * at))
}

describe('10,000 deadlines around changes of the clocks and weekends in five zones', () => {
  const random = randomFrom('clocks')
  const upTo = (most: number) => Math.floor(random.next() * most)
  const cases = Object.entries(zones).flatMap(([zone, weekend]) => {
    const changes = changesOf(zone)
    return Array.from({ length: 2_000 }, () => {
      const around = changes[upTo(changes.length)]! + (random.next() - 0.5) * 14 * 24 * hour
      // Some begin on a whole hour, where a midnight may be met exactly.
      const from = upTo(3) === 0 ? Math.floor(around / hour) * hour : Math.floor(around)
      return { zone, weekend, from, length: 1 + upTo(120) }
    })
  })

  test('never end early and are never skipped, to the millisecond', () => {
    const wrong: unknown[] = []
    for (const { zone, weekend, from, length } of cases) {
      const since = new Date(from)
      const due = plusBusinessHours(since, length, zone, weekend).getTime()
      const day = dateAt(zone, from)
      const end = endOfDay(day, zone).getTime()
      const terms: Terms = {
        ...{ zone, weekend, draftDueOn: day, publishTo: day, shipping: 'none', clocks: {} },
      }
      const at = (clock: Clock) => deadline(clock, since, terms).getTime()
      const expected = {
        due: witnessBusiness(from, length, zone, weekend),
        end: witnessEnd(day, zone),
        review: witnessBusiness(from, 72, zone, weekend),
        shipping: witnessBusiness(from, 120, zone, weekend),
        answer: from + 72 * hour,
        draft: Math.max(witnessEnd(day, zone), from) + 48 * hour,
      }
      const found = {
        ...{ due, end, review: at(waits.review), shipping: at(waits.shipping) },
        ...{ answer: at(waits.answer), draft: at(waits.draft) },
      }
      if (JSON.stringify(found) !== JSON.stringify(expected))
        wrong.push({ zone, weekend, from: since.toISOString(), length, found, expected })
    }
    expect(cases).toHaveLength(10_000)
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('end on a working day, and no sooner than plain hours would', () => {
    for (const { zone, weekend, from, length } of cases) {
      const due = plusBusinessHours(new Date(from), length, zone, weekend)
      if (rests(dateAt(zone, due.getTime() - 1), weekend))
        expect.fail(`${due.toISOString()} in ${zone} rests`)
      if (due < plusHours(new Date(from), length)) expect.fail(`${due.toISOString()} in ${zone} is early`)
    }
  })

  test('stop for the minute of a rest day that the clocks turn back from', () => {
    // St John's, Saturday 6 November 2010: at one minute past midnight of Sunday it was 23:01 of Saturday again.
    const turning = endOfDay('2010-11-06', 'America/St_Johns')
    expect(turning.toISOString()).toBe('2010-11-07T03:29:59.999Z')
    expect(dayIn(new Date('2010-11-07T02:30:30Z'), 'America/St_Johns')).toBe('2010-11-07')
    expect(dayIn(turning, 'America/St_Johns')).toBe('2010-11-06')
  })

  test('pass over the day that Apia skipped', () => {
    const skipped = '2011-12-30T09:59:59.999Z'
    expect(endOfDay('2011-12-29', 'Pacific/Apia').toISOString()).toBe(skipped)
    expect(endOfDay('2011-12-30', 'Pacific/Apia').toISOString()).toBe(skipped)
    // Saturday 31 December and Sunday rest; Thursday 22:00 and four working hours are Monday 02:00.
    const from = new Date('2011-12-30T08:00:00Z')
    expect(plusBusinessHours(from, 4, 'Pacific/Apia', 'sat-sun').toISOString()).toBe(
      '2012-01-01T12:00:00.000Z',
    )
  })
})

test('a weekday is that of the zone', () => {
  expect(weekdayIn(new Date('2026-11-26T21:30:00Z'), 'Asia/Riyadh')).toBe(5)
  expect(weekdayIn(new Date('2026-11-26T21:30:00Z'), 'Europe/London')).toBe(4)
})
