import { plusCalendarDays } from '../calendar-day.ts'
import type { Brief, Extension } from '../campaign/brief.ts'
import { addsSomething, canBeExtended, type RightsFacts } from './standing.ts'

/** The days in which an offer is answered and paid for, by its clocks; an extension reaches beyond them. */
export const offerDays = 6

/** What is wrong with asking for an extension, as the code of a refusal; undefined when it may be asked for. */
export function extensionFault(
  facts: RightsFacts,
  wish: Omit<Extension, 'dealId'>,
  today: string,
  least = offerDays,
): 'not_paid_for' | 'too_soon' | 'not_longer' | undefined {
  if (!canBeExtended(facts)) return 'not_paid_for'
  if (wish.until < plusCalendarDays(today, least)) return 'too_soon'
  if (!addsSomething(facts, wish, today)) return 'not_longer'
  return undefined
}

/**
 * The brief of a small deal about rights, made from the brief of the deal whose content it is about: nothing to make,
 * to ship or to post. Its two days are those by which it is answered and paid for.
 */
export function extensionBrief(
  original: Brief,
  extension: Extension,
  { price, currency, today }: { price: string; currency: string; today: string },
): Brief {
  const by = plusCalendarDays(today, offerDays)
  return {
    ...original,
    kind: 'rights',
    extension,
    deliverables: [],
    contest: null,
    references: [],
    tone: '',
    mustSay: [],
    mustNotSay: [],
    hashtags: [],
    link: '',
    draftDueOn: by,
    publishFrom: by,
    publishTo: by,
    includedRevisions: 0,
    rightsUse: extension.use,
    rightsTerritory: extension.territory,
    rightsUntil: extension.until,
    exclusivityDays: 0,
    exclusivityCategory: '',
    exclusivityBrands: [],
    extraRevisionPrice: '',
    rightsExtension: null,
    jurisdictions: [],
    shipsProduct: false,
    shipment: null,
    currency,
    priceFrom: price,
    priceTo: price,
    parts: [],
    commission: null,
  }
}
