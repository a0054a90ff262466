import { plusHours } from '../clock.ts'
import type { Terms } from '../collaboration/deadline.ts'
import { lastRelease } from '../collaboration/progress.ts'
import { isEnded, type Status } from '../collaboration/steps.ts'
import { payoutWithinHours } from './fees.ts'

type Course = {
  status: Status
  /** When the clock of the present status runs out. */
  dueAt: Date | null
  releasedAt: Date | null
  terms: Terms
}

/**
 * The latest instant at which the creator's bank has the money if everybody keeps the terms and the clocks. Null when
 * no day can be promised: a dispute, or an end without a release.
 */
export function promisedPayout({ status, dueAt, releasedAt, terms }: Course): Date | null {
  if (releasedAt) return plusHours(releasedAt, payoutWithinHours)
  if (status === 'disputed' || isEnded(status)) return null
  return plusHours(lastRelease({ status, dueAt, terms }), payoutWithinHours)
}
