import { z } from 'zod'
import { date, text } from '../form-fields.ts'
import { parsePoint } from '../content/point.ts'
import { currencyCodes, isCurrency, parseMajor } from '../money.ts'

const note = z.string().trim().max(2_000).default('')

/** An offer, a counter-offer or a bid: a price in major units as typed, and the day the draft is due. */
export const offerForm = z
  .object({
    price: text(20),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    draftDueOn: date,
    note,
  })
  .superRefine((form, context) => {
    const price = isCurrency(form.currency) ? parseMajor(form.price, form.currency) : undefined
    if (!price || price.amount === 0) context.addIssue({ code: 'custom', path: ['price'], message: 'amount' })
  })
export type OfferForm = z.output<typeof offerForm>

/** A draft: its text and the points of the brief that the creator ticks. Files travel beside it. */
export const draftForm = z.object({
  caption: text(5_000),
  ticked: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(300)).max(30),
  ),
})
export type DraftForm = z.output<typeof draftForm>

/** A comment, on a point of a picture, on a picture or on the draft as a whole. */
export const commentForm = z.object({
  body: text(2_000),
  fileId: z.union([z.literal(''), z.uuid()]).default(''),
  point: z.string().max(20).default('').transform(parsePoint),
})
export type CommentForm = z.output<typeof commentForm>

/** The offer that the reader saw: another one may have replaced it meanwhile. */
export const acceptForm = z.object({ offerVersion: z.coerce.number('number').int('number').min(1) })

/** A step that carries nothing but, perhaps, a word. */
export const noteForm = z.object({ note })

export const changesForm = z.object({ note: text(2_000) })
export const publishForm = z.object({ url: text(500) })
/** A part of the price that a step is about. */
export const partForm = z.object({ part: z.uuid() })
export const messageForm = z.object({ body: text(5_000) })

export const disputeReasons = [
  'not-delivered',
  'late',
  'off-brief',
  'undisclosed',
  'removed-early',
  'rights-breached',
  'fake-engagement',
  'product-not-received',
  'not-paid',
  'unfair-revision',
] as const
export const disputeForm = z.object({ reason: z.enum(disputeReasons), statement: text(5_000) })
export const rulingForm = z.object({ toCreator: text(20), reasons: text(5_000) })
