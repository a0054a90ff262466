import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'
import type { SearchScope } from './asked-search.ts'
import { findBrand } from './brands.ts'
import { listBriefs } from './briefs.ts'
import { findCampaign } from './campaigns.ts'

/**
 * For whom a brand seeks: for one of its campaigns, with one of its briefs or without, or for nothing in particular.
 * Undefined when the brand has no such campaign; a brief that is not the campaign's is none.
 */
export async function findSearchScope(
  db: Db,
  actor: BrandActor,
  { campaignId, briefId = null }: { campaignId: string | null; briefId?: string | null },
): Promise<SearchScope | undefined> {
  if (!campaignId) return { actor, campaign: null, currency: (await findBrand(db, actor)).currency }
  const campaign = await findCampaign(db, campaignId, actor)
  if (!campaign) return undefined
  const briefs = briefId ? await listBriefs(db, campaign.id, actor) : []
  return { actor, campaign, brief: briefs.find(({ id }) => id === briefId)?.body ?? null }
}
