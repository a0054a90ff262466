import type { Db, Tx } from '#db/db.ts'
import { listChargeLines } from '#db/queries/charges.ts'
import { listMilestones, recordMilestoneStatus } from '#db/queries/milestones.ts'
import type { Actor, BrandActor, SystemActor } from '../domain/actor.ts'
import { isUnderWay } from '../domain/collaboration/steps.ts'
import { least } from '../domain/escrow/movements.ts'
import { isReleasedWithPost, type PartStepName, takePart } from '../domain/escrow/milestones.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { releaseTo } from './move-money.ts'
import { endIfEmpty } from './settle-chargeback.ts'
import { dealOf } from './deal-of.ts'
import { tellEvent } from './tell-event.ts'

/** Releases one part of the held payment while the deal goes on: the brand does, or silence. @throws Refusal. */
export async function releasePart(
  db: Db,
  actor: BrandActor | SystemActor,
  id: string,
  partId: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { deal, part } = await holdPart(tx, actor, id, partId, 'release-part')
    const { held } = await dealOf(tx, deal)
    if (held.amount === 0) throw new Refusal('conflict', 'money.nothing_held')
    await releaseTo(tx, deal, `part:${partId}`, least(part.amount, held), 'escrow', now)
    await recordMilestoneStatus(tx, partId, { status: 'released' }, now)
    await tellEvent(tx, actor, deal, { step: 'release-part' }, now)
    // What a bank took of the other parts never comes: there may be nothing left to work for.
    const lines = await listChargeLines(tx, id)
    if (lines.some(({ isContested }) => isContested)) await endIfEmpty(tx, deal, now)
  })
}

/** A part with its deal held, if this actor may take the step now. @throws Refusal. */
export async function holdPart(tx: Tx, actor: Actor, id: string, partId: string, step: PartStepName) {
  const deal = await holdCollaboration(tx, actor, id)
  const parts = await listMilestones(tx, id)
  const part = parts.find((one) => one.id === partId)
  if (!part) throw new Refusal('not_found', 'part.unknown')
  takePart(step, part.status, actor.role)
  if (!isUnderWay(deal.status) || isReleasedWithPost(part, parts))
    throw new Refusal('conflict', 'part.out_of_turn', { status: part.status })
  return { deal, part }
}
