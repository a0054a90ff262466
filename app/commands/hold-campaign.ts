import type { Tx } from '#db/db.ts'
import { type Campaign, lockCampaign } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** The campaign with its row held. @throws Refusal not_found when it does not exist for this brand. */
export async function holdCampaign(tx: Tx, actor: BrandActor, id: string): Promise<Campaign> {
  const campaign = await lockCampaign(tx, id, actor)
  if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
  return campaign
}
