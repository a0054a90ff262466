import type { Db } from '#db/db.ts'
import { deleteSavedSearch as deleteRow } from '#db/queries/saved-searches.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** Forgets a search and what it has found. @throws Refusal not_found. */
export async function deleteSavedSearch(db: Db, actor: BrandActor, id: string) {
  if (!(await deleteRow(db, id, actor))) throw new Refusal('not_found', 'saved.unknown')
}
