import { dayIn, endOfDay } from '../clock.ts'

/** A month (`2026-11`) or a year (`2026`) of a statement. */
export type Period = string

const pattern = /^(20\d\d)(?:-(0[1-9]|1[0-2]))?$/

export const isMonth = (text: unknown): text is Period =>
  typeof text === 'string' && /-/.test(text) && pattern.test(text)
export const isYear = (text: unknown): text is Period => typeof text === 'string' && /^20\d\d$/.test(text)

/** The month of an instant in a zone. */
export const monthIn = (instant: Date, zone: string): Period => dayIn(instant, zone).slice(0, 7)

const following = (period: Period) => {
  const [, year, month] = pattern.exec(period)!
  if (!month) return `${Number(year) + 1}`
  return month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
}

const firstDay = (period: Period) => `${period}-01-01`.slice(0, 10)

/** First instant of a calendar day in a zone. */
function startOf(day: string, zone: string): Date {
  const before = new Date(new Date(`${day}T12:00:00Z`).getTime() - 86_400_000).toISOString().slice(0, 10)
  return new Date(endOfDay(before, zone).getTime() + 1)
}

/** A period in a zone: from its first instant (included) to the first of the next one (left out). */
export const spanOf = (period: Period, zone: string): { from: Date; to: Date } => ({
  from: startOf(firstDay(period), zone),
  to: startOf(firstDay(following(period)), zone),
})

/** The months from one instant to another, the latest first; at most `most` of them. */
export function monthsBetween(first: Date, last: Date, zone: string, most = 36): Period[] {
  const end = monthIn(last, zone)
  const months: Period[] = []
  for (let month = monthIn(first, zone); month <= end; month = following(month)) months.push(month)
  return months.reverse().slice(0, most)
}
