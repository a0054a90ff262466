import type { Db } from '#db/db.ts'
import { recordDeadlines, recordEvent } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordAddress } from '#db/queries/shipments.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { deadlines } from '../domain/collaboration/deadline.ts'
import { type Address, takesAddress } from '../domain/collaboration/delivery.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/**
 * The creator says where the product goes, from the agreement on until it is sent. Once the money is held as well, the
 * brand's time to send it begins, and begins anew with another address. @throws Refusal.
 */
export async function giveAddress(db: Db, actor: CreatorActor, id: string, address: Address, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (!deal.brief.shipsProduct) throw new Refusal('conflict', 'product.none')
    if (!takesAddress(deal.status)) throw new Refusal('conflict', 'product.address_not_now')
    await recordAddress(tx, id, address, now)
    const source = await recordEvent(tx, { deal, step: 'give-address', actor }, now)
    if (deal.status !== 'funded') return
    await recordDeadlines(tx, id, deadlines('funded', now, { ...deal.terms, shipping: 'addressed' }))
    await enqueue(tx, {
      name: 'tell',
      data: { collaborationId: id, step: 'give-address', by: 'creator', source, at: now.toISOString() },
    })
  })
}
