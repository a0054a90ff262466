import type { Status } from '../collaboration/steps.ts'
import { minus, type Money, share } from '../money.ts'

/**
 * What a creator keeps of the held payment when a brand calls a deal off because a date was missed, in basis points:
 * nothing before there was a draft, a part for a draft that was delivered, more for one that was approved.
 */
export const keptByCreator: Partial<Record<Status, number>> = { revising: 2_500, approved: 4_000 }

/** How the held payment is split when the deal is called off in this status; the two parts make the whole. */
export function refundOf(status: Status, held: Money): { toCreator: Money; toBrand: Money } {
  const toCreator = share(held, keptByCreator[status] ?? 0)
  return { toCreator, toBrand: minus(held, toCreator) }
}
