import type { Db } from '#db/db.ts'
import { findOpenRevision, recordRevisionStatus } from '#db/queries/extra-revisions.ts'
import { recordMilestones } from '#db/queries/milestones.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { tellEvent } from './tell-event.ts'

/**
 * The creator takes or refuses a paid round of changes. Taken, its price becomes a further part of the deal, and the
 * round begins when that part is held. @throws Refusal conflict when none is on the table any more.
 */
export async function answerRevision(
  db: Db,
  actor: CreatorActor,
  id: string,
  answer: 'accept-revision' | 'refuse-revision',
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const offer = await findOpenRevision(tx, id)
    if (offer?.status !== 'offered') throw new Refusal('conflict', 'revision.gone')
    if (answer === 'refuse-revision') await recordRevisionStatus(tx, offer.id, { status: 'refused' }, now)
    else {
      const part = { kind: 'work', title: '', amount: offer.price, dueOn: null, isExtra: true } as const
      const [milestoneId] = await recordMilestones(tx, id, [part], now)
      await recordRevisionStatus(tx, offer.id, { status: 'accepted', milestoneId: milestoneId! }, now)
    }
    await tellEvent(tx, actor, deal, { step: answer }, now)
  })
}
