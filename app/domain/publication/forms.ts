import { z } from 'zod'
import { text } from '../form-fields.ts'

/** Longer payloads are lists of hundreds of posts: one post is asked for. */
export const longestPayload = 200_000

/** The JSON that a platform's API answers for the post. */
export const payloadForm = z.object({ payload: text(longestPayload) })

/** A screenshot travels beside it as a file. */
export const screenshotForm = z.object({ note: z.string().trim().max(1_000).default('') })

/** What somebody saw with their own eyes; a screenshot travels beside it. */
export const observationForm = z.object({ seen: z.enum(['ok', 'gone', 'changed']), note: text(1_000) })

/** That the post is gone or changed; a screenshot travels beside it. */
export const claimForm = z.object({ kind: z.enum(['removed', 'changed']), statement: text(2_000) })

/** A step of a claim with a word that explains it. */
export const claimWordForm = z.object({ note: text(2_000) })

/** Staff's word on a screenshot. */
export const screenshotRulingForm = z.object({
  check: z.coerce.number('number').int('number').min(1),
  verdict: z.enum(['accept', 'refuse']),
  reason: text(1_000),
})

/** Staff's decision on a claim, with its reason in writing. */
export const claimRulingForm = z.object({
  claim: z.uuid(),
  decision: z.enum(['uphold-claim', 'reject-claim']),
  reason: text(2_000),
})
