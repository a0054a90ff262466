import { z } from 'zod'
import { text } from '../form-fields.ts'
import { type Currency, currencies, type Money, money, share } from '../money.ts'
import { splitFee } from '../escrow/fees.ts'
import type { Settled } from './settlement.ts'
import {
  closesAt,
  commissionLines,
  type CommissionFacts,
  type CommissionLine,
  tierAt,
  termEnd,
} from './statement.ts'
import type { CommissionTerms } from './terms.ts'

/** A further budget, in major units of the deal's currency as typed. */
export const topUpForm = z.object({ amount: text(20) })

/** What both sides of a deal read of its commission. Amounts are before Athar's fee. */
export type CommissionView = {
  terms: CommissionTerms
  /** Paid in by the brand so far. */
  funded: Money
  /** Earned by orders whose return window is still open. */
  waiting: Money
  /** Due, and released with the next daily run. */
  due: Money
  /** Released so far, less what was taken back. */
  released: Money
  /** Taken from orders again after it was released, because they were refunded. */
  clawedBack: Money
  /** Released more than the orders that are left earn: kept from what comes due next. */
  ahead: Money
  /** What further orders can still earn; after the close nothing. */
  left: Money
  /** What went back to the brand at the close. */
  returned: Money
  /** When the first of what waits comes due. */
  nextDueAt: Date | null
  endsAt: Date
  closesAt: Date
  closedAt: Date | null
  /** The newest orders, with what each earned. */
  lines: CommissionLine[]
  /** Older orders that are not listed. */
  unlisted: number
}

type Run = { kind: 'accrual' | 'close'; returned: number; ranAt: Date }

export const mostListed = 50

/** A deal's commission at this moment; after the close it stands as it was settled. */
export function commissionView(
  facts: CommissionFacts,
  settled: Settled,
  runs: readonly Run[],
  now: Date,
): CommissionView {
  const { currency, terms, fundings } = facts
  const closedAt = runs.find(({ kind }) => kind === 'close')?.ranAt ?? null
  const lines = commissionLines(facts, now).map((line): CommissionLine => {
    if (!closedAt) return line
    const commission = money(settled.byOrder.get(line.order.id) ?? 0, currency)
    const isLate = commission.amount === 0 && line.commission.amount > 0
    return { ...line, commission, state: isLate ? 'late' : line.state }
  })
  const sum = (of: readonly CommissionLine[]) =>
    of.reduce((all, { commission }) => all + commission.amount, 0)
  const funded = fundings.reduce((all, { amount }) => all + amount, 0)
  const dueSoFar = sum(lines.filter(({ dueAt }) => dueAt <= now))
  const amount = (minor: number) => money(closedAt ? 0 : Math.max(0, minor), currency)
  return {
    terms,
    funded: money(funded, currency),
    waiting: amount(sum(lines) - dueSoFar),
    due: amount(dueSoFar - settled.net),
    released: money(settled.net, currency),
    clawedBack: money(settled.clawedBack, currency),
    ahead: amount(settled.net - dueSoFar),
    left: amount(funded - sum(lines)),
    returned: money(
      runs.reduce((all, { returned }) => all + returned, 0),
      currency,
    ),
    nextDueAt: closedAt ? null : firstDue(lines, now),
    endsAt: termEnd(facts),
    closesAt: closesAt(facts),
    closedAt,
    lines: lines.slice(-mostListed).reverse(),
    unlisted: Math.max(0, lines.length - mostListed),
  }
}

function firstDue(lines: readonly CommissionLine[], now: Date): Date | null {
  const waiting = lines.filter(({ dueAt, commission }) => dueAt > now && commission.amount > 0)
  return waiting.reduce<Date | null>((first, { dueAt }) => (first && first < dueAt ? first : dueAt), null)
}

/** What an ordinary order brings at first: its amount, the commission on it, and what of that is left after the fee. */
export function exampleOf({ tiers, basis }: CommissionTerms, currency: Currency, feeBps: number) {
  const order = money(currencies[currency].least * 10, currency)
  const commission = share(order, tierAt(tiers, basis === 'revenue' ? 0 : 1).bps)
  return { order, commission, net: splitFee(commission, feeBps).rest }
}

/** What a creator still receives of the orders whose return window is open, and when the first of it comes due. */
export function earningOf({ waiting, ahead, nextDueAt }: CommissionView) {
  const coming = money(Math.max(0, waiting.amount - ahead.amount), waiting.currency)
  return nextDueAt && coming.amount > 0 ? { waiting: coming, nextAt: nextDueAt } : undefined
}
