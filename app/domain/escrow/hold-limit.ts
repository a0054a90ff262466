import { endOfDay, plusDays } from '../clock.ts'
import { lastRelease } from '../collaboration/progress.ts'
import type { Status } from '../collaboration/steps.ts'
import { deadline, type Terms } from '../collaboration/deadline.ts'
import { longestHoldDays } from './fees.ts'
import { partSteps } from './milestones.ts'

type Course = { status: Status; terms: Terms }

/** When a part is released at the latest if everybody keeps the terms: by its own day, or with the verified post. */
export function lastReleaseOf({ dueOn }: { dueOn: string | null }, { status, terms }: Course): Date {
  const withPost = lastRelease({ status, dueAt: null, terms })
  if (!dueOn) return withPost
  const own = deadline(partSteps['release-part'].after, endOfDay(dueOn, terms.zone), terms)
  return own < withPost ? own : withPost
}

/**
 * The earliest instant at which a part may be paid: no money is held longer than `longestHoldDays`, so what ends later
 * than that is paid later, or agreed in parts.
 */
export const fundableFrom = (part: { dueOn: string | null }, deal: Course): Date =>
  plusDays(lastReleaseOf(part, deal), -longestHoldDays)
