import { z } from 'zod'
import { date } from '../form-fields.ts'
import { type Currency, isCurrency, type Money, parseMajor } from '../money.ts'
import { block, type Complain, count, lines, optional } from './brief-fields.ts'

export const rightsUses = ['none', 'organic', 'paid', 'all'] as const
export type RightsUse = (typeof rightsUses)[number]

/** For how many days, and for how much, the rights may be extended when they end. The price is in major units. */
const extension = block(z.object({ days: count(1, 730), price: optional(20) }))

/** What the brand may do with the content, whom the creator keeps away from, and what further changes cost. */
export const termFields = {
  includedRevisions: count(0, 5),
  extraRevisionPrice: optional(20),
  rightsUse: z.enum(rightsUses),
  rightsTerritory: optional(120),
  rightsUntil: z.union([z.literal(''), date]).default(''),
  rightsExtension: extension,
  exclusivityDays: count(0, 365).default(0),
  exclusivityCategory: optional(160),
  exclusivityBrands: lines(12),
}

type Terms = z.output<z.ZodObject<typeof termFields>> & {
  currency: string
  priceFrom: string
  priceTo: string
  draftDueOn: string
  publishFrom: string
  publishTo: string
}

/** The rules between the terms of a brief. */
export function checkTerms(form: Terms, complain: Complain) {
  if (form.publishTo < form.publishFrom) complain('publishTo', 'ends_before_start')
  if (form.publishFrom < form.draftDueOn) complain('publishFrom', 'before_draft')
  if (form.rightsUse !== 'none' && !form.rightsUntil) complain('rightsUntil', 'rights_need_end')
  if (form.rightsUse === 'none' && form.rightsExtension)
    complain('rightsExtension.price', 'no_rights_to_extend')
  const { currency } = form
  if (!isCurrency(currency)) return
  const isPrice = (typed: string) => (parseMajor(typed, currency)?.amount ?? 0) > 0
  if (form.rightsExtension && !isPrice(form.rightsExtension.price))
    complain('rightsExtension.price', 'amount')
  if (form.extraRevisionPrice && !isPrice(form.extraRevisionPrice)) complain('extraRevisionPrice', 'amount')
  const [from, to] = [parseMajor(form.priceFrom, currency), parseMajor(form.priceTo, currency)]
  if (!from || from.amount === 0) complain('priceFrom', 'amount')
  if (!to || to.amount === 0) complain('priceTo', 'amount')
  if (from && to && to.amount < from.amount) complain('priceTo', 'less_than_from')
}

/** An amount of a brief as money; undefined where nothing is typed. */
export const amountOf = (typed: string, currency: string): Money | undefined =>
  typed && isCurrency(currency) ? parseMajor(typed, currency as Currency) : undefined
