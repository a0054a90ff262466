import type { Db } from '#db/db.ts'
import { listSites, recordSite, removeSite } from '#db/queries/campaign-sites.ts'
import { lockCampaign } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import { mostSites, readSiteHost } from '../domain/outcome/script.ts'
import { Refusal } from '../domain/refusal.ts'

/** Lets browsers on a host of the brand report to a campaign, or no longer. @throws Refusal. */
export async function changeSites(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { press, host: typed }: { press: 'add' | 'remove'; host: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const host = readSiteHost(typed)
    if (!host) throw new Refusal('conflict', 'conversion.no_host')
    if (press === 'remove') return removeSite(tx, { campaignId, host })
    if ((await listSites(tx, campaignId)).length >= mostSites)
      throw new Refusal('conflict', 'conversion.many_sites', { most: mostSites })
    await recordSite(tx, { campaignId, host, accountId: actor.accountId }, now)
  })
}
