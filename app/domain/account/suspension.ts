import { z } from 'zod'
import type { Status } from '../collaboration/steps.ts'
import { stepOf } from '../collaboration/steps.ts'
import { text } from '../form-fields.ts'

export const dealFates = ['continue', 'settle'] as const
export type DealFate = (typeof dealFates)[number]

/** A suspension as staff sees it; one that runs has no `liftedAt`. */
export type Suspension = {
  id: string
  reason: string
  closesSignIn: boolean
  holdsPayouts: boolean
  deals: DealFate
  settledDeals: number
  startedAt: Date
  by: string
  liftedAt: Date | null
  liftReason: string | null
  liftedBy: string | null
}

const onOff = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** What staff decides when somebody is suspended; new deals are refused in every case. */
export const suspensionForm = z.object({
  do: z.literal('suspend'),
  reason: text(1_000),
  deals: z.enum(dealFates),
  closesSignIn: onOff,
  holdsPayouts: onOff,
})
export type SuspensionForm = z.output<typeof suspensionForm>

/** The forms of a person's page; the pressed button says which. */
export const accountForm = z.discriminatedUnion('do', [
  suspensionForm,
  z.object({ do: z.literal('lift'), reason: text(1_000) }),
  z.object({ do: z.literal('view'), reason: text(500) }),
])

/** Paid deals without a draft in review or a post: those are called off when what runs is settled. */
export const settledFrom: readonly Status[] = stepOf('call-off').from

export type DealCounts = {
  /** Offers that nobody can accept any more: they lapse by their clocks. */
  offers: number
  /** Agreed and not paid: they cannot be paid any more and lapse too. */
  unpaid: number
  /** Paid, without a draft in review or a post. */
  paid: number
  /** A draft is in review, which silence approves. */
  review: number
  /** The post is out: its check, its money and its guard go on in every case. */
  published: number
  /** In a dispute, which goes on. */
  disputed: number
}

const offers: readonly string[] = ['invited', 'applied', 'offered', 'countered']

/** What a suspension meets, deal by deal. */
export const countDeals = (statuses: readonly Status[]): DealCounts => {
  const count = (is: (status: Status) => boolean) => statuses.filter(is).length
  return {
    offers: count((status) => offers.includes(status)),
    unpaid: count((status) => status === 'accepted'),
    paid: count((status) => settledFrom.includes(status)),
    review: count((status) => status === 'in_review'),
    published: count((status) => status === 'published' || status === 'verified'),
    disputed: count((status) => status === 'disputed'),
  }
}
