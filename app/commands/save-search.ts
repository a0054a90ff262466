import type { Db } from '#db/db.ts'
import { lockBrand } from '#db/queries/brands.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { countSavedSearches, recordSavedSearch } from '#db/queries/saved-searches.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { noOrdinals, withOrdinals } from '../domain/search/ordinal-set.ts'
import { type Alert, mostSaved } from '../domain/search/saved-search.ts'

type Saved = {
  name: string
  query: string
  campaignId: string | null
  alert: Alert
  /** The ordinals of all that the search finds now: only what it finds beyond them will be news. */
  found: Iterable<number>
}

/** Keeps a search under a name, for one of the brand's campaigns or for none. @returns its id. @throws Refusal. */
export async function saveSearch(db: Db, actor: BrandActor, { found, ...search }: Saved, now: Date) {
  const matched = withOrdinals(noOrdinals, found)
  return db.transaction().execute(async (tx) => {
    await lockBrand(tx, actor)
    if (search.campaignId && !(await findCampaign(tx, search.campaignId, actor)))
      throw new Refusal('not_found', 'campaign.unknown')
    if ((await countSavedSearches(tx, actor)) >= mostSaved.searches)
      throw new Refusal('conflict', 'saved.too_many', { count: mostSaved.searches })
    return recordSavedSearch(tx, { ...search, matched }, actor, now)
  })
}
