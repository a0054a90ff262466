import { expect } from 'vitest'
import { addStage } from '../../app/commands/change-stages.ts'
import { planActivity } from '../../app/commands/plan-activity.ts'
import { activityForm } from '../../app/domain/campaign/activities.ts'
import { addDays } from '../../app/domain/campaign/days.ts'
import { stageForm } from '../../app/domain/campaign/stages.ts'
import { dayIn } from '../../app/domain/clock.ts'
import { test } from '../../app/jobs/testing.ts'
import { listDealStages } from './deal-stages.ts'
import { findTerms } from './terms.ts'

test('a deal belongs to the stage of its activity, else of the day of its post, else of its brief’s activity', async ({
  db,
  make,
  clock,
}) => {
  const { id, brand, campaignId, briefId } = await make.scene()
  const stageIn = async () => (await listDealStages(db, campaignId, brand)).get(id)
  expect(await stageIn()).toBeNull()
  const today = dayIn(clock.now, 'Asia/Riyadh')
  const { publishTo } = await findTerms(db, id)
  const stage = (startsOn: string, endsOn: string) =>
    addStage(db, brand, campaignId, stageForm.parse({ kind: 'launch', startsOn, endsOn, budgetShare: '30' }))
  const early = await stage(addDays(today, 1), addDays(publishTo, -1))
  expect(await stageIn()).toBeNull()
  const plan = (stageId: string, link: string) =>
    planActivity(
      db,
      brand,
      campaignId,
      activityForm.parse({ title: 'Reel', startsOn: today, stageId, link }),
      clock.now,
    )
  await plan(early, `brief:${briefId}`)
  expect(await stageIn()).toBe(early)
  const ofPost = await stage(publishTo, addDays(publishTo, 5))
  expect(await stageIn()).toBe(ofPost)
  await plan(early, `deal:${id}`)
  expect(await stageIn()).toBe(early)
  const stranger = await make.brand()
  expect((await listDealStages(db, campaignId, stranger)).size).toBe(0)
})
