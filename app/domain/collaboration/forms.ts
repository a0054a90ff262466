import { z } from 'zod'
import { date, several, text } from '../form-fields.ts'
import { parseMoment } from '../content/moment.ts'
import { parsePlace } from '../content/point.ts'
import { count } from '../campaign/brief-fields.ts'
import { rightsUses } from '../campaign/brief-terms.ts'
import { currencyCodes, isCurrency, parseMajor } from '../money.ts'

const note = z.string().trim().max(2_000).default('')

/**
 * An offer, a counter-offer or a bid: a price in major units as typed, the day the draft is due, and what else of the
 * brief it changes. A term left empty stays as it was.
 */
export const offerForm = z
  .object({
    price: text(20),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    draftDueOn: date,
    publishTo: z.union([z.literal(''), date]).default(''),
    includedRevisions: z.union([z.literal(''), count(0, 10)]).default(''),
    rightsUse: z.union([z.literal(''), z.enum(rightsUses)]).default(''),
    rightsUntil: z.union([z.literal(''), date]).default(''),
    exclusivityDays: z.union([z.literal(''), count(0, 365)]).default(''),
    note,
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (form.publishTo && form.publishTo < form.draftDueOn) complain('publishTo', 'before_draft')
    if (form.rightsUse && form.rightsUse !== 'none' && !form.rightsUntil)
      complain('rightsUntil', 'rights_need_end')
    const price = isCurrency(form.currency) ? parseMajor(form.price, form.currency) : undefined
    if (!price || price.amount === 0) complain('price', 'amount')
  })

/** An offer as a caller states it: the terms it does not name stay as they were. */
export type OfferForm = Pick<z.output<typeof offerForm>, 'price' | 'currency' | 'draftDueOn' | 'note'> &
  Partial<z.output<typeof offerForm>>

/** So many addresses may go with a draft. */
export const mostDraftLinks = 5

/** One address a line, of the web. */
const draftLinks = z
  .string()
  .max(3_000)
  .default('')
  .transform((typed) => typed.split(/\r?\n/).flatMap((line) => line.trim() || []))
  .refine((links) => links.length <= mostDraftLinks, 'too_many_points')
  .refine((links) => links.every((link) => /^https?:\/\//i.test(link) && URL.canParse(link)), 'url')

/**
 * A draft: its text, its links, the points of the brief that the creator ticks, and the files that were sent before
 * it, in their order. `unsent` says what a page still waits for. Files that the form itself carries travel beside it.
 */
export const draftForm = z
  .object({
    caption: text(5_000),
    links: draftLinks,
    ticked: several(z.array(z.string().max(300)).max(30)),
    uploads: several(z.array(z.uuid()).max(30)).transform((ids) => [...new Set(ids)]),
    unsent: z.enum(['', 'arriving', 'opening', 'refused']).default(''),
  })
  .superRefine(({ unsent }, context) => {
    if (unsent) context.addIssue({ code: 'custom', path: ['pictures'], message: `upload_${unsent}` })
  })
export type DraftForm = Omit<z.output<typeof draftForm>, 'links' | 'uploads' | 'unsent'> & {
  links?: string[]
  uploads?: string[]
}

/** A remark: on a point, a rectangle or a moment of a file, on a passage of the caption, or on the draft as a whole. */
export const commentForm = z.object({
  body: text(2_000),
  fileId: z.union([z.literal(''), z.uuid()]).default(''),
  point: z.string().max(40).default('').transform(parsePlace),
  at: z
    .string()
    .trim()
    .max(12)
    .default('')
    .refine((typed) => typed === '' || parseMoment(typed) !== undefined, 'moment')
    .transform(parseMoment),
  passage: z.string().trim().max(500).default(''),
})
export type CommentForm = Pick<z.output<typeof commentForm>, 'body' | 'fileId' | 'point'> &
  Partial<z.output<typeof commentForm>>

/** The offer that the reader saw, for another may have replaced it meanwhile; and that they say they accept it. */
export const acceptForm = z.object({
  offerVersion: z.coerce.number('number').int('number').min(1),
  confirmed: z.literal('on', 'confirm'),
})

/** A step that carries nothing but, perhaps, a word. */
export const noteForm = z.object({ note })

export const changesForm = z.object({ note: text(2_000) })
export const publishForm = z.object({ url: text(500) })
/** A part of the price that a step is about. */
export const partForm = z.object({ part: z.uuid() })
export const messageForm = z.object({ body: text(5_000) })
