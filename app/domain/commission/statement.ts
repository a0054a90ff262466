import { plusDays } from '../clock.ts'
import { longestHoldDays } from '../escrow/fees.ts'
import { type Currency, type Money, money, share } from '../money.ts'
import { type CommissionTerms, termEndOf, type Tier } from './terms.ts'

/** An order that a deal brought, with what was refunded of it so far, at most its amount. */
export type CommissionOrder = {
  id: number
  /** The shop's own name for it, unique with the brand. */
  orderId: string
  amount: Money
  refunded: number
  orderedAt: Date
  /** Signed for by the shop or in the brand's own file; what only a browser says earns nothing. */
  isConfirmed: boolean
}

/** Everything that decides a deal's commission. The order in which it became known is no part of it. */
export type CommissionFacts = {
  terms: CommissionTerms
  currency: Currency
  zone: string
  orders: readonly CommissionOrder[]
  /** Budget that was paid in, and since when it is held. */
  fundings: readonly { amount: number; at: Date }[]
  /** When the deal was called off; orders after that earn nothing. */
  calledOffAt: Date | null
}

/**
 * Why an order earns nothing, or when it does. `cut`: the budget that was held did not reach for all of it; `late`: it
 * became known when the deal's commission was closed.
 */
export const lineStates = [
  'waiting',
  'due',
  'cut',
  'refunded',
  'unfunded',
  'other_currency',
  'unconfirmed',
  'after_term',
  'late',
] as const
export type LineState = (typeof lineStates)[number]

export type CommissionLine = {
  order: CommissionOrder
  /** What is left of the order after refunds, in its own currency. */
  base: Money
  bps: number
  /** What it earns before Athar's fee, in the deal's currency. */
  commission: Money
  dueAt: Date
  state: LineState
}

/** The last instant at which an order counts: the end of the term, or the moment the deal was called off. */
export function termEnd({ terms, zone, calledOffAt }: CommissionFacts): Date {
  const end = termEndOf(terms, zone)
  return calledOffAt && calledOffAt < end ? calledOffAt : end
}

/**
 * When the rest of the budget goes back: after the last order's return window, never later than money may be held; at
 * once when the deal was called off before anybody ordered.
 */
export function closesAt(facts: CommissionFacts): Date {
  const end = termEnd(facts)
  const isIdle = facts.calledOffAt !== null && !facts.orders.some(({ orderedAt }) => orderedAt <= end)
  const closing = isIdle ? end : plusDays(end, facts.terms.returnDays)
  const limits = facts.fundings.map(({ at }) => plusDays(at, longestHoldDays))
  return [closing, ...limits].reduce((first, other) => (other < first ? other : first))
}

/**
 * What every order earns. Orders stand in the sequence in which they were made (by their number where the instant is
 * the same); an order's tier is that of its place in it, or of the revenue before it. What was refunded wholly has no
 * place, what was refunded in part counts with the rest. The budget is spent in the same sequence, and only budget that
 * was held when the order was made. The result depends on nothing else: not on when an order or a refund became known.
 */
export function commissionLines(facts: CommissionFacts, now: Date): CommissionLine[] {
  const { terms, currency, fundings } = facts
  const end = termEnd(facts)
  let place = 0
  let revenue = 0
  let spent = 0
  return [...facts.orders].sort(bySequence).map((order): CommissionLine => {
    const base = money(Math.max(0, order.amount.amount - order.refunded), order.amount.currency)
    const dueAt = plusDays(order.orderedAt, terms.returnDays)
    const nothing = (state: LineState): CommissionLine => ({
      order,
      base,
      bps: 0,
      commission: money(0, currency),
      dueAt,
      state,
    })
    if (order.amount.currency !== currency) return nothing('other_currency')
    if (!order.isConfirmed) return nothing('unconfirmed')
    if (order.orderedAt > end) return nothing('after_term')
    if (base.amount === 0) return nothing('refunded')
    place += 1
    const { bps } = tierAt(terms.tiers, terms.basis === 'orders' ? place : revenue)
    revenue += base.amount
    const held = fundings.reduce((sum, { amount, at }) => (at <= order.orderedAt ? sum + amount : sum), 0)
    if (held === 0) return nothing('unfunded')
    const full = share(base, bps).amount
    const commission = Math.min(full, held - spent)
    spent += commission
    const state = commission < full ? 'cut' : dueAt <= now ? 'due' : 'waiting'
    return { order, base, bps, commission: money(commission, currency), dueAt, state }
  })
}

const bySequence = (a: CommissionOrder, b: CommissionOrder) =>
  a.orderedAt.getTime() - b.orderedAt.getTime() ||
  (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0)

/** The tier that holds at a place or a revenue; before the first one, the first. */
export const tierAt = (tiers: readonly Tier[], reached: number): Tier =>
  tiers.findLast(({ from }) => from <= reached) ?? tiers[0]!
