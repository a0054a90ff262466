import type { Money } from '../money.ts'
import type { Brief } from './brief.ts'
import type { RightsUse } from './brief-terms.ts'

/** What an offer may change of a brief; everything else stands as the brief says. */
export type OfferTerms = {
  draftDueOn: string
  publishTo: string
  includedRevisions: number
  rightsUse: RightsUse
  rightsUntil: string
  exclusivityDays: number
}

/** What the brief itself says of the terms that an offer may change. */
export const termsOf = (brief: OfferTerms): OfferTerms => ({
  draftDueOn: brief.draftDueOn,
  publishTo: brief.publishTo,
  includedRevisions: brief.includedRevisions,
  rightsUse: brief.rightsUse,
  rightsUntil: brief.rightsUntil,
  exclusivityDays: brief.exclusivityDays,
})

/** An offer as it was written down: before offers had terms of their own they named the draft's day alone. */
export type WrittenOffer = { draftDueOn: string; terms: unknown }

export const readOfferTerms = (brief: Brief, { draftDueOn, terms }: WrittenOffer): OfferTerms => ({
  ...termsOf(brief),
  ...(terms as Partial<OfferTerms> | null),
  draftDueOn,
})

/** The terms as an offer's form posts them; an empty field keeps what stood before. */
export type TypedTerms = {
  draftDueOn: string
  publishTo?: string
  includedRevisions?: number | ''
  rightsUse?: RightsUse | ''
  rightsUntil?: string
  exclusivityDays?: number | ''
}

const given = <T>(typed: T | '' | undefined, before: T): T =>
  typed === '' || typed === undefined ? before : typed

export function offeredTerms(before: OfferTerms, typed: TypedTerms): OfferTerms {
  const rightsUse = given(typed.rightsUse, before.rightsUse)
  return {
    draftDueOn: typed.draftDueOn,
    publishTo: given(typed.publishTo, before.publishTo),
    includedRevisions: given(typed.includedRevisions, before.includedRevisions),
    rightsUse,
    rightsUntil: rightsUse === 'none' ? '' : given(typed.rightsUntil, before.rightsUntil),
    exclusivityDays: given(typed.exclusivityDays, before.exclusivityDays),
  }
}

/**
 * The brief as an offer changes it. Deadlines, checklists, counts of revisions and rights read this one, never the
 * brief as it was written.
 */
export function agreedBrief(brief: Brief, terms: OfferTerms): Brief {
  const { draftDueOn, publishTo } = terms
  const opens = brief.publishFrom < draftDueOn ? draftDueOn : brief.publishFrom
  return { ...brief, ...terms, publishFrom: opens < publishTo ? opens : publishTo }
}

export type Offered = { price: Money; terms: OfferTerms }

/** What differs between two offers, in the order in which terms are shown. */
export function offerChanges(before: Offered, after: Offered): (keyof OfferTerms | 'price')[] {
  const isOtherPrice =
    before.price.amount !== after.price.amount || before.price.currency !== after.price.currency
  return [...(isOtherPrice ? (['price'] as const) : []), ...changedTerms(before.terms, after.terms)]
}

/** The terms in which one side differs from another. */
export const changedTerms = (before: OfferTerms, after: OfferTerms): (keyof OfferTerms)[] =>
  offerTermNames.filter((name) => before[name] !== after[name])

export const offerTermNames = [
  'draftDueOn',
  'publishTo',
  'includedRevisions',
  'rightsUse',
  'rightsUntil',
  'exclusivityDays',
] as const satisfies readonly (keyof OfferTerms)[]
