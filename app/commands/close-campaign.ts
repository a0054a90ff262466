import type { Db } from '#db/db.ts'
import { findCampaign, recordCampaignStatus } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** Ends invitations and briefs of a campaign; the deals under way go on. @throws Refusal. */
export async function closeCampaign(db: Db, actor: BrandActor, campaignId: string) {
  await db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const isClosed = await recordCampaignStatus(tx, campaignId, 'closed', ['draft', 'open', 'running'])
    if (!isClosed) throw new Refusal('conflict', 'campaign.closed')
  })
}
