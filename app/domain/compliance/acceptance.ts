import type { Reason } from './check.ts'
import { isBlocking, type Judged } from './waiver.ts'

/**
 * What nothing that is done after the agreement can mend: a platform stays banned, and nobody grows older in time. A
 * licence can still be obtained until the draft is approved, so that its lack is said at the offer and holds up later.
 */
const beyondMending: readonly Reason[] = ['banned', 'under_age']

/** Whether a finding keeps an offer from being accepted, by either side. */
export const forbidsAcceptance = (finding: Judged) =>
  isBlocking(finding) && beyondMending.includes(finding.reason)
