import { z } from 'zod'
import { plusCalendarDays, daysBetween } from '../calendar-day.ts'
import { dayIn, endOfDay, plusDays, plusHours } from '../clock.ts'
import { longestHoldDays } from '../escrow/fees.ts'
import { date, text } from '../form-fields.ts'
import { waits } from './clock-table.ts'
import { deadline, deadlines, type Terms } from './deadline.ts'
import type { Side } from './deal-view.ts'
import { lastRelease } from './progress.ts'
import { openingOf, silenceOf, standingOf, type Status } from './steps.ts'

/** How often the two sides of a deal may put its deadlines off. */
export const mostMoreTime = 3

/** A deadline is put off by this many days at most, each time. */
export const longestMoreTimeDays = 30

/** Asks for more time: until which day, in the brand's zone, and why. */
export const moreTimeForm = z.object({ dueOn: date, reason: text(1_000) })
export type MoreTimeForm = z.output<typeof moreTimeForm>

/** The request that the reader saw: another may have replaced it. */
export const moreTimeAnswer = z.object({ request: z.coerce.number('number').int('number').min(1) })

export type MoreTimeRequest = {
  id: number
  byRole: Side
  author: string
  dueOn: string
  reason: string
  askedAt: Date
}

/** What both sides see: the request that waits for an answer, and how often they agreed before. */
export type MoreTime = { pending: MoreTimeRequest | null; agreed: number }

const openTo: readonly Status[] = [
  'funded',
  'shipped',
  'received',
  'in_review',
  'revising',
  'approved',
  'published',
]

type Course = {
  status: Status
  enteredAt: Date
  dueAt: Date | null
  openAt: Date | null
  terms: Terms
}

/** Whether the running deadline can be put off at all: one that follows from the work under way. */
export const isPutOff = ({ status, dueAt, terms }: Pick<Course, 'status' | 'dueAt' | 'terms'>) =>
  dueAt !== null && (terms.kind ?? 'work') === 'work' && openTo.includes(status)

/** The day that the running deadline is about: the day of the terms where it has one, its own otherwise. */
export function runningDay(deal: Course): string {
  const { terms, dueAt } = deal
  const day = dayOfTerms(deal)
  return day ? terms[day] : dayIn(dueAt!, terms.zone)
}

/** The first and the last day to which it may be put off. */
export function moreTimeDays(deal: Course): { first: string; last: string } {
  const running = runningDay(deal)
  return { first: plusCalendarDays(running, 1), last: plusCalendarDays(running, longestMoreTimeDays) }
}

function dayOfTerms(deal: Course): 'draftDueOn' | 'publishTo' | null {
  const standing = standingOf(deal)
  const clock = (silenceOf(standing) ?? openingOf(standing))?.clock
  return clock && 'day' in clock ? clock.day : null
}

/**
 * The days and deadlines once the running one is put off to a day. The day of a draft takes the last day to publish
 * with it; a deadline without a day of the terms ends with the day.
 */
export function putOff(deal: Course, dueOn: string) {
  const { status, enteredAt, dueAt, openAt, terms } = deal
  const day = dayOfTerms(deal)
  if (!day) {
    const end = endOfDay(dueOn, terms.zone)
    return { terms, dueAt: dueAt && end, openAt: openAt && end }
  }
  const by = daysBetween(terms[day], dueOn)
  const moved: Terms = {
    ...terms,
    publishTo: plusCalendarDays(terms.publishTo, by),
    ...(day === 'draftDueOn' ? { draftDueOn: dueOn } : {}),
  }
  return { terms: moved, ...deadlines(status, enteredAt, moved) }
}

export type MoreTimeIssue = 'more_time_not_later' | 'more_time_too_far' | 'more_time_beyond_hold'

/**
 * What speaks against a day: it is no later, it is too far, or the money would be held for too long. `heldSince` is
 * when the oldest money that is still held was paid.
 */
export function moreTimeIssue(deal: Course, dueOn: string, heldSince: Date | null): MoreTimeIssue | null {
  const { first, last } = moreTimeDays(deal)
  if (dueOn < first) return 'more_time_not_later'
  if (dueOn > last) return 'more_time_too_far'
  const longest = heldSince && plusDays(heldSince, longestHoldDays)
  return longest && latestRelease(deal, dueOn) > longest ? 'more_time_beyond_hold' : null
}

/** The last instant at which the money is released if everybody keeps the days that follow. */
function latestRelease(deal: Course, dueOn: string): Date {
  const { dueAt, terms } = putOff(deal, dueOn)
  const byTerms = lastRelease({ status: deal.status, dueAt, terms })
  if (deal.status === 'published') return byTerms
  // A review or a revision that ends after the last day to publish leaves the time of grace from there.
  const published = plusHours(dueAt!, waits.publish.grace)
  const byClocks = deadline(waits.check, published, terms)
  return byTerms > byClocks ? byTerms : byClocks
}
