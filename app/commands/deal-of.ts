import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { lockDebt } from '#db/queries/ledger.ts'
import type { Deal } from '../domain/escrow/movements.ts'

/** The collaboration with its money as the books say at this moment. The caller holds its row. */
export async function dealOf(tx: Tx, { id, creatorId, price, feeBps }: LockedCollaboration): Promise<Deal> {
  const { currency } = price
  return { id, creatorId, price, feeBps, ...(await findDealMoney(tx, { id, creatorId, currency })) }
}

/** A deal whose creator may owe Athar: what is owed is held, so that two payments do not repay it twice. */
export async function withDebt(tx: Tx, collaboration: LockedCollaboration): Promise<Deal> {
  const deal = await dealOf(tx, collaboration)
  if (deal.owed.amount === 0) return deal
  await lockDebt(tx, deal.creatorId)
  return dealOf(tx, collaboration)
}
