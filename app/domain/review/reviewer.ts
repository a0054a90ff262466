import type { Status } from '../collaboration/steps.ts'

/** Drafts can be looked at and talked about until one is approved. */
export const isReviewed = (status: Status) => status === 'in_review' || status === 'revising'

/** How long a link for a reviewer without an account may be open. */
export const longestReviewDays = 30

/** A link as the brand sees it: the secret itself is shown once and stored nowhere. */
export type ReviewLink = {
  id: string
  name: string
  mayComment: boolean
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastSeenAt: Date | null
}

/** What a reviewer without an account recommends; only the brand approves. */
export type Opinion = { name: string; verdict: 'approve' | 'changes'; madeAt: Date }

export const isLive = ({ expiresAt, revokedAt }: Pick<ReviewLink, 'expiresAt' | 'revokedAt'>, now: Date) =>
  revokedAt === null && now < expiresAt
