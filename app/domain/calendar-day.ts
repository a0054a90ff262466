const day = 86_400_000
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`)

/** Whole days from one calendar day (`2026-12-24`) to another; negative when the other comes before. */
export const daysBetween = (from: string, to: string) => Math.round((noon(to) - noon(from)) / day)

/** The calendar day so many days after another. */
export const plusCalendarDays = (date: string, days: number) =>
  new Date(noon(date) + days * day).toISOString().slice(0, 10)

/** The later and the earlier of two calendar days. */
export const laterDay = (a: string, b: string) => (a > b ? a : b)
export const earlierDay = (a: string, b: string) => (a < b ? a : b)
