import { endOfDay, plusBusinessHours, plusHours, type Weekend } from '../clock.ts'
import { type Brief, kindOf } from '../campaign/brief.ts'
import { type BriefClocks, type Clock, tightened } from './clock-table.ts'
import type { DealKind } from './kind.ts'
import { openingOf, type Shipping, silenceOf, standingOf, type Status } from './steps.ts'

/** What a clock needs to know of the deal it runs on. Dates are calendar days in the brand's zone. */
export type Terms = {
  zone: string
  weekend: Weekend
  draftDueOn: string
  publishTo: string
  shipping: Shipping
  clocks: BriefClocks
  /** Absent for ordinary work. */
  kind?: DealKind
}

/** The terms that a deal begins with under a brief, of a brand in its zone with its weekend. */
export const termsUnder = (
  brief: Pick<Brief, 'draftDueOn' | 'publishTo' | 'shipsProduct' | 'kind'> & { clocks?: BriefClocks },
  { zone, weekend }: Pick<Terms, 'zone' | 'weekend'>,
): Terms => ({
  zone,
  weekend,
  draftDueOn: brief.draftDueOn,
  publishTo: brief.publishTo,
  shipping: brief.shipsProduct ? 'unaddressed' : 'none',
  clocks: brief.clocks ?? {},
  kind: kindOf(brief),
})

/** The instant at which a clock started at `since` runs out. */
export function deadline(usual: Clock, since: Date, terms: Terms): Date {
  const clock = tightened(usual, terms.clocks)
  if ('hours' in clock) return plusHours(since, clock.hours)
  if ('businessHours' in clock)
    return plusBusinessHours(since, clock.businessHours, terms.zone, terms.weekend)
  const day = plusHours(endOfDay(terms[clock.day], terms.zone), clock.grace)
  const least = plusHours(since, clock.grace)
  return day > least ? day : least
}

/**
 * The two instants stored when a status is entered: `dueAt` is when the system acts by itself (or, where it never
 * does, when the other side may), `openAt` when the first step with `opens` becomes legal.
 */
export function deadlines(
  status: Status,
  since: Date,
  terms: Terms,
): { dueAt: Date | null; openAt: Date | null } {
  const standing = standingOf({ status, terms })
  const silence = silenceOf(standing)
  const opening = openingOf(standing)
  const openAt = opening && deadline(opening.clock, since, terms)
  return { dueAt: silence ? deadline(silence.clock, since, terms) : openAt, openAt }
}
