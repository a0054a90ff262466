import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordMessage } from '#db/queries/messages.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { holdCollaboration } from './advance.ts'
import { screenText } from './screen-text.ts'

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
    const { role, accountId } = actor
    const message = await recordMessage(tx, { collaborationId: id, role, accountId, body }, now)
    const facts = { ownerAccount: accountId, excerpt: body, path: `/${role}/collaborations/${id}#messages` }
    const effect = await screenText(tx, { kind: 'message', id: String(message) }, facts, now)
    // The other side hears of it when staff has let it through.
    if (effect === 'hold') return
    await enqueue(tx, {
      name: 'tell',
      data: {
        ...{ collaborationId: id, step: 'message', by: role },
        ...{ source: `message:${message}`, at: now.toISOString() },
      },
    })
  })
}
