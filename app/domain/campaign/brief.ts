import { z } from 'zod'
import { choices, date, text } from '../form-fields.ts'
import { formats, formatsOf, type Platform, platforms } from '../channel/platforms.ts'
import { checkCommission, commissionBlock } from '../commission/terms.ts'
import type { DealKind } from '../collaboration/kind.ts'
import { currencyCodes, isCurrency, parseMajor } from '../money.ts'

export const jurisdictions = ['US', 'UK', 'EU', 'AE', 'SA', 'RU'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

const optional = (most: number) => z.string().trim().max(most).default('')
const count = (least: number, most: number) => z.coerce.number('number').int('number').min(least).max(most)

/** One point a line; empty lines are dropped. */
const lines = (most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default('')
    .transform((value) =>
      (Array.isArray(value) ? value : value.split(/\r?\n/)).map((line) => line.trim()).filter(Boolean),
    )
    .refine(
      (points) => points.length <= most && points.every((point) => point.length <= 300),
      'too_many_points',
    )

export const deliverable = z
  .object({ platform: z.enum(platforms), format: z.enum(formats), quantity: count(1, 50) })
  .refine(({ platform, format }) => formatsOf[platform].includes(format), {
    path: ['format'],
    message: 'format_not_there',
  })
export type Deliverable = z.output<typeof deliverable>

/** A line of the form that was left empty: nothing but the number that stands there already. */
const isBlank = (line: unknown) =>
  typeof line === 'object' &&
  line !== null &&
  Object.entries(line).every(([name, value]) => name === 'quantity' || value === '')

/** Empty lines are dropped after checking, so that an error stays at the line it is about. */
const deliverables = z
  .array(
    z.preprocess((line) => (isBlank(line) ? null : line), deliverable.nullable()),
    'required',
  )
  .max(20)
  .transform((lines) => lines.filter((line) => line !== null))
  .refine((lines) => lines.length > 0, 'required')

/** More parts than this are a campaign, not a deal. */
export const mostParts = 4

/** A part of the price that is paid and released by itself; `dueOn` may be empty on the last one. */
const part = z.object({
  title: text(80),
  share: count(1, 99),
  dueOn: z.union([z.literal(''), date]).default(''),
})

/** Either nothing, the price is then paid at once, or two to four parts that make a hundred percent. */
const parts = z
  .array(z.preprocess((line) => (isBlank(line) ? null : line), part.nullable()))
  .max(mostParts)
  .default([])
  .transform((lines) => lines.filter((line) => line !== null))
  .refine(
    (lines) =>
      lines.length === 0 || (lines.length > 1 && lines.reduce((sum, { share }) => sum + share, 0) === 100),
    'parts_make_hundred',
  )

/** A brief as its form posts it and as a version stores it. Amounts are major units as typed, dates calendar days. */
export const briefForm = z
  .object({
    title: text(160),
    product: text(2_000),
    deliverables,
    mustSay: lines(12),
    mustNotSay: lines(12),
    hashtags: lines(10),
    link: z.union([z.literal(''), z.url('url').refine((url) => /^https?:\/\//.test(url), 'url')]).default(''),
    draftDueOn: date,
    publishFrom: date,
    publishTo: date,
    liveDays: count(1, 365),
    includedRevisions: count(0, 5),
    rightsUse: z.enum(['none', 'organic', 'paid', 'all']),
    rightsTerritory: optional(120),
    rightsUntil: z.union([z.literal(''), date]).default(''),
    exclusivityDays: count(0, 365).default(0),
    jurisdictions: choices(z.array(z.enum(jurisdictions))),
    shipsProduct: z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    priceFrom: text(20),
    priceTo: text(20),
    parts,
    commission: commissionBlock,
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: path.split('.'), message })
    if (form.publishTo < form.publishFrom) complain('publishTo', 'ends_before_start')
    if (form.publishFrom < form.draftDueOn) complain('publishFrom', 'before_draft')
    if (form.rightsUse !== 'none' && !form.rightsUntil) complain('rightsUntil', 'rights_need_end')
    form.parts.slice(0, -1).forEach(({ dueOn }, index) => {
      const before = form.parts[index - 1]?.dueOn ?? ''
      if (!dueOn) complain(`parts.${index}.dueOn`, 'required')
      else if (dueOn < before || dueOn > form.publishTo) complain(`parts.${index}.dueOn`, 'part_out_of_order')
    })
    checkCommission(form, complain)
    if (!isCurrency(form.currency)) return
    const [from, to] = [parseMajor(form.priceFrom, form.currency), parseMajor(form.priceTo, form.currency)]
    if (!from || from.amount === 0) complain('priceFrom', 'amount')
    if (!to || to.amount === 0) complain('priceTo', 'amount')
    if (from && to && to.amount < from.amount) complain('priceTo', 'less_than_from')
  })

/** What may be done with a deal's content outside its post. */
export type RightsUse = z.output<typeof briefForm>['rightsUse']

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

/** What a careful reader would warn both sides of; codes of `brief.lint` texts. */
export function lintBrief(brief: Brief): string[] {
  return [
    brief.mustSay.length === 0 && 'no_must_say',
    brief.jurisdictions.length === 0 && 'no_disclosure',
    brief.includedRevisions === 0 && 'no_revisions',
    brief.includedRevisions > 3 && 'many_revisions',
    brief.rightsUse === 'all' && 'broad_rights',
    brief.exclusivityDays > 90 && 'long_exclusivity',
    !brief.link && 'no_link',
    brief.commission?.returnDays === 0 && 'commission_without_returns',
  ].filter((code) => code !== false)
}

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
})
