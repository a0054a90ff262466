import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { takeStep } from './take-step.ts'

export type ApprovedDraft = { id: string; refusal: { code: string; detail: Refusal['detail'] } | null }

/**
 * Approves the drafts of several deals, each in a transaction of its own: what is refused for one keeps nothing back
 * from the others. @returns what became of each, in the given order.
 */
export async function approveDrafts(
  db: Db,
  actor: BrandActor,
  ids: readonly string[],
  now: Date,
): Promise<ApprovedDraft[]> {
  const results: ApprovedDraft[] = []
  for (const id of new Set(ids)) {
    const refusal = await takeStep(db, actor, id, 'approve-draft', now).then(() => null, refusalIn)
    results.push({ id, refusal: refusal && { code: refusal.code, detail: refusal.detail } })
  }
  return results
}

/** @throws what is no refusal: a fault of ours. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
