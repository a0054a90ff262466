import type { Db } from '#db/db.ts'
import { recordSavedSearchChange } from '#db/queries/saved-searches.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** What a search has found so far is news no more. @throws Refusal not_found. */
export async function seeSavedSearch(db: Db, actor: BrandActor, id: string, now: Date) {
  if (!(await recordSavedSearchChange(db, id, { seenAt: now }, actor)))
    throw new Refusal('not_found', 'saved.unknown')
}
