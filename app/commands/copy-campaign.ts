import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { listActivities, recordActivity } from '#db/queries/activities.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listBriefs, recordBrief } from '#db/queries/briefs.ts'
import { listStages, recordStages } from '#db/queries/campaign-stages.ts'
import { recordCampaignVersion, statedIn } from '#db/queries/campaign-versions.ts'
import { recordCampaign } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import { isOutOfReach } from '../domain/campaign/activities.ts'
import { type CopyForm, shiftDays } from '../domain/campaign/copy.ts'
import { addDays, daysBetween, shifted } from '../domain/campaign/days.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'
import { recordVersion } from './write-brief.ts'

/**
 * A new campaign with the strategy of another, and its stages, activities and briefs where they are wanted, every day
 * moved by as many as the start. Deals and money are not copied. @returns its id. @throws Refusal.
 */
export async function copyCampaign(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { name, startsOn, parts }: CopyForm,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const source = await holdCampaign(tx, actor, campaignId)
    const days = daysBetween(source.startsOn, startsOn)
    const { zone } = await findBrand(tx, actor)
    const span = { startsOn, endsOn: addDays(source.endsOn, days) }
    if (isOutOfReach({ startsOn, endsOn: startsOn }, dayIn(now, zone)))
      throw new Refusal('conflict', 'activity.out_of_reach')
    const { strategy, budget } = source
    const stated = { ...statedIn(source), ...span, name }
    const postbackSecret = randomBytes(24).toString('base64url')
    const id = await recordCampaign(
      tx,
      { brandId: actor.id, name, strategy, budget, ...span, postbackSecret },
      now,
    )
    await recordCampaignVersion(tx, id, { version: 1, body: stated, accountId: actor.accountId }, now)
    if (parts.includes('stages')) await copyCalendar(tx, actor, { from: campaignId, to: id, days }, now)
    if (parts.includes('briefs')) await copyBriefs(tx, actor, { from: campaignId, to: id, days }, now)
    return id
  })
}

type Way = { from: string; to: string; days: number }

/** Stages and what is not dropped; what hung on a brief or a deal of the original hangs on none. */
async function copyCalendar(tx: Tx, actor: BrandActor, { from, to, days }: Way, now: Date) {
  const stages = await listStages(tx, from, actor)
  const ids = await recordStages(
    tx,
    to,
    stages.map(({ kind, name, budgetShare, ...stage }) => {
      const { startsOn, endsOn } = shifted(stage, days)
      return { kind, name, budgetShare, startsOn, endsOn }
    }),
  )
  const newId = new Map(stages.map((stage, index) => [stage.id, ids[index]!]))
  for (const activity of await listActivities(tx, from, actor)) {
    if (activity.state === 'dropped') continue
    const { title, platform, format, memberId, note, stageId } = activity
    const { startsOn, endsOn } = shifted(activity, days)
    const own = { title, platform, format, memberId, note, startsOn, endsOn }
    const links = { stageId: (stageId && newId.get(stageId)) ?? null, briefId: null, collaborationId: null }
    await recordActivity(tx, to, { ...own, ...links }, actor, now)
  }
}

/** Each brief in its newest version, as a draft: nobody sees it before it is read through and published. */
async function copyBriefs(tx: Tx, actor: BrandActor, { from, to, days }: Way, now: Date) {
  for (const { body } of await listBriefs(tx, from, actor)) {
    const briefId = await recordBrief(tx, to, 'draft', now)
    await recordVersion(tx, actor, { briefId, version: 1, body: shiftDays(body, days) }, now)
  }
}
