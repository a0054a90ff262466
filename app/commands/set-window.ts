import type { Db } from '#db/db.ts'
import { lockCampaign } from '#db/queries/campaigns.ts'
import { recordWindow } from '#db/queries/credits.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** Says for how many days a click explains an order of the campaign, for orders from now on. @throws Refusal not_found. */
export async function setWindow(db: Db, actor: BrandActor, campaignId: string, days: number, now: Date) {
  await db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    await recordWindow(tx, { campaignId, days, accountId: actor.accountId }, now)
  })
}
