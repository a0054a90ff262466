import type { Db } from '#db/db.ts'
import { recordArchived } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/** Takes a closed campaign out of the list; everything in it stays where it is. @throws Refusal. */
export async function archiveCampaign(db: Db, actor: BrandActor, campaignId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { status } = await holdCampaign(tx, actor, campaignId)
    if (status !== 'closed') throw new Refusal('conflict', 'campaign.still_open')
    await recordArchived(tx, campaignId, now)
  })
}

/** Brings it back into the list. @throws Refusal. */
export async function restoreCampaign(db: Db, actor: BrandActor, campaignId: string) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    await recordArchived(tx, campaignId, null)
  })
}
