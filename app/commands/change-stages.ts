import type { Db } from '#db/db.ts'
import { recordActivity } from '#db/queries/activities.ts'
import { findBrand } from '#db/queries/brands.ts'
import { deleteStage, listStages, recordStageChange, recordStages } from '#db/queries/campaign-stages.ts'
import type { BrandActor } from '../domain/actor.ts'
import { isOutOfReach } from '../domain/campaign/activities.ts'
import type { Day } from '../domain/campaign/days.ts'
import { planFrom, plans, type PlanTitle } from '../domain/campaign/plans.ts'
import { mostStages, type StageForm } from '../domain/campaign/stages.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/** Adds a stage to a campaign. @returns its id. @throws Refusal. */
export async function addStage(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { version: _, ...stage }: StageForm,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    const stages = await listStages(tx, campaignId, actor)
    if (stages.length >= mostStages) throw new Refusal('conflict', 'stage.too_many', { count: mostStages })
    return (await recordStages(tx, campaignId, [stage]))[0]!
  })
}

/** @throws Refusal, also when somebody changed the stage meanwhile. */
export async function changeStage(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  stageId: string,
  form: StageForm,
) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    const stages = await listStages(tx, campaignId, actor)
    if (stages.every(({ id }) => id !== stageId)) throw new Refusal('not_found', 'stage.unknown')
    if (!(await recordStageChange(tx, stageId, campaignId, form)))
      throw new Refusal('conflict', 'stage.changed_meanwhile')
  })
}

/** Takes a stage away; its activities stay in the calendar. @throws Refusal. */
export async function removeStage(db: Db, actor: BrandActor, campaignId: string, stageId: string) {
  await db.transaction().execute(async (tx) => {
    await holdCampaign(tx, actor, campaignId)
    if (!(await deleteStage(tx, stageId, campaignId))) throw new Refusal('not_found', 'stage.unknown')
  })
}

/**
 * Copies the plan of the campaign's objective into its calendar, from a day on. `titles` are its activities' names in
 * the language of whoever asks. @throws Refusal.
 */
export async function copyPlan(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { startsOn, titles }: { startsOn: Day; titles: Record<PlanTitle, string> },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, actor, campaignId)
    if (campaign.status === 'closed') throw new Refusal('conflict', 'campaign.closed')
    const { stages, activities } = planFrom(plans[campaign.strategy.objective], startsOn)
    const there = await listStages(tx, campaignId, actor)
    if (there.length + stages.length > mostStages)
      throw new Refusal('conflict', 'stage.too_many', { count: mostStages })
    const { zone } = await findBrand(tx, actor)
    const whole = { startsOn, endsOn: stages.at(-1)!.endsOn }
    if (isOutOfReach(whole, dayIn(now, zone))) throw new Refusal('conflict', 'activity.out_of_reach')
    const ids = await recordStages(
      tx,
      campaignId,
      stages.map((stage) => ({ ...stage, name: '' })),
    )
    for (const { title, stage, ...days } of activities) {
      const stageId = ids[stages.findIndex(({ kind }) => kind === stage)] ?? null
      const bare = { platform: null, format: null, memberId: null, briefId: null, collaborationId: null }
      await recordActivity(
        tx,
        campaignId,
        { ...bare, ...days, stageId, title: titles[title], note: '' },
        actor,
        now,
      )
    }
  })
}
