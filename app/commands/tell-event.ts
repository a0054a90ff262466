import type { Tx } from '#db/db.ts'
import { type LockedCollaboration, recordEvent } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { Actor } from '../domain/actor.ts'

/** Writes what happened without a change of status into the deal's history, and tells the other side. */
export async function tellEvent(
  tx: Tx,
  actor: Actor,
  deal: LockedCollaboration,
  { step, note = '' }: { step: string; note?: string },
  now: Date,
) {
  const source = await recordEvent(tx, { deal, step, actor, note }, now)
  const news = { collaborationId: deal.id, step, by: actor.role, source, at: now.toISOString() }
  await enqueue(tx, { name: 'tell', data: news })
}
