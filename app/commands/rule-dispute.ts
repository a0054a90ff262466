import type { Db, Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { listRulings, recordDisputeOutcome, recordRuling } from '#db/queries/disputes.ts'
import type { Actor, StaffActor } from '../domain/actor.ts'
import type { CaseState, RulingLanguage, RulingWords, StoredRuling } from '../domain/dispute/case.ts'
import { type Criterion, reasonOf } from '../domain/dispute/reasons.ts'
import { type DisputeStepName, takeInDispute } from '../domain/dispute/steps.ts'
import { needsSecond } from '../domain/escrow/manual-payout.ts'
import { rulingAmounts } from '../domain/escrow/ruling.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance } from './advance.ts'
import { dealOf } from './deal-of.ts'
import { holdDispute, moveDispute } from './move-dispute.ts'
import { refuseBeyond } from './open-dispute.ts'
import { refuseContested } from './refuse-contested.ts'

export type Ruling = {
  /** The creator's part of what is frozen, fee included. */
  toCreator: Money
  criterion: Criterion
  language: RulingLanguage
  words: RulingWords
}

/**
 * Staff rules, on the claim or on the appeal. Over the limit the ruling waits for a second person. A first ruling takes
 * effect when the time for an appeal has passed or both sides accept; a ruling on an appeal at once. @throws Refusal.
 */
export async function ruleDispute(db: Db, actor: StaffActor, id: string, ruling: Ruling, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    const money = await dealOf(tx, deal)
    const round = dispute.status === 'appealed' ? 'appeal' : 'first'
    const step = stepOfRound(round, needsSecond(money.frozen))
    takeInDispute(step, dispute, actor)
    await refuseContested(tx, id)
    refuseBeyond(ruling.toCreator, money.frozen)
    if (!reasonOf(dispute.reason).criteria.includes(ruling.criterion))
      throw new Refusal('conflict', 'dispute.no_such_criterion')
    const { frozen, fee, toCreator } = rulingAmounts(money, ruling.toCreator)
    const stored = { ...ruling, toCreator, fee, frozen, round, accountId: actor.accountId } as const
    const rulingId = await recordRuling(tx, { collaborationId: id, ...stored }, now)
    // A proposal is nobody's business yet.
    await moveDispute(tx, actor, dispute, step, now, { rulingId, isSilent: step.startsWith('propose') })
    if (step === 'rule-appeal') await giveEffect(tx, actor, deal, now)
  })
}

/** The second person agrees with a ruling over the limit, or sends it back with a word. @throws Refusal. */
export async function secondRuling(
  db: Db,
  actor: StaffActor,
  id: string,
  { isAgreed, note = '' }: { isAgreed: boolean; note?: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    const isAppeal = dispute.status === 'appeal_seconding'
    const step = isAgreed
      ? isAppeal
        ? ('confirm-appeal' as const)
        : ('confirm-ruling' as const)
      : isAppeal
        ? ('return-appeal' as const)
        : ('return-ruling' as const)
    const rulingId = (await lastRuling(tx, id))?.id ?? null
    await moveDispute(tx, actor, dispute, step, now, { note, rulingId, isSilent: !isAgreed })
    if (step === 'confirm-appeal') await giveEffect(tx, actor, deal, now)
  })
}

const stepOfRound = (round: StoredRuling['round'], isSeconded: boolean): DisputeStepName => {
  if (round === 'appeal') return isSeconded ? 'propose-appeal' : 'rule-appeal'
  return isSeconded ? 'propose-ruling' : 'rule-dispute'
}

const lastRuling = async (tx: Tx, id: string) => (await listRulings(tx, id)).at(-1)

/**
 * The last ruling moves the frozen money, which is what it was when it was ruled on. The caller has brought the dispute
 * to its end. @throws Refusal conflict while a bank may take the payment back.
 */
export async function giveEffect(tx: Tx, actor: Actor, deal: LockedCollaboration, now: Date) {
  const ruling = await lastRuling(tx, deal.id)
  const { frozen } = await dealOf(tx, deal)
  if (!ruling || ruling.frozen.amount !== frozen.amount)
    throw new Refusal('conflict', 'dispute.money_changed')
  const { amount } = ruling.toCreator
  await recordDisputeOutcome(tx, deal.id, ruling.toCreator)
  await advance(tx, actor, deal, amount === 0 ? 'refund' : 'settle', now, { toCreator: amount })
}

/** What the amounts of a dispute's last ruling are about is not frozen any more as it was. */
export async function isOutdated(tx: Tx, deal: LockedCollaboration, dispute: CaseState): Promise<boolean> {
  const ruling = await lastRuling(tx, deal.id)
  if (!ruling || !['seconding', 'ruled', 'appeal_seconding'].includes(dispute.status)) return false
  return ruling.frozen.amount !== (await dealOf(tx, deal)).frozen.amount
}
