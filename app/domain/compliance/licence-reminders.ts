import { daysBetween } from '../calendar-day.ts'
import type { Licence } from './licence.ts'

/** So many days before a licence ends its holder is told. */
export const licenceRemindBefore = [30, 7, 1] as const

/** An end to tell of: which of the occasions it is, and how many days are left; 0 on the last day. */
export type LicenceReminder = { before: number; daysLeft: number }

/**
 * What is to be told of a licence on a day. What a missed day would have told is caught up by the nearest occasion
 * alone; one that another of its kind outlasts, or that staff refused, is not reminded of.
 */
export function licenceReminder(
  licence: Licence,
  all: readonly Licence[],
  today: string,
): LicenceReminder | null {
  const { validUntil, status } = licence
  if (validUntil === null || status === 'refused') return null
  const daysLeft = daysBetween(today, validUntil)
  const before = licenceRemindBefore.findLast((one) => daysLeft <= one)
  if (daysLeft < 0 || before === undefined) return null
  return all.some((other) => outlasts(other, licence)) ? null : { before, daysLeft }
}

const outlasts = (other: Licence, { id, kind, validUntil }: Licence) =>
  other.id !== id &&
  other.kind === kind &&
  other.status !== 'refused' &&
  (other.validUntil === null || other.validUntil > validUntil!)

/** What a notice of it names as its source: a licence is told of once at each occasion. */
export const licenceReminderSource = (licenceId: string, { before }: Pick<LicenceReminder, 'before'>) =>
  `licence:${licenceId}:${before}`
