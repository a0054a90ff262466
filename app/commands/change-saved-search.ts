import type { Db } from '#db/db.ts'
import { recordSavedSearchChange } from '#db/queries/saved-searches.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Alert } from '../domain/search/saved-search.ts'

/** Another name, or news at another pace. @throws Refusal not_found. */
export async function changeSavedSearch(
  db: Db,
  actor: BrandActor,
  id: string,
  { name, alert }: { name: string; alert: Alert },
) {
  if (!(await recordSavedSearchChange(db, id, { name, alert }, actor)))
    throw new Refusal('not_found', 'saved.unknown')
}
