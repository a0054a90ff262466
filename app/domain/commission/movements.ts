import { type Deal, type Movement, takeBack } from '../escrow/movements.ts'
import type { Money } from '../money.ts'

/**
 * Commission that later orders did not make good goes back into the budget it came from, Athar's part of it included:
 * first what was not sent yet, then what the creator owes from now on and pays with what is released next.
 */
export function takeBackCommission(deal: Deal, key: string, gross: Money): Movement {
  const movement = takeBack(deal, `commission:${key}`, gross)
  return {
    ...movement,
    postings: movement.postings.map((posting) => ({ ...posting, credit: `commission_held:${deal.id}` })),
  }
}
