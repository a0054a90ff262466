import type { Db, Tx } from '#db/db.ts'
import { findCaseState } from '#db/queries/disputes.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { listSettlementOffers, recordOfferEnd } from '#db/queries/settlement-offers.ts'
import { system } from '../domain/actor.ts'
import { disputeSilence, isDisputeRunning } from '../domain/dispute/steps.ts'
import { dealOf } from './deal-of.ts'
import { holdDispute, moveDispute } from './move-dispute.ts'
import { giveEffect, isOutdated } from './rule-dispute.ts'

/**
 * Silence in a dispute: without an answer the case is before staff, without an appeal the ruling takes effect. Somebody
 * may have acted since the timer read it: then there is nothing to do. @throws Refusal while a bank contests the payment.
 */
export async function letDisputeTimeAct(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, system, id)
    const step = disputeSilence(dispute.status)
    if (!step || !dispute.dueAt || dispute.dueAt > now) return
    await moveDispute(tx, system, dispute, step, now, { isSilent: step === 'close-ruling' })
    if (step === 'close-ruling') await giveEffect(tx, system, deal, now)
  })
}

/** An offer between the sides that has stood its time is over. */
export async function expireSettlement(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdDispute(tx, system, id)
    const open = (await listSettlementOffers(tx, id)).find(({ status }) => status === 'open')
    if (open && open.expiresAt <= now) await recordOfferEnd(tx, id, 'expired', now)
  })
}

/**
 * A bank took some of a disputed deal's money, or gave it back: a ruling about another amount does not stand, and an
 * offer neither. Within a command that holds the deal. Safe to repeat.
 */
export async function reassessDispute(tx: Tx, deal: LockedCollaboration, now: Date) {
  const dispute = await findCaseState(tx, deal.id)
  if (!dispute || !isDisputeRunning(dispute.status)) return
  if (deal.status !== 'disputed') return moveDispute(tx, system, dispute, 'end-charged-back', now, quietly)
  const { frozen } = await dealOf(tx, deal)
  const open = (await listSettlementOffers(tx, deal.id)).find(({ status }) => status === 'open')
  if (open && open.frozen.amount !== frozen.amount) await recordOfferEnd(tx, deal.id, 'lapsed', now)
  if (!(await isOutdated(tx, deal, dispute))) return
  const step = dispute.status === 'appeal_seconding' ? 'reassess-appeal' : 'reassess-ruling'
  await moveDispute(tx, system, dispute, step, now)
}

/** The deal's own step has told of it. */
const quietly = { isSilent: true }
