import { z } from 'zod'
import { text } from '../form-fields.ts'
import { verdicts } from './checklist.ts'
import { frameMarks } from './frame-mark.ts'
import { longestReviewDays } from './reviewer.ts'

const id = z.coerce.number('number').int('number').min(1).max(Number.MAX_SAFE_INTEGER)

/** An answer to a remark. */
export const replyForm = z.object({ remark: id, body: text(2_000) })

/** A remark is settled, or is not after all. */
export const remarkForm = z.object({ remark: id })

/** Under the name `on` the frame of a video, empty for the picture as a whole; `mark` is what the pencil draws. */
export const markForm = z.object({
  fileId: z.uuid(),
  frame: z
    .union([z.literal(''), z.coerce.number().int().min(0).max(10_000)])
    .default('')
    .transform((frame) => (frame === '' ? null : frame)),
  mark: z.enum(frameMarks),
})
export type MarkForm = z.output<typeof markForm>

/** What the brand found about one point of the brief in the newest draft. */
export const checkForm = z.object({ point: z.string().min(1).max(300), verdict: z.enum(verdicts) })
export type CheckForm = z.output<typeof checkForm>

/** A link for a reviewer without an account. */
export const reviewLinkForm = z.object({
  name: text(80),
  days: z.coerce.number('number').int('number').min(1).max(longestReviewDays),
  mayComment: z
    .union([z.literal('on'), z.literal('')])
    .default('')
    .transform((value) => value === 'on'),
})
export type ReviewLinkForm = z.output<typeof reviewLinkForm>
export const reviewLinkActForm = z.object({ link: z.uuid() })
export const opinionForm = z.object({ verdict: z.enum(['approve', 'changes']) })

/** The drafts that a brand approves with one press. */
export const manyDraftsForm = z.object({
  deal: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid()).min(1, 'choice').max(100),
  ),
})
