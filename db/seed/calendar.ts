import { changeActivity, endActivity, moveActivity } from '../../app/commands/change-activity.ts'
import { addStage } from '../../app/commands/change-stages.ts'
import { changeStrategy } from '../../app/commands/change-strategy.ts'
import { planActivity } from '../../app/commands/plan-activity.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { activityChangeForm, activityForm } from '../../app/domain/campaign/activities.ts'
import { stageForm, type StageKind } from '../../app/domain/campaign/stages.ts'
import { strategyChangeForm } from '../../app/domain/campaign/strategy.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { majorText } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { findActivity, listActivities } from '../queries/activities.ts'
import { findCampaign } from '../queries/campaigns.ts'

type Planned = {
  title: string
  day: number
  days?: number
  stage?: StageKind | 'Eid'
  on?: string
  as?: string
}

const stages: { kind: StageKind; name?: string; from: number; to: number; share: number }[] = [
  { kind: 'teaser', from: -35, to: -22, share: 5 },
  { kind: 'launch', from: -21, to: -8, share: 55 },
  { kind: 'sustain', from: -7, to: 27, share: 30 },
  { kind: 'own', name: 'Eid', from: 24, to: 33, share: 5 },
  { kind: 'review', from: 34, to: 48, share: 5 },
]

/** Twenty activities, from weeks ago to most of a year ahead. */
const activities: Planned[] = [
  { title: 'First photo of the box, nothing said', day: -34, stage: 'teaser', on: 'instagram', as: 'post' },
  { title: 'Guess the eight spices', day: -28, days: 4, stage: 'teaser', on: 'instagram', as: 'story' },
  { title: 'Launch day', day: -21, stage: 'launch', on: 'instagram', as: 'reel' },
  { title: 'Cooking live with a grandmother', day: -16, stage: 'launch', on: 'tiktok', as: 'live' },
  { title: 'Ten percent off with a code', day: -14, days: 5, stage: 'launch' },
  { title: 'Shoot in the kitchen', day: -5, stage: 'sustain' },
  { title: 'Reels of the second week', day: 2, days: 6, stage: 'sustain', on: 'instagram', as: 'reel' },
  { title: 'Answers to questions', day: 5, stage: 'sustain', on: 'snapchat', as: 'story' },
  { title: 'Contest: my Friday table', day: 9, days: 7, stage: 'sustain', on: 'instagram', as: 'contest' },
  { title: 'Reviews by three cooks', day: 15, days: 3, stage: 'sustain', on: 'tiktok', as: 'video' },
  { title: 'Last boxes before Eid', day: 21, stage: 'sustain', on: 'instagram', as: 'story' },
  { title: 'Eid table', day: 26, days: 3, stage: 'Eid', on: 'instagram', as: 'reel' },
  { title: 'Thank you to all who cooked', day: 32, stage: 'Eid', on: 'instagram', as: 'post' },
  { title: 'The best ten dishes', day: 36, stage: 'review', on: 'instagram', as: 'post' },
  { title: 'Results and lessons', day: 44, stage: 'review' },
  { title: 'Summer blend: photographs', day: 95, days: 2 },
  { title: 'Back to school boxes', day: 150, days: 10, on: 'instagram', as: 'post' },
  { title: 'National day recipe', day: 205, on: 'tiktok', as: 'video' },
  { title: 'Plan of the next Ramadan', day: 270 },
  { title: 'Casting for the next Ramadan', day: 330, days: 14 },
]

/** Gives a campaign of the demo its stages, a calendar of most of a year, and a second version of its strategy. */
export async function writeCalendar(
  db: Db,
  brand: BrandActor,
  { campaignId, zone, briefId }: { campaignId: string; zone: string; briefId: string },
  today: Date,
) {
  const day = (offset: number) => dayIn(plusDays(today, offset), zone)
  const ids = new Map<string, string>()
  for (const { kind, name = '', from, to, share } of stages) {
    const form = stageForm.parse({ kind, name, startsOn: day(from), endsOn: day(to), budgetShare: share })
    ids.set(name || kind, await addStage(db, brand, campaignId, form))
  }
  for (const { title, day: from, days = 1, stage, on = '', as = '' } of activities) {
    const form = activityForm.parse({
      title,
      startsOn: day(from),
      endsOn: day(from + days - 1),
      stageId: stage ? ids.get(stage) : '',
      memberId: brand.accountId,
      platform: on,
      format: as,
      link: as === 'reel' && on === 'instagram' ? `brief:${briefId}` : '',
    })
    const id = await planActivity(db, brand, campaignId, form, today)
    const seen = { campaignId, id, version: 1 }
    if (from < -4) await endActivity(db, brand, seen, title.startsWith('Shoot') ? 'dropped' : 'done', today)
  }
  await changeOne(db, brand, campaignId, day(6), today)
  await restate(db, brand, campaignId, plusDays(today, -20))
}

/** One activity that was moved and then written anew: its history has lines. */
async function changeOne(db: Db, brand: BrandActor, campaignId: string, to: string, now: Date) {
  const all = await listActivities(db, campaignId, brand)
  const { id, version } = all.find(({ title }) => title === 'Answers to questions')!
  await moveActivity(db, brand, { campaignId, id, version }, to, now)
  const { version: next, startsOn, stageId } = (await findActivity(db, campaignId, id, brand))!
  const said = { title: 'Answers to questions', startsOn, stageId, platform: 'snapchat', format: 'story' }
  const form = activityChangeForm.parse({
    ...said,
    version: next,
    note: 'Ask for the questions two days before.',
  })
  await changeActivity(db, brand, { campaignId, id }, form, now)
}

async function restate(db: Db, brand: BrandActor, campaignId: string, now: Date) {
  const { strategy, name, budget, startsOn, endsOn, version } = (await findCampaign(db, campaignId, brand))!
  const reasons = {
    instagram: 'Women of 25 to 44 in Riyadh and Jeddah look for recipes here.',
    tiktok: 'Short cooking films travel further than anywhere else.',
    snapchat: 'Families watch stories in the evening.',
  }
  const rest = { name, budget: majorText(budget), currency: budget.currency, startsOn, endsOn, version }
  await changeStrategy(
    db,
    brand,
    campaignId,
    strategyChangeForm.parse({ ...strategy, ...rest, reasons }),
    now,
  )
}
