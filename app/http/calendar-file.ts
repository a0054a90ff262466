import { createEvents, type EventAttributes } from 'ics'

/** An entry of a calendar on whole days; `version` grows with every change, so that programs take the newer one. */
export type CalendarLine = {
  uid: string
  title: string
  startsOn: string
  endsOn: string
  note: string
  url: string
  version: number
  isDropped: boolean
}

const dayParts = (day: string) => day.split('-').map(Number) as [number, number, number]
const plusCalendarDays = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A calendar as programs subscribe to it (RFC 5545); an all-day entry ends on the day after its last. */
export function calendarFile(name: string, lines: readonly CalendarLine[]): Response {
  const events = lines.map(
    ({ uid, title, startsOn, endsOn, note, url, version, isDropped }): EventAttributes => ({
      uid,
      title,
      start: dayParts(startsOn),
      end: dayParts(plusCalendarDays(endsOn)),
      url,
      sequence: version - 1,
      status: isDropped ? 'CANCELLED' : 'CONFIRMED',
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
      ...(note ? { description: note } : {}),
    }),
  )
  const { value, error } = createEvents(events, { calName: name, productId: 'athar/campaign-calendar' })
  if (error) throw error
  return new Response(value || emptyCalendar(name), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="campaign.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    },
  })
}

const emptyCalendar = (name: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:athar/campaign-calendar',
    `X-WR-CALNAME:${name.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')}`,
    'END:VCALENDAR',
    '',
  ].join('\r\n')
