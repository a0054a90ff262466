import type { Db } from '#db/db.ts'
import { recordDays } from '#db/queries/collaborations.ts'
import { findAgreedDays } from '#db/queries/shipments.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { daysAfterArrival } from '../domain/collaboration/delivery.ts'
import { take } from '../domain/collaboration/take.ts'
import { standingOf } from '../domain/collaboration/steps.ts'
import { advance, holdCollaboration } from './advance.ts'

/** The product has arrived: the creator's time begins, and days that would come too soon move. @throws Refusal. */
export async function receiveProduct(db: Db, actor: CreatorActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    take('receive-product', standingOf(deal), actor)
    const days = daysAfterArrival(deal.terms, await findAgreedDays(tx, id), now)
    if (days.draftDueOn !== deal.terms.draftDueOn) await recordDays(tx, id, days)
    await advance(tx, actor, { ...deal, terms: { ...deal.terms, ...days } }, 'receive-product', now)
  })
}
