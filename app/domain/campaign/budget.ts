import type { Platform } from '../channel/platforms.ts'
import type { Status } from '../collaboration/steps.ts'
import { type Currency, type Money, minus, plus, zero } from '../money.ts'

/** Statuses in which a price is agreed and neither given back nor given up. */
export const committed: readonly Status[] = [
  'accepted',
  'funded',
  'shipped',
  'received',
  'in_review',
  'revising',
  'approved',
  'published',
  'verified',
  'completed',
  'disputed',
  'settled',
]

/** Statuses in which a price is on the table and not agreed yet. */
export const onOffer: readonly Status[] = ['invited', 'applied', 'offered', 'countered']

/**
 * What becomes of a budget, in the order in which money goes. All but `offered`, `toPay` and `product` is read from the
 * books: paid in = held + commission + creators + fee + refunded + chargedBack.
 */
export const budgetParts = [
  'offered',
  'toPay',
  'held',
  'commission',
  'creators',
  'fee',
  'refunded',
  'chargedBack',
  'product',
  'extra',
] as const
export type BudgetPart = (typeof budgetParts)[number]

/** Parts that use the budget up: agreed and not given back. `extra` lies within them, `offered` is not agreed. */
export const usedParts = ['toPay', 'held', 'commission', 'creators', 'fee', 'product'] as const

/** One deal's part in its campaign's budget, in its own currency. */
export type DealBudget = {
  id: string
  status: Status
  platform: Platform
  creatorName: string
  currency: Currency
  amounts: Record<BudgetPart, Money>
}

export type CurrencyBudget = {
  currency: Currency
  /** Null in a currency that nothing was planned in. */
  planned: Money | null
  amounts: Record<BudgetPart, Money>
  committed: Money
  /** Below zero when more is agreed than planned; null where nothing was planned. */
  left: Money | null
}

/** What is agreed and not given back. */
export const committedOf = (amounts: Record<BudgetPart, Money>): Money =>
  usedParts.map((part) => amounts[part]).reduce(plus)

export const noAmounts = (currency: Currency) =>
  Object.fromEntries(budgetParts.map((part) => [part, zero(currency)])) as Record<BudgetPart, Money>

/** A campaign's budget, its own currency first, then every other that a deal is in: currencies do not add up. */
export function budgetOf(
  planned: Money,
  deals: readonly DealBudget[],
): [CurrencyBudget, ...CurrencyBudget[]] {
  const others = [...new Set(deals.map(({ currency }) => currency))].filter(
    (currency) => currency !== planned.currency,
  )
  const sumIn = (currency: Currency): CurrencyBudget => {
    const amounts = sumOf(
      currency,
      deals.filter((deal) => deal.currency === currency),
    )
    const isMain = currency === planned.currency
    const used = committedOf(amounts)
    return {
      currency,
      planned: isMain ? planned : null,
      amounts,
      committed: used,
      left: isMain ? minus(planned, used) : null,
    }
  }
  return [sumIn(planned.currency), ...others.sort().map(sumIn)]
}

export const sumOf = (currency: Currency, deals: readonly DealBudget[]) =>
  deals.reduce(
    (sums, { amounts }) =>
      Object.fromEntries(budgetParts.map((part) => [part, plus(sums[part], amounts[part])])) as typeof sums,
    noAmounts(currency),
  )

/**
 * By how much a price would go beyond what is left, once all that is on offer is agreed too; undefined when it fits or
 * is in another currency.
 */
export function overBy(
  { left, amounts }: Pick<CurrencyBudget, 'left' | 'amounts'>,
  price: Money,
): Money | undefined {
  if (!left || left.currency !== price.currency) return undefined
  const free = minus(left, amounts.offered)
  return price.amount > free.amount ? minus(price, free) : undefined
}
