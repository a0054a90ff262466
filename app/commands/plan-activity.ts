import type { Db } from '#db/db.ts'
import { areOfCampaign, countActivities, recordActivity } from '#db/queries/activities.ts'
import { findBrand } from '#db/queries/brands.ts'
import type { BrandActor } from '../domain/actor.ts'
import { type ActivityForm, isOutOfReach } from '../domain/campaign/activities.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/** More than this is no plan of one campaign. */
const mostActivities = 500

/** Plans something for a campaign. @returns its id. @throws Refusal. */
export async function planActivity(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { link, endsOn, ...form }: ActivityForm,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, actor, campaignId)
    if (campaign.status === 'closed') throw new Refusal('conflict', 'campaign.closed')
    const activity = { ...form, ...link, endsOn: endsOn || form.startsOn }
    if (!(await areOfCampaign(tx, campaignId, activity, actor)))
      throw new Refusal('not_found', 'activity.foreign')
    const { zone } = await findBrand(tx, actor)
    if (isOutOfReach(activity, dayIn(now, zone))) throw new Refusal('conflict', 'activity.out_of_reach')
    if ((await countActivities(tx, campaignId)) >= mostActivities)
      throw new Refusal('conflict', 'activity.too_many', { count: mostActivities })
    return recordActivity(tx, campaignId, activity, actor, now)
  })
}
