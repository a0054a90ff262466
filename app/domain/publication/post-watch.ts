import type { Role } from '../actor.ts'
import type { Money } from '../money.ts'
import type { PostCheck } from './check.ts'
import type { ClaimStatus, ClaimStepName } from './claims.ts'
import type { MissingTerm } from './missing-share.ts'

export type Claim = MissingTerm & {
  id: string
  collaborationId: string
  kind: 'removed' | 'changed'
  status: ClaimStatus
  openedBy: 'brand' | 'system'
  price: Money
  /** What was decided to be asked back; null before it is upheld. */
  amount: Money | null
  openedAt: Date
  dueAt: Date | null
}

export type ClaimStepTaken = {
  id: number
  step: ClaimStepName | 'open-claim'
  role: Role
  author: string | null
  note: string
  takenAt: Date
}

/** What both sides see of a published post: how it is watched, what was seen, and the claims about it, newest first. */
export type PostWatch = {
  guard: { startsAt: Date; endsAt: Date; nextAt: Date | null; endedAt: Date | null }
  /** Oldest first. */
  checks: PostCheck[]
  claims: (Claim & { steps: ClaimStepTaken[] })[]
}
