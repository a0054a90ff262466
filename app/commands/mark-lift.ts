import type { Db } from '#db/db.ts'
import { listLiftDesigns, recordLiftDesign } from '#db/queries/lift-designs.ts'
import type { BrandActor } from '../domain/actor.ts'
import { type LiftForm, weekStarts } from '../domain/outcome/lift-design.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/**
 * Marks where or when a campaign is held back. It stands in place of what was marked before, which is kept; marking the
 * same again changes nothing. @throws Refusal.
 */
export async function markLift(db: Db, actor: BrandActor, campaignId: string, form: LiftForm, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { startsOn, endsOn } = await holdCampaign(tx, actor, campaignId)
    const count = weekStarts(startsOn, endsOn).length
    if (form.weeks.some((week) => week > count)) throw new Refusal('conflict', 'lift.no_such_week')
    const [standing] = await listLiftDesigns(tx, campaignId, actor)
    const design = { ...form, startsOn, endsOn }
    const isSame =
      standing &&
      (Object.keys(design) as (keyof typeof design)[]).every(
        (part) => String(standing[part]) === String(design[part]),
      )
    if (!isSame) await recordLiftDesign(tx, actor, { ...design, campaignId }, now)
  })
}
