import { z } from 'zod'
import type { Platform } from '../channel/platforms.ts'
import { checkCommission, commissionBlock } from '../commission/terms.ts'
import type { DealKind } from '../collaboration/kind.ts'
import { choices, date, text } from '../form-fields.ts'
import { currencyCodes } from '../money.ts'
import { clocksBlock } from './brief-clocks.ts'
import { count, destination, lines, optional } from './brief-fields.ts'
import { checkTerms, type RightsUse, termFields } from './brief-terms.ts'
import {
  checkContest,
  checkParts,
  checkShipment,
  contestBlock,
  deliverables,
  hasContest,
  parts,
  references,
  shipmentBlock,
} from './brief-work.ts'

export const jurisdictions = ['US', 'UK', 'EU', 'AE', 'SA', 'RU'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

/**
 * A brief as its form posts it and as a version stores it. Amounts are major units as typed, dates calendar days.
 * A field added here needs a value in `brief-stored.ts` for the versions written before it.
 */
export const briefForm = z
  .object({
    title: text(160),
    product: text(2_000),
    deliverables,
    contest: contestBlock,
    references,
    tone: optional(300),
    mustSay: lines(12),
    mustNotSay: lines(12),
    hashtags: lines(10),
    link: destination,
    draftDueOn: date,
    publishFrom: date,
    publishTo: date,
    liveDays: count(1, 365),
    ...termFields,
    jurisdictions: choices(z.array(z.enum(jurisdictions))),
    shipsProduct: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
    shipment: shipmentBlock,
    currency: z.enum(currencyCodes as [string, ...string[]]),
    priceFrom: text(20),
    priceTo: text(20),
    parts,
    commission: commissionBlock,
    clocks: clocksBlock,
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: path.split('.'), message })
    checkTerms(form, complain)
    checkContest(form, complain)
    checkShipment(form, complain)
    checkParts(form, complain)
    checkCommission(form, complain)
  })
  // What belongs to a contest or a product that is not asked for is not part of the brief.
  .transform((form) => ({
    ...form,
    contest: hasContest(form) ? form.contest : null,
    shipment: form.shipsProduct ? form.shipment : null,
  }))

/** What a small deal about rights buys: which deal's content, for what use, where, until which day. */
export type Extension = {
  dealId: string
  use: Exclude<RightsUse, 'none'>
  territory: string
  until: string
}

/** A brief that somebody wrote, or one that Athar made to extend the rights of a deal: its form posts no kind. */
export type Brief = z.output<typeof briefForm> & { kind?: DealKind; extension?: Extension }

/** Briefs from before there were deals about rights say nothing of their kind. */
export const kindOf = ({ kind = 'work' }: Pick<Brief, 'kind'>): DealKind => kind

/** Whether a brief asks for anything on a platform: a channel elsewhere has nothing to do under it. */
export const asksFor = (brief: Brief, platform: Platform) =>
  brief.deliverables.some((deliverable) => deliverable.platform === platform)

/** The points a creator ticks when submitting and a brand checks when reviewing. */
export const checklistOf = (brief: Brief): string[] => [...brief.mustSay, ...brief.hashtags]

/** Posted by the button that adds a line to the deliverables; everything else on the form is kept as typed. */
export const moreLines = z.looseObject({ press: z.literal('add-line') })

/** A brief as its form shows it again: one point a line. */
export const typedBrief = (brief: Brief) => ({
  ...brief,
  mustSay: brief.mustSay.join('\n'),
  mustNotSay: brief.mustNotSay.join('\n'),
  hashtags: brief.hashtags.join('\n'),
  exclusivityBrands: brief.exclusivityBrands.join('\n'),
})
