import type { Db } from '#db/db.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { type ReasonName, reasonsFor } from '../domain/dispute/reasons.ts'
import { standingOf } from '../domain/collaboration/steps.ts'
import { take } from '../domain/collaboration/take.ts'
import { type Money, zero } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'
import { beginDispute } from './begin-dispute.ts'
import { dealOf } from './deal-of.ts'

type Claim = { reason: ReasonName; statement: string; asks?: Money | null }

/** Opens a dispute for a reason that is this side's at this moment, and freezes what is held. @throws Refusal. */
export async function openDispute(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { reason, statement, asks = null }: Claim,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    take('open-dispute', standingOf(deal), actor)
    if (!reasonsFor(actor.role, deal.status).includes(reason))
      throw new Refusal('conflict', 'dispute.reason_not_now')
    await advance(tx, actor, deal, 'open-dispute', now, { note: reason })
    const { frozen } = await dealOf(tx, deal)
    refuseBeyond(asks, frozen)
    const opening = { collaborationId: id, dealStatus: deal.status, byRole: actor.role }
    await beginDispute(tx, actor, { ...opening, reason, frozen, statement, asks }, now)
  })
}

/** What is said about the split is about what is frozen, in its currency. @throws Refusal conflict. */
export function refuseBeyond(amount: Money | null, frozen: Money) {
  const { amount: asked, currency } = amount ?? zero(frozen.currency)
  if (asked > frozen.amount || currency !== frozen.currency)
    throw new Refusal('conflict', 'dispute.more_than_frozen')
}
