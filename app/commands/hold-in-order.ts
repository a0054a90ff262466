import type { Tx } from '#db/db.ts'
import { type LockedCollaboration, lockCollaboration } from '#db/queries/collaborations.ts'
import type { Actor } from '../domain/actor.ts'

/** Locks deals in the one order in which everybody locks several; what the actor may not see is left out. */
export async function holdInOrder(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, LockedCollaboration>> {
  const deals = new Map<string, LockedCollaboration>()
  for (const id of [...new Set(ids)].sort()) {
    const deal = await lockCollaboration(tx, id, actor)
    if (deal) deals.set(id, deal)
  }
  return deals
}

/** The deals of lines that name them. */
export const dealsOf = (lines: readonly { collaborationId: string }[]) =>
  lines.map(({ collaborationId }) => collaborationId)
