import type { Db } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { findOpenCheckout, recordCheckout } from '#db/queries/payments.ts'
import type { BrandActor } from '../domain/actor.ts'
import { turnOf } from '../domain/collaboration/steps.ts'
import { type Money, money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

export type Checkout = { id: string; amount: Money; url: string | null; createdAt: Date; title: string }

/** An open hosted page is used again within this time; the processor closes it after a day. */
const reusableHours = 20

/** The checkout to send the brand to, for what was agreed. @throws Refusal conflict unless the deal waits for funding. */
export async function startCheckout(db: Db, actor: BrandActor, id: string, now: Date): Promise<Checkout> {
  return db.transaction().execute(async (tx) => {
    const deal = await lockCollaboration(tx, id, actor)
    if (!deal) throw new Refusal('not_found', 'collaboration.unknown')
    if (deal.status !== 'accepted' || turnOf(deal.status) !== actor.role)
      throw new Refusal('conflict', 'step.out_of_turn', { step: 'fund', status: deal.status })
    const open = await findOpenCheckout(tx, id)
    const isFresh = open && now.getTime() - open.createdAt.getTime() < reusableHours * 3_600_000
    if (open && isFresh && open.amount === deal.price.amount)
      return {
        id: open.id,
        amount: money(open.amount, open.currency),
        url: open.url,
        createdAt: open.createdAt,
        title: deal.brief.title,
      }
    const checkoutId = await recordCheckout(
      tx,
      { collaborationId: id, accountId: actor.accountId, amount: deal.price },
      now,
    )
    return { id: checkoutId, amount: deal.price, url: null, createdAt: now, title: deal.brief.title }
  })
}
