import { daysBetween, plusCalendarDays } from '../calendar-day.ts'

/** So many days after publication the creator is asked for the figures of the post. */
export const figureDays = [1, 3, 7, 30] as const
export type FigureDay = (typeof figureDays)[number]

/** A request that nobody was there to send is no use for longer. */
const askedFor = 14

/**
 * Which request is due today: the last one that has come, unless figures of that day or later were given, and never
 * two for one day. Days are those of the brand.
 */
export function figureRequest(
  publishedOn: string,
  today: string,
  newest: string | null,
): FigureDay | undefined {
  const age = daysBetween(publishedOn, today)
  const day = figureDays.findLast((one) => one <= age)
  if (day === undefined || age - day > askedFor) return undefined
  return newest !== null && newest >= plusCalendarDays(publishedOn, day) ? undefined : day
}

/** What a notice of it names as its source: each request is made once. */
export const figureRequestSource = (dealId: string, day: FigureDay) => `figures:${dealId}:${day}`
