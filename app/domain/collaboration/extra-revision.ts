import { z } from 'zod'
import { text } from '../form-fields.ts'
import type { Money } from '../money.ts'
import type { Status } from './steps.ts'

export const extraRevisionStatuses = ['offered', 'accepted', 'refused', 'lapsed', 'begun'] as const
export type ExtraRevisionStatus = (typeof extraRevisionStatuses)[number]

/**
 * A round of changes beyond those that the brief includes: the brand offers a price, the creator answers, and the round
 * begins once its price is held. Whatever ends the review before that lets it lapse; silence approves the draft as it is.
 */
export type ExtraRevision = {
  id: string
  price: Money
  note: string
  offeredAt: Date
  status: ExtraRevisionStatus
}

/** What happens to an extra revision, as a deal's history names it. */
export const extraRevisionEvents = ['offer-revision', 'accept-revision', 'refuse-revision'] as const
export type ExtraRevisionEvent = (typeof extraRevisionEvents)[number]

/** The brand's offer: a price in major units as typed, and what is to change. */
export const extraRevisionForm = z.object({ price: text(20), note: text(2_000) })
export type ExtraRevisionForm = z.output<typeof extraRevisionForm>

/** Whether the included rounds are used up, so that another one has its price. */
export const mayOfferRevision = (deal: { status: Status; changesAsked: number; included: number }) =>
  deal.status === 'in_review' && deal.changesAsked >= deal.included
