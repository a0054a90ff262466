import { plusCalendarDays, daysBetween } from '../calendar-day.ts'
import { periodsOf, type RightsFacts } from './standing.ts'

/** So many days before the end of rights both sides are told, and on the day after it that use has to stop. */
export const remindBefore = [30, 7, 1] as const
export type Occasion = `${(typeof remindBefore)[number]}` | 'ended'

/** Something to tell of one end: `daysLeft` is 0 on the last day, negative afterwards. */
export type Reminder = { end: string; occasion: Occasion; daysLeft: number }

/** An end that was missed for longer is no news. */
const newsFor = 14

/**
 * What is to be told of a deal's rights on a day. What a missed day would have told is caught up by the nearest
 * occasion alone; rights that are younger than an occasion skip it. A permission that another one replaces has no end
 * to tell of.
 */
export function remindersOf(facts: RightsFacts, today: string): Reminder[] {
  const found = periodsOf(facts, today).flatMap(({ from, until: end }): Reminder[] => {
    const daysLeft = daysBetween(today, end)
    if (daysLeft < 0) return daysLeft >= -newsFor ? [{ end, occasion: 'ended', daysLeft }] : []
    const days = remindBefore.findLast((one) => daysLeft <= one)
    if (days === undefined || plusCalendarDays(end, -days) < from) return []
    return [{ end, occasion: `${days}`, daysLeft }]
  })
  return [...new Map(found.map((reminder) => [reminder.end, reminder])).values()]
}

/** What a notice of it names as its source: each end is told of once at each occasion. */
export const reminderSource = (dealId: string, { end, occasion }: Pick<Reminder, 'end' | 'occasion'>) =>
  `rights:${dealId}:${end}:${occasion}`
