import { endOfDay, plusDays } from '../clock.ts'
import { lastRelease } from '../collaboration/progress.ts'
import type { Status } from '../collaboration/steps.ts'
import { deadline, type Terms } from '../collaboration/deadline.ts'
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
