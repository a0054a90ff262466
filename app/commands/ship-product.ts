import type { Db } from '#db/db.ts'
import { recordShipment } from '#db/queries/shipments.ts'
import { recordProductCost } from '#db/queries/collaborations.ts'
import type { BrandActor } from '../domain/actor.ts'
import { givenAway } from '../domain/campaign/brief-work.ts'
import type { Parcel } from '../domain/collaboration/delivery.ts'
import { advance, holdCollaboration } from './advance.ts'

/** The brand has sent the product, and says how it can be followed; one that is kept is a cost of the deal. @throws Refusal. */
export async function shipProduct(db: Db, actor: BrandActor, id: string, parcel: Parcel, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    await advance(tx, actor, deal, 'ship-product', now)
    await recordShipment(tx, id, parcel, actor.accountId, now)
    const cost = givenAway(deal.brief)
    if (cost?.currency === deal.price.currency) await recordProductCost(tx, id, cost)
  })
}
