import { endOfDay, plusDays } from '../clock.ts'
import { lastRelease } from '../collaboration/progress.ts'
import type { Status } from '../collaboration/steps.ts'
import { deadline, type Terms } from '../collaboration/deadline.ts'
import type { BookLine } from './deal-book.ts'
import { longestHoldDays } from './fees.ts'
import { partSteps } from './milestones.ts'

type HeldPart = { kind: 'work' | 'commission'; dueOn: string | null }
type Course = { status: Status; terms: Terms }

/**
 * When a part is released at the latest if everybody keeps the terms: by its own day, or with the verified post. What is
 * left of a budget for commission goes back on its day, whatever became of the post.
 */
export function lastReleaseOf({ kind, dueOn }: HeldPart, { status, terms }: Course): Date {
  if (kind === 'commission' && dueOn) return endOfDay(dueOn, terms.zone)
  const withPost = lastRelease({ status, dueAt: null, terms })
  if (!dueOn) return withPost
  const own = deadline(partSteps['release-part'].after, endOfDay(dueOn, terms.zone), terms)
  return own < withPost ? own : withPost
}

/**
 * The earliest instant at which a part may be paid: no money is held longer than `longestHoldDays`, so what ends later
 * than that is paid later, or agreed in parts.
 */
export const fundableFrom = (part: HeldPart, deal: Course): Date =>
  plusDays(lastReleaseOf(part, deal), -longestHoldDays)

/** Since when the oldest money is held that has not left a deal's account again: what came first leaves first. */
export function heldSince(lines: readonly BookLine[]): Date | null {
  const paid = lines.filter(({ kind }) => kind === 'funded')
  const rest = lines.filter(({ kind }) => kind !== 'funded')
  let gone = -rest.reduce((sum, { amount }) => sum + amount.amount, 0)
  for (const { amount, at } of paid) {
    if (amount.amount > gone) return at
    gone -= amount.amount
  }
  return null
}

type Held = Course & { dueAt: Date | null; lines: readonly BookLine[] }

/**
 * Where the days of a deal, as they stand now, lead beyond the longest time for which its money may be held: the instant
 * at which what is held goes back, and the later one at which it would be released. A parcel that comes very late does it.
 */
export function beyondHold({ lines, ...course }: Held): { limit: Date; release: Date } | null {
  const since = heldSince(lines)
  if (!since) return null
  const limit = plusDays(since, longestHoldDays)
  const release = lastRelease(course)
  return release > limit ? { limit, release } : null
}
