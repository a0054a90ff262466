import type { Db } from '#db/db.ts'
import { recordMilestoneStatus } from '#db/queries/milestones.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { deadline } from '../domain/collaboration/deadline.ts'
import { partSteps } from '../domain/escrow/milestones.ts'
import { holdPart } from './release-part.ts'
import { tellEvent } from './tell-event.ts'

/** The creator says that a part's work is done: from now on silence releases it. @throws Refusal. */
export async function deliverPart(db: Db, actor: CreatorActor, id: string, partId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { deal } = await holdPart(tx, actor, id, partId, 'deliver-part')
    const dueAt = deadline(partSteps['release-part'].after, now, deal.terms)
    await recordMilestoneStatus(tx, partId, { status: 'delivered', dueAt }, now)
    await tellEvent(tx, actor, deal, { step: 'deliver-part' }, now)
  })
}
