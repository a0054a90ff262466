import type { Db, Tx } from '#db/db.ts'
import { lockBrand } from '#db/queries/brands.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { countShortlists, recordShortlist } from '#db/queries/shortlists.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { most } from '../domain/shortlist/shortlist.ts'

type NewShortlist = { name: string; campaignId: string | null }

/** An empty list of the brand, for one of its campaigns or for none. @returns its id. @throws Refusal. */
export async function createShortlist(db: Db, actor: BrandActor, list: NewShortlist, now: Date) {
  return db.transaction().execute(async (tx) => {
    await lockBrand(tx, actor)
    return createHeld(tx, actor, list, now)
  })
}

/** The same for whoever holds the brand's row. @throws Refusal. */
export async function createHeld(tx: Tx, actor: BrandActor, list: NewShortlist, now: Date) {
  if (list.campaignId && !(await findCampaign(tx, list.campaignId, actor)))
    throw new Refusal('not_found', 'campaign.unknown')
  if ((await countShortlists(tx, actor)) >= most.lists)
    throw new Refusal('conflict', 'shortlist.too_many', { count: most.lists })
  return recordShortlist(tx, list, actor, now)
}
