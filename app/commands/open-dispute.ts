import type { z } from 'zod'
import type { Db } from '#db/db.ts'
import { recordDispute } from '#db/queries/disputes.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { disputeForm } from '../domain/collaboration/forms.ts'
import { advance, holdCollaboration } from './advance.ts'

/** Opens a dispute and freezes what is held. @throws Refusal. */
export async function openDispute(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { reason, statement }: z.output<typeof disputeForm>,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    await advance(tx, actor, deal, 'open-dispute', now, { note: reason })
    await recordDispute(tx, { collaborationId: id, reason, statement, byRole: actor.role }, now)
  })
}
