import { expect } from 'vitest'
import { findActivity, listActivities, listActivityChanges } from '#db/queries/activities.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import type { Db } from '#db/db.ts'
import { type Factories, test } from '../jobs/testing.ts'
import type { BrandActor } from '../domain/actor.ts'
import { activityChangeForm, activityForm } from '../domain/campaign/activities.ts'
import { addDays } from '../domain/campaign/days.ts'
import { planTitles, type PlanTitle } from '../domain/campaign/plans.ts'
import { stageForm } from '../domain/campaign/stages.ts'
import { dayIn } from '../domain/clock.ts'
import { changeActivity, endActivity, moveActivity } from './change-activity.ts'
import { addStage, changeStage, copyPlan, removeStage } from './change-stages.ts'
import { closeCampaign } from './close-campaign.ts'
import { planActivity } from './plan-activity.ts'

const titles = Object.fromEntries(planTitles.map((name) => [name, name])) as Record<PlanTitle, string>

type Setting = { db: Db; make: Factories; clock: { now: Date } }

/** A campaign with one activity of three days, ten days from now. */
async function planned({ db, make, clock }: Setting) {
  const scene = await make.scene()
  const today = dayIn(clock.now, 'Asia/Riyadh')
  const startsOn = addDays(today, 10)
  const form = activityForm.parse({ title: 'Launch', startsOn, endsOn: addDays(startsOn, 2) })
  const id = await planActivity(db, scene.brand, scene.campaignId, form, clock.now)
  return { ...scene, today, startsOn, seen: { campaignId: scene.campaignId, id, version: 1 } }
}

const anew = (title: string, startsOn: string, version: number, also: object = {}) =>
  activityChangeForm.parse({ title, startsOn, version, ...also })

test('an activity is planned, moved, done and taken up again, and its history says who did what', async ({
  db,
  make,
  clock,
}) => {
  const { brand, seen, startsOn } = await planned({ db, make, clock })
  const { campaignId, id } = seen
  await moveActivity(db, brand, seen, addDays(startsOn, 5), clock.now)
  expect(await findActivity(db, campaignId, id, brand)).toMatchObject({
    startsOn: addDays(startsOn, 5),
    endsOn: addDays(startsOn, 7),
    version: 2,
  })
  await endActivity(db, brand, { ...seen, version: 2 }, 'done', clock.now)
  await endActivity(db, brand, { ...seen, version: 3 }, 'planned', clock.now)
  // Moving back undoes a move.
  await moveActivity(db, brand, { ...seen, version: 4 }, startsOn, clock.now)
  const changes = await listActivityChanges(db, id)
  expect(changes.map(({ kind }) => kind)).toEqual(['moved', 'resumed', 'done', 'moved', 'planned'])
  expect(changes[0]).toMatchObject({ startsOn, endsOn: addDays(startsOn, 2), author: 'Person brand' })
})

test('of eight who move an activity at once one does, the others are told and lose nothing', async ({
  db,
  make,
  clock,
}) => {
  const { brand, seen, startsOn } = await planned({ db, make, clock })
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) => moveActivity(db, brand, seen, addDays(startsOn, at + 1), clock.now)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({
        code: 'activity.changed_meanwhile',
        detail: { who: 'Person brand', title: 'Launch' },
      })
  const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
  const after = await findActivity(db, seen.campaignId, seen.id, brand)
  expect(after).toMatchObject({ version: 2, startsOn: addDays(startsOn, won + 1) })
  expect(await listActivityChanges(db, seen.id)).toHaveLength(2)
})

test('a change that was written on an old version is refused, also after it a move that was seen', async ({
  db,
  make,
  clock,
}) => {
  const { brand, seen, startsOn } = await planned({ db, make, clock })
  await changeActivity(db, brand, seen, anew('Launch day', startsOn, 1, { note: 'At noon' }), clock.now)
  await expect(changeActivity(db, brand, seen, anew('Start', startsOn, 1), clock.now)).rejects.toMatchObject({
    code: 'activity.changed_meanwhile',
  })
  await expect(endActivity(db, brand, seen, 'dropped', clock.now)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await findActivity(db, seen.campaignId, seen.id, brand)).toMatchObject({
    title: 'Launch day',
    note: 'At noon',
    endsOn: startsOn,
    state: 'planned',
  })
})

test('another brand has neither the campaign nor its activities and stages', async ({ db, make, clock }) => {
  const { seen, startsOn, campaignId } = await planned({ db, make, clock })
  const stranger = await make.brand()
  const form = activityForm.parse({ title: 'Mine', startsOn })
  const stage = stageForm.parse({ kind: 'launch', startsOn, endsOn: startsOn })
  const tries = [
    planActivity(db, stranger, campaignId, form, clock.now),
    moveActivity(db, stranger, seen, addDays(startsOn, 1), clock.now),
    endActivity(db, stranger, seen, 'dropped', clock.now),
    changeActivity(db, stranger, seen, anew('Mine', startsOn, 1), clock.now),
    addStage(db, stranger, campaignId, stage),
    copyPlan(db, stranger, campaignId, { startsOn, titles }, clock.now),
  ]
  for (const outcome of await Promise.allSettled(tries))
    expect(outcome).toMatchObject({ status: 'rejected', reason: { kind: 'not_found' } })
  expect(await listActivities(db, campaignId, stranger)).toEqual([])
  expect(await listStages(db, campaignId, stranger)).toEqual([])
})

test('an activity names only what is of its own campaign and brand', async ({ db, make, clock }) => {
  const { brand, campaignId, startsOn, briefId, id: dealId } = await planned({ db, make, clock })
  const other = await make.scene({ brand })
  const far = await make.brand()
  const plan = (also: object) =>
    planActivity(db, brand, campaignId, activityForm.parse({ title: 'x', startsOn, ...also }), clock.now)
  const stageId = await addStage(
    db,
    brand,
    other.campaignId,
    stageForm.parse({ kind: 'launch', startsOn, endsOn: startsOn }),
  )
  for (const foreign of [
    { stageId },
    { link: `brief:${other.briefId}` },
    { link: `deal:${other.id}` },
    { memberId: far.accountId },
  ])
    await expect(plan(foreign)).rejects.toMatchObject({ code: 'activity.foreign' })
  const own = await plan({ link: `brief:${briefId}`, memberId: brand.accountId })
  expect(await findActivity(db, campaignId, own, brand)).toMatchObject({
    briefId,
    memberName: 'Person brand',
  })
  await plan({ link: `deal:${dealId}` })
})

test('days beyond a year are a slip of the hand', async ({ db, make, clock }) => {
  const { brand, campaignId, seen, today, startsOn } = await planned({ db, make, clock })
  const plan = (from: string, to: string) =>
    planActivity(
      db,
      brand,
      campaignId,
      activityForm.parse({ title: 'x', startsOn: from, endsOn: to }),
      clock.now,
    )
  const tooFar = { code: 'activity.out_of_reach' }
  await plan(today, addDays(today, 366))
  await expect(plan(addDays(today, 367), addDays(today, 367))).rejects.toMatchObject(tooFar)
  await expect(plan(addDays(today, -367), today)).rejects.toMatchObject(tooFar)
  await expect(moveActivity(db, brand, seen, addDays(today, 365), clock.now)).rejects.toMatchObject(tooFar)
  await expect(moveActivity(db, brand, seen, '9999-12-31', clock.now)).rejects.toMatchObject(tooFar)
  expect(await findActivity(db, campaignId, seen.id, brand)).toMatchObject({ startsOn, version: 1 })
})

test('a stage that is taken away leaves its activities in the calendar', async ({ db, make, clock }) => {
  const { brand, campaignId, startsOn } = await planned({ db, make, clock })
  const own = (also: object = {}) =>
    stageForm.parse({ kind: 'own', name: 'Eid', startsOn, endsOn: startsOn, ...also })
  const stageId = await addStage(db, brand, campaignId, own())
  const form = activityForm.parse({ title: 'Table', startsOn, stageId })
  const id = await planActivity(db, brand, campaignId, form, clock.now)
  await changeStage(db, brand, campaignId, stageId, own({ name: 'Eid week', version: 1 }))
  await expect(
    changeStage(db, brand, campaignId, stageId, own({ name: 'Late', version: 1 })),
  ).rejects.toMatchObject({ code: 'stage.changed_meanwhile' })
  expect(await listStages(db, campaignId, brand)).toMatchObject([{ name: 'Eid week', version: 2 }])
  await removeStage(db, brand, campaignId, stageId)
  expect(await findActivity(db, campaignId, id, brand)).toMatchObject({ stageId: null, title: 'Table' })
  await expect(removeStage(db, brand, campaignId, stageId)).rejects.toMatchObject({ code: 'stage.unknown' })
})

test('a plan gives the campaign its stages and activities from a day on', async ({ db, make, clock }) => {
  const { brand, campaignId, startsOn } = await planned({ db, make, clock })
  await copyPlan(db, brand, campaignId, { startsOn, titles }, clock.now)
  const stages = await listStages(db, campaignId, brand)
  expect(stages.map(({ kind }) => kind)).toEqual(['teaser', 'launch', 'sustain', 'review'])
  expect(stages.at(-1)!.endsOn).toBe(addDays(startsOn, 41))
  const activities = (await listActivities(db, campaignId, brand)).filter(({ title }) => title !== 'Launch')
  expect(activities).toHaveLength(8)
  for (const { stageId, ...days } of activities) {
    const stage = stages.find(({ id }) => id === stageId)!
    expect(days.startsOn >= stage.startsOn && days.endsOn <= stage.endsOn).toBe(true)
  }
})

test('nothing more is planned for a closed campaign', async ({ db, make, clock }) => {
  const { brand, campaignId, startsOn } = await planned({ db, make, clock })
  await closeCampaign(db, brand as BrandActor, campaignId)
  const form = activityForm.parse({ title: 'Late', startsOn })
  await expect(planActivity(db, brand, campaignId, form, clock.now)).rejects.toMatchObject({
    code: 'campaign.closed',
  })
})
