import { z } from 'zod'
import { endOfDay, dayIn, plusDays, plusHours, weekdayIn, weekends, type Weekend } from '../clock.ts'
import { text } from '../form-fields.ts'

export const alerts = ['none', 'daily', 'weekly'] as const
/** How often the person who saved a search is told of what is new; with `none` it is only counted, every day. */
export type Alert = (typeof alerts)[number]

export const mostSaved = { searches: 100, name: 60, query: 2_000 } as const

const name = text(mostSaved.name)

/** `query`: the address of the search without its path; `campaignId` where it stands in a campaign. */
export const saveSearchForm = z.object({
  name,
  query: z.string().max(mostSaved.query).default(''),
  campaignId: z.union([z.literal(''), z.uuid('choice')]).default(''),
  alert: z.enum(alerts).default('none'),
})

/** What is done with a saved search; the button that was pressed says which. */
export const savedSearchForm = z.discriminatedUnion('part', [
  z.object({ part: z.literal('change'), name, alert: z.enum(alerts) }),
  z.object({ part: z.literal('run') }),
  z.object({ part: z.literal('delete') }),
])

/** The hour at which a brand's day of work begins. */
const hourOfNews = 8

/**
 * The last moment, not after `now`, at which news were due: eight in the morning in the brand's zone, for weekly ones on
 * the first working day. A search that has not run since is due, however late.
 */
export function lastDue(alert: Alert, now: Date, zone: string, weekend: Weekend): Date {
  const rest: readonly number[] = weekends[weekend]
  const isFirst = (day: Date) =>
    !rest.includes(weekdayIn(day, zone)) && rest.includes(weekdayIn(plusDays(day, -1), zone))
  for (let back = 0; ; back += 1) {
    const due = newsOf(plusDays(now, -back), zone)
    if (due <= now && (alert !== 'weekly' || isFirst(due))) return due
  }
}

const newsOf = (day: Date, zone: string) => {
  const dayBefore = plusDays(new Date(`${dayIn(day, zone)}T00:00:00Z`), -1)
    .toISOString()
    .slice(0, 10)
  return plusHours(new Date(endOfDay(dayBefore, zone).getTime() + 1), hourOfNews)
}
