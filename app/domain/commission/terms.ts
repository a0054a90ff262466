import { z } from 'zod'
import { endOfDay } from '../clock.ts'
import type { Part } from '../escrow/milestones.ts'
import { longestHoldDays } from '../escrow/fees.ts'
import { date, text } from '../form-fields.ts'
import { issue } from '../form-issue.ts'
import { type Currency, currencies, isCurrency, type Money, parseMajor } from '../money.ts'

/** One share for every order, or a share by the number of the order, or by the revenue that came before it. */
export const commissionBases = ['percent', 'orders', 'revenue'] as const
export type CommissionBasis = (typeof commissionBases)[number]

export const mostTiers = 4
export const mostReturnDays = 60
const largestBps = 9_000

const tier = z.object({ from: z.string().trim().max(20).default(''), percent: text(8) })
const isBlank = (line: unknown) =>
  typeof line === 'object' && line !== null && Object.values(line).every((value) => value === '')

const offered = z.object({
  basis: z.enum(commissionBases),
  tiers: z
    .array(
      z.preprocess((line) => (isBlank(line) ? null : line), tier.nullable()),
      'required',
    )
    .max(mostTiers)
    .transform((lines) => lines.filter((line) => line !== null)),
  returnDays: z.coerce
    .number('number')
    .int('number')
    .min(0, issue('too_small', { least: 0 }))
    .max(mostReturnDays, issue('too_large', { most: mostReturnDays })),
  budget: text(20),
  until: date,
})

const isOffered = (value: unknown) =>
  typeof value === 'object' && value !== null && 'basis' in value && value.basis !== 'none'

/** The commission of a brief as its form posts it: null when none is offered. Amounts and shares are as typed. */
export const commissionBlock = z.preprocess((value) => (isOffered(value) ? value : null), offered.nullable())
export type CommissionBlock = z.output<typeof commissionBlock>

/** A share of the orders from `from` on: the number of an order (the first is 1), or minor units of revenue before it. */
export type Tier = { from: number; bps: number }

export type CommissionTerms = {
  basis: CommissionBasis
  /** By ascending `from`; the first begins with the first order. */
  tiers: Tier[]
  /** An order counts for good when this many days have passed since it was made. */
  returnDays: number
  /** The most that can be earned, before Athar's fee. */
  budget: Money
  /** The last day whose orders count, in the brand's zone. */
  until: string
}

/** A share as typed, "7.5", in basis points: hundredths of a percent, as cents are of a dollar. */
export const parsePercent = (typed: string) => parseMajor(typed.replace(/[%٪]/, ''), 'USD')?.amount

const startOf = (basis: CommissionBasis) => (basis === 'revenue' ? 0 : 1)

function parseFrom(typed: string, basis: CommissionBasis, currency: Currency): number | undefined {
  if (basis === 'revenue') return parseMajor(typed, currency)?.amount
  const whole = parseMajor(typed, 'JPY')?.amount
  return whole && whole <= 1_000_000 ? whole : undefined
}

type Offering = { commission?: CommissionBlock | undefined; currency: string }

/** What a brief offers on its orders; null without commission. @throws RangeError for a block that was never checked. */
export function commissionTerms({ commission, currency }: Offering): CommissionTerms | null {
  if (!commission) return null
  if (!isCurrency(currency)) throw new RangeError(`unknown currency ${currency}`)
  const { basis, returnDays, until } = commission
  const budget = parseMajor(commission.budget, currency)
  const tiers = tiersOf(commission).map(({ from, percent }, index) => ({
    from: index === 0 ? startOf(basis) : parseFrom(from, basis, currency),
    bps: parsePercent(percent),
  }))
  if (!budget || tiers.length === 0 || !tiers.every(isTier))
    throw new RangeError('commission was never checked')
  return { basis, tiers, returnDays, budget, until }
}

/** One share for every order has one line, whatever stands in the others. */
const tiersOf = ({ basis, tiers }: NonNullable<CommissionBlock>) =>
  basis === 'percent' ? tiers.slice(0, 1) : tiers

const isTier = (tier: { from: number | undefined; bps: number | undefined }): tier is Tier =>
  tier.from !== undefined && tier.bps !== undefined

type Dated = Offering & { publishFrom: string; link: string }

/** The rules of a commission that need the rest of its brief. `complain` names a field and a key of `form.error`. */
export function checkCommission(brief: Dated, complain: (path: string, message: string) => void) {
  const { commission, currency, publishFrom, link } = brief
  if (!commission || !isCurrency(currency)) return
  const { basis, tiers, budget, until, returnDays } = commission
  if (!link) complain('link', 'commission_needs_link')
  if (tiers.length === 0) complain('commission.tiers.0.percent', 'required')
  let before = startOf(basis)
  tiersOf(commission).forEach(({ from, percent }, index) => {
    const bps = parsePercent(percent)
    if (!bps || bps > largestBps) complain(`commission.tiers.${index}.percent`, 'percent')
    if (index === 0) return
    const start = parseFrom(from, basis, currency)
    if (start === undefined || start <= before) complain(`commission.tiers.${index}.from`, 'tier_order')
    before = start ?? before
  })
  const most = parseMajor(budget, currency)
  if (!most) complain('commission.budget', 'amount')
  else if (most.amount < currencies[currency].least) complain('commission.budget', 'amount_too_low')
  if (until < publishFrom) complain('commission.until', 'commission_ends_early')
  else if (daysBetween(publishFrom, until) + returnDays > longestHoldDays)
    complain('commission.until', 'commission_too_long')
}

const dayLength = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayLength

/** The last day on which money for commission is held: the returns of the last day's orders are over then. */
export const lastDayHeld = ({ until, returnDays }: Pick<CommissionTerms, 'until' | 'returnDays'>) =>
  new Date(Date.parse(until) + returnDays * dayLength).toISOString().slice(0, 10)

/** The part beside the price that a brand funds so that orders earn anything. */
export const commissionPart = (terms: CommissionTerms, amount = terms.budget): Part => ({
  kind: 'commission',
  title: '',
  amount,
  dueOn: lastDayHeld(terms),
})

/** The last instant at which an order counts. */
export const termEndOf = ({ until }: Pick<CommissionTerms, 'until'>, zone: string) => endOfDay(until, zone)
