import type { DealView } from '#app/domain/collaboration/deal-view.ts'
import type { DisputeMoney } from '#app/domain/dispute/case-view.ts'
import { plus } from '#app/domain/money.ts'
import { db } from '#db/db.server.ts'
import { findCreatorOf } from '#db/queries/disputes.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'

/** The money of a deal as a dispute would freeze it. */
export async function openingMoney({ id, price, feeBps }: DealView): Promise<DisputeMoney> {
  const creatorId = await findCreatorOf(db, id)
  const { held, frozen, released, feeTaken } = await findDealMoney(db, {
    id,
    creatorId,
    currency: price.currency,
  })
  return { frozen: plus(held, frozen), released, feeTaken, feeBps }
}
