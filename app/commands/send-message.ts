import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordMessage } from '#db/queries/messages.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { holdCollaboration } from './advance.ts'

/** A message in the deal's thread. @throws Refusal not_found. */
export async function sendMessage(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  body: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const source = await recordMessage(
      tx,
      { collaborationId: id, role: actor.role, accountId: actor.accountId, body },
      now,
    )
    await enqueue(tx, {
      name: 'tell',
      data: { collaborationId: id, step: 'message', by: actor.role, source, at: now.toISOString() },
    })
  })
}
