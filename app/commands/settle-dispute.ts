import type { Db, Tx } from '#db/db.ts'
import { recordDisputeOutcome, recordDisputeStep } from '#db/queries/disputes.ts'
import { listSettlementOffers, recordOfferEnd, recordSettlementOffer } from '#db/queries/settlement-offers.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import type { CaseState } from '../domain/dispute/case.ts'
import { type SettlementOffer, settlementHours } from '../domain/dispute/settlement.ts'
import { type DisputeAct, refuseAct } from '../domain/dispute/steps.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance } from './advance.ts'
import { dealOf } from './deal-of.ts'
import { holdDispute, moveDispute, tellOfDispute } from './move-dispute.ts'
import { refuseBeyond } from './open-dispute.ts'

type Side = BrandActor | CreatorActor

/** A side says how it would share the frozen money; an offer that is open is replaced. @throws Refusal. */
export async function offerSettlement(
  db: Db,
  actor: Side,
  id: string,
  { toCreator, note = '' }: { toCreator: Money; note?: string },
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    refuseAct('offer-settlement', dispute)
    const { frozen } = await dealOf(tx, deal)
    refuseBeyond(toCreator, frozen)
    await recordOfferEnd(tx, id, 'replaced', now)
    const { role, accountId } = actor
    const expiresAt = plusHours(now, settlementHours)
    const offer = { collaborationId: id, role, accountId, toCreator, frozen, note, expiresAt }
    const offerId = await recordSettlementOffer(tx, offer, now)
    await recordAct(tx, actor, dispute, 'offer-settlement', now)
    return offerId
  })
}

/**
 * The other side accepts the offer it saw: the money moves as it says, and the dispute is over. A ruling that has not
 * taken effect is overtaken by it. @throws Refusal.
 */
export async function acceptSettlement(db: Db, actor: Side, id: string, offerId: number, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    const { toCreator, frozen, role } = await openOffer(tx, dispute, offerId, now)
    if (role === actor.role) throw new Refusal('forbidden', 'dispute.own_offer')
    if ((await dealOf(tx, deal)).frozen.amount !== frozen.amount)
      throw new Refusal('conflict', 'dispute.money_changed')
    await recordOfferEnd(tx, id, 'accepted', now)
    await moveDispute(tx, actor, dispute, 'settle-dispute', now, { isSilent: true })
    await recordDisputeOutcome(tx, id, toCreator)
    await advance(tx, actor, deal, 'accept-settlement', now, { toCreator: toCreator.amount })
  })
}

/** The other side says no to the offer, or the side that made it takes it back. @throws Refusal. */
export async function endSettlementOffer(
  db: Db,
  actor: Side,
  id: string,
  { offerId, act }: { offerId: number; act: 'refuse-settlement' | 'withdraw-settlement' },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { dispute } = await holdDispute(tx, actor, id)
    const { role } = await openOffer(tx, dispute, offerId, now)
    if ((role === actor.role) !== (act === 'withdraw-settlement'))
      throw new Refusal('forbidden', 'dispute.own_offer')
    await recordOfferEnd(tx, id, act === 'withdraw-settlement' ? 'withdrawn' : 'refused', now)
    await recordAct(tx, actor, dispute, act, now)
  })
}

/** The offer, if it is open and stands at this moment. @throws Refusal conflict. */
async function openOffer(tx: Tx, dispute: CaseState, offerId: number, now: Date): Promise<SettlementOffer> {
  refuseAct('offer-settlement', dispute)
  const offers = await listSettlementOffers(tx, dispute.collaborationId)
  const offer = offers.find(({ id }) => id === offerId)
  if (!offer) throw new Refusal('not_found', 'dispute.offer_unknown')
  if (offer.status !== 'open' || offer.expiresAt <= now) throw new Refusal('conflict', 'dispute.offer_over')
  return offer
}

async function recordAct(tx: Tx, actor: Side, dispute: CaseState, act: DisputeAct, now: Date) {
  const { collaborationId, status } = dispute
  const event = { collaborationId, step: act, from: status, to: status, actor }
  await tellOfDispute(tx, collaborationId, act, actor, await recordDisputeStep(tx, event, now), now)
}
