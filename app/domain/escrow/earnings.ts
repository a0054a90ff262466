import type { Status } from '../collaboration/steps.ts'
import { type Currency, type Money, minus, plus, zero } from '../money.ts'
import { feeOnRelease } from './fees.ts'
import { promisedPayout } from './payout-date.ts'
import type { Terms } from '../collaboration/deadline.ts'

/** Where a creator's money is. */
export const earningStates = ['held', 'frozen', 'way', 'paid'] as const
export type EarningState = (typeof earningStates)[number]

/** The money of one deal, as far as its creator is concerned. */
export type Earned = {
  id: string
  status: Status
  feeBps: number
  held: Money
  frozen: Money
  released: Money
  fee: Money
  paid: Money
  releasedAt: Date | null
  paidAt: Date | null
  dueAt: Date | null
  terms: Terms
}

export type EarningLine = {
  dealId: string
  status: Status
  state: EarningState
  gross: Money
  fee: Money
  net: Money
  /** The day it was paid, or the last day on which it will be; null when none can be promised. */
  date: Date | null
}

/** The lines of a creator's account book that one deal writes; every line has net = gross − fee. */
export function earningLines(deal: Earned): EarningLine[] {
  const { id, status, released, fee, paid, paidAt, releasedAt } = deal
  const line = (state: EarningState, gross: Money, taken: Money, date: Date | null): EarningLine[] =>
    gross.amount === 0
      ? []
      : [{ dealId: id, status, state, gross, fee: taken, net: minus(gross, taken), date }]
  const feeOn = (gross: Money) => feeOnRelease(gross, released, fee, deal.feeBps)
  const isPaid = paid.amount >= minus(released, fee).amount
  return [
    ...line('held', deal.held, feeOn(deal.held), promisedPayout({ ...deal, releasedAt: null })),
    ...line('frozen', deal.frozen, feeOn(deal.frozen), null),
    ...line(
      isPaid ? 'paid' : 'way',
      released,
      fee,
      isPaid ? paidAt : promisedPayout({ ...deal, releasedAt }),
    ),
  ]
}

export type Sums = { currency: Currency; gross: Money; fee: Money; net: Money }

/** Gross, fee and net of lines in one currency. */
export const sumOf = (lines: readonly EarningLine[], currency: Currency): Sums =>
  lines.reduce<Sums>(
    (sum, { gross, fee, net }) => ({
      currency,
      gross: plus(sum.gross, gross),
      fee: plus(sum.fee, fee),
      net: plus(sum.net, net),
    }),
    { currency, gross: zero(currency), fee: zero(currency), net: zero(currency) },
  )
