import type { Status } from '../collaboration/steps.ts'
import { type Money, minus, plus, zero } from '../money.ts'

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

/** What of a budget is agreed and what is left, which is below zero when more is agreed. Other currencies are left out. */
export function budgetOf(
  budget: Money,
  deals: readonly { status: Status; price: Money }[],
): { agreed: Money; left: Money } {
  const agreed = deals
    .filter(({ status, price }) => committed.includes(status) && price.currency === budget.currency)
    .reduce((sum, { price }) => plus(sum, price), zero(budget.currency))
  return { agreed, left: minus(budget, agreed) }
}
