import type { Tx } from '#db/db.ts'
import { recordApproval } from '#db/queries/approvals.ts'
import { type LockedCollaboration, lockCollaboration, recordStep } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { type Actor, system } from '../domain/actor.ts'
import { standingOf, type StepName } from '../domain/collaboration/steps.ts'
import { take } from '../domain/collaboration/take.ts'
import { Refusal } from '../domain/refusal.ts'
import { endRevisionOffer } from './end-revision-offer.ts'
import { refuseNoncompliant } from './refuse-noncompliant.ts'
import { moveMoney } from './move-money.ts'
import { dealOf } from './deal-of.ts'

/** The collaboration with its row held. @throws Refusal not_found when it does not exist for this actor. */
export async function holdCollaboration(tx: Tx, actor: Actor, id: string): Promise<LockedCollaboration> {
  const deal = await lockCollaboration(tx, id, actor)
  if (!deal) throw new Refusal('not_found', 'collaboration.unknown')
  return deal
}

/**
 * The only way a collaboration changes status, and the only way its money moves: decide by the table of steps, write
 * the history, move the money, tell the other side. `toCreator` is a ruling's part in minor units.
 */
export async function advance(
  tx: Tx,
  actor: Actor,
  deal: LockedCollaboration,
  step: StepName,
  now: Date,
  { note = '', toCreator = 0 } = {},
) {
  const { openAt, dueAt } = deal
  const { to, moves } = take(step, standingOf(deal), actor, { now, openAt, dueAt })
  if (step === 'approve-draft' || step === 'publish-post') await refuseNoncompliant(tx, deal.id, now)
  const source = await recordStep(tx, { deal, step, to, actor, note }, now)
  if (step === 'approve-draft') await recordApproval(tx, actor, deal, (await dealOf(tx, deal)).held, now)
  if (moves) await moveMoney(tx, deal, moves, now, toCreator)
  if (deal.status === 'in_review') await endRevisionOffer(tx, deal.id, step, now)
  await enqueue(tx, {
    name: 'tell',
    data: { collaborationId: deal.id, step, by: actor.role, source, at: now.toISOString() },
  })
  if (to === 'verified') await completeIfPaid(tx, { ...deal, status: to }, now)
}

/** A verified collaboration is complete when everything released has arrived; nothing may have been left to send. */
export async function completeIfPaid(tx: Tx, deal: LockedCollaboration, now: Date) {
  if (deal.status !== 'verified') return
  const { unpaid } = await dealOf(tx, deal)
  if (unpaid.amount === 0) await advance(tx, system, deal, 'complete', now)
}
