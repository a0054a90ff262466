import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findCaseState, recordDisputeChange, recordDisputeStep } from '#db/queries/disputes.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordOfferEnd } from '#db/queries/settlement-offers.ts'
import type { Actor } from '../domain/actor.ts'
import type { CaseState, DisputeStepTaken } from '../domain/dispute/case.ts'
import {
  disputeDueAt,
  type DisputeStepName,
  isDisputeRunning,
  refusePerson,
  takeInDispute,
} from '../domain/dispute/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** A deal with its dispute, both held. @throws Refusal when there is none for this actor. */
export async function holdDispute(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ deal: LockedCollaboration; dispute: CaseState }> {
  const deal = await holdCollaboration(tx, actor, id)
  const dispute = await findCaseState(tx, id)
  if (!dispute) throw new Refusal('conflict', 'dispute.none')
  return { deal, dispute }
}

/** Who is told, and what goes into the history with a step. */
type Word = { note?: string; rulingId?: number | null; isSilent?: boolean }

/**
 * The only way a dispute changes its status: decide by its table, write the history, set the clock, tell the sides.
 * @throws Refusal as the table says.
 */
export async function moveDispute(
  tx: Tx,
  actor: Actor,
  dispute: CaseState,
  step: DisputeStepName,
  now: Date,
  { note, rulingId, isSilent = false }: Word = {},
) {
  const { collaborationId, status } = dispute
  const { to } = takeInDispute(step, dispute, actor)
  if (actor.role === 'staff') refusePerson(step, actor.accountId, dispute.deciders)
  if (to !== status)
    await recordDisputeChange(tx, collaborationId, { status: to, dueAt: disputeDueAt(to, now) }, now)
  const source = await recordDisputeStep(
    tx,
    { collaborationId, step, from: status, to, actor, ...(note && { note }), rulingId: rulingId ?? null },
    now,
  )
  if (!isDisputeRunning(to) && to !== 'settled') await recordOfferEnd(tx, collaborationId, 'lapsed', now)
  dispute.status = to
  if (!isSilent) await tellOfDispute(tx, collaborationId, step, actor, source, now)
}

/** The sides hear of what happened in their dispute. */
export async function tellOfDispute(
  tx: Tx,
  collaborationId: string,
  step: DisputeStepTaken['step'],
  { role: by }: Actor,
  source: string,
  now: Date,
) {
  await enqueue(tx, { name: 'tell', data: { collaborationId, step, by, source, at: now.toISOString() } })
}
