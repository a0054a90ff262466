import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findLastPosting, post } from '#db/queries/ledger.ts'
import { repaid } from '../domain/escrow/chargeback.ts'
import { type Deal, least } from '../domain/escrow/movements.ts'
import { minus } from '../domain/money.ts'
import { withDebt } from './deal-of.ts'

/**
 * What a creator is owed of a deal first pays what they owe Athar. The caller holds the deal and the creator's route.
 * @returns the deal as it is then.
 */
export async function repayDebt(tx: Tx, collaboration: LockedCollaboration, now: Date): Promise<Deal> {
  const deal = await withDebt(tx, collaboration)
  const part = least(deal.payable, deal.owed)
  if (part.amount <= 0) return deal
  await post(tx, repaid(deal, `${deal.id}:${await findLastPosting(tx, deal.id)}`), now)
  return { ...deal, payable: minus(deal.payable, part), owed: minus(deal.owed, part) }
}
