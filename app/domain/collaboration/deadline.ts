import { endOfDay, plusBusinessHours, plusHours, type Weekend } from '../clock.ts'
import type { DealKind } from './kind.ts'
import { type Clock, openingOf, silenceOf, type Status } from './steps.ts'

/** What a clock needs to know of the deal it runs on. Dates are calendar days in the brand's zone. */
export type Terms = {
  zone: string
  weekend: Weekend
  draftDueOn: string
  publishTo: string
  /** Absent for ordinary work. */
  kind?: DealKind
}

/** The instant at which a clock started at `since` runs out. */
export function deadline(clock: Clock, since: Date, terms: Terms): Date {
  if ('hours' in clock) return plusHours(since, clock.hours)
  if ('businessHours' in clock)
    return plusBusinessHours(since, clock.businessHours, terms.zone, terms.weekend)
  const day = plusHours(endOfDay(terms[clock.day], terms.zone), clock.grace)
  const least = plusHours(since, clock.grace)
  return day > least ? day : least
}

/**
 * The two instants stored when a status is entered: `dueAt` is when the system acts by itself (or, where it never
 * does, when the other side may), `openAt` when a step with `opens` becomes legal.
 */
export function deadlines(
  status: Status,
  since: Date,
  terms: Terms,
): { dueAt: Date | null; openAt: Date | null } {
  const silence = silenceOf(status, terms.kind)
  const opening = openingOf(status, terms.kind)
  const openAt = opening && deadline(opening.clock, since, terms)
  return { dueAt: silence ? deadline(silence.clock, since, terms) : openAt, openAt }
}
