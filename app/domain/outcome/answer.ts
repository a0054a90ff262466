import type { Money } from '../money.ts'
import type { CreditReason } from './attribution.ts'
import type { CallVerdict, RefundVerdict, SaleVerdict } from './postback.ts'
import type { Sale } from './sale.ts'

/** What became of a report, and for an order or a lead why it counts for whom it does. */
export type Answer = { verdict: CallVerdict; reason: CreditReason | null }

/** The verdict on a report of an order or a lead; `now` is undefined when it changed nothing. */
export function saleVerdict(before: Sale | undefined, now: Sale | undefined): SaleVerdict {
  if (!now) return 'duplicate'
  if (before) return 'replaced'
  return now.collaborationId === null ? 'unattributed' : 'counted'
}

/** The verdict on a refund that was not known, by its order as it stood before. */
export function refundVerdict(order: Sale | undefined, part: Money | null): RefundVerdict {
  if (!order?.amount) return 'order_awaited'
  const { amount, refunded } = order
  if (part && part.currency !== amount.currency) return 'other_currency'
  const left = amount.amount - refunded
  return left === 0 || (part && part.amount > left) ? 'over_refund' : 'refunded'
}
