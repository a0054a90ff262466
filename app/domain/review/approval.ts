import type { Money } from '../money.ts'

/** The wording of the sentence that approves a draft; a new wording gets a new number, and old approvals keep theirs. */
export const approvalText = 1

/** What was approved, by whom and when: what the sentence of approval is made of. */
export type Approval = {
  draftVersion: number
  briefVersion: number
  textVersion: number
  /** `system` when the brand let the time for its answer pass. */
  role: 'brand' | 'system'
  /** The person; empty when time approved. */
  name: string
  /** What was held for the deal at that moment. */
  held: Money
  approvedAt: Date
}
