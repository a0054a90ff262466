import { expect } from 'vitest'
import { secretHash } from '#db/secret-hash.ts'
import { listActivities } from '#db/queries/activities.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findFeed, listFeeds } from '#db/queries/campaign-feeds.ts'
import { listCampaignSums } from '#db/queries/campaign-list.ts'
import { listCampaignPeople } from '#db/queries/campaign-people.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import { listCampaignVersions } from '#db/queries/campaign-versions.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import type { Db } from '#db/db.ts'
import { test } from '../jobs/testing.ts'
import type { BrandActor } from '../domain/actor.ts'
import { activityForm } from '../domain/campaign/activities.ts'
import { copyForm } from '../domain/campaign/copy.ts'
import { addDays } from '../domain/campaign/days.ts'
import { stageForm } from '../domain/campaign/stages.ts'
import { changedParts, strategyChangeForm } from '../domain/campaign/strategy.ts'
import { plusDays } from '../domain/clock.ts'
import { majorText } from '../domain/money.ts'
import { archiveCampaign, restoreCampaign } from './archive-campaign.ts'
import { addStage } from './change-stages.ts'
import { changeStrategy } from './change-strategy.ts'
import { closeCampaign } from './close-campaign.ts'
import { copyCampaign } from './copy-campaign.ts'
import { openFeed, revokeFeed } from './open-feed.ts'
import { planActivity } from './plan-activity.ts'

/** The form of a campaign as it stands, with what is changed in it. */
async function formOf(db: Db, brand: BrandActor, id: string, also: object) {
  const { strategy, name, budget, startsOn, endsOn, version } = (await findCampaign(db, id, brand))!
  const said = { name, budget: majorText(budget), currency: budget.currency, startsOn, endsOn, version }
  return strategyChangeForm.parse({ ...strategy, ...said, ...also })
}

test('a changed strategy keeps the version before, with who wrote it, and changes no deal', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.deal('accepted')
  const before = await listCampaignPeople(db, campaignId, brand)
  const reasons = { instagram: 'Recipes are looked for here.' }
  const form = await formOf(db, brand, campaignId, { objective: 'leads', budget: '70000', reasons })
  expect(await changeStrategy(db, brand, campaignId, form, clock.now)).toBe(2)
  const campaign = (await findCampaign(db, campaignId, brand))!
  expect(campaign).toMatchObject({
    version: 2,
    budget: { amount: 7_000_000 },
    strategy: { objective: 'leads', reasons },
  })
  const [second, first] = await listCampaignVersions(db, campaign, brand)
  expect([second!.author, first!.author]).toEqual(['Person brand', 'Person brand'])
  expect(first!.body).toMatchObject({ objective: 'sales', budget: { amount: 5_000_000 } })
  expect(changedParts(first!.body, second!.body).sort()).toEqual(['budget', 'objective', 'reasons'])
  expect(await listCampaignPeople(db, campaignId, brand)).toEqual(before)
})

test('of two who change a strategy at once one is told, and saying the same again is no version', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  const forms = await Promise.all(
    Array.from({ length: 8 }, (_, at) => formOf(db, brand, campaignId, { concept: `Idea ${at}` })),
  )
  const outcomes = await Promise.allSettled(
    forms.map((form) => changeStrategy(db, brand, campaignId, form, clock.now)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ code: 'campaign.changed_meanwhile' })
  const same = await formOf(db, brand, campaignId, {})
  expect(await changeStrategy(db, brand, campaignId, same, clock.now)).toBe(2)
  const campaign = (await findCampaign(db, campaignId, brand))!
  expect(await listCampaignVersions(db, campaign, brand)).toHaveLength(2)
})

test('the currency of a budget stays, and a stranger changes nothing', async ({ db, make, clock }) => {
  const { brand, campaignId } = await make.scene()
  const form = await formOf(db, brand, campaignId, { currency: 'USD', budget: '100' })
  await expect(changeStrategy(db, await make.brand(), campaignId, form, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  await changeStrategy(db, brand, campaignId, form, clock.now)
  expect((await findCampaign(db, campaignId, brand))!.budget).toEqual({ amount: 10_000, currency: 'SAR' })
})

test('a copy has strategy, stages, activities and briefs moved by the same days, and no deals', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.deal('funded')
  const source = (await findCampaign(db, campaignId, brand))!
  const { startsOn } = source
  const stage = stageForm.parse({ kind: 'launch', startsOn, endsOn: addDays(startsOn, 6) })
  const stageId = await addStage(db, brand, campaignId, stage)
  const activity = activityForm.parse({ title: 'Launch', startsOn: addDays(startsOn, 3), stageId })
  await planActivity(db, brand, campaignId, activity, clock.now)
  const form = copyForm.parse({
    name: 'Again',
    startsOn: addDays(startsOn, 100),
    parts: ['stages', 'briefs'],
  })
  const id = await copyCampaign(db, brand, campaignId, form, clock.now)
  const copy = (await findCampaign(db, id, brand))!
  expect(copy).toMatchObject({
    name: 'Again',
    strategy: source.strategy,
    budget: source.budget,
    endsOn: addDays(source.endsOn, 100),
  })
  expect(copy.postbackSecret).not.toBe(source.postbackSecret)
  const [[newStage], [newActivity], [brief], [was]] = await Promise.all([
    listStages(db, id, brand),
    listActivities(db, id, brand),
    listBriefs(db, id, brand),
    listBriefs(db, campaignId, brand),
  ])
  expect(newStage).toMatchObject({ kind: 'launch', startsOn: addDays(startsOn, 100) })
  expect(newActivity).toMatchObject({ startsOn: addDays(startsOn, 103), stageId: newStage!.id })
  expect(brief!.body).toEqual({
    ...was!.body,
    draftDueOn: addDays(was!.body.draftDueOn, 100),
    publishFrom: addDays(was!.body.publishFrom, 100),
    publishTo: addDays(was!.body.publishTo, 100),
    rightsUntil: addDays(was!.body.rightsUntil, 100),
  })
  expect(await listCampaignPeople(db, id, brand)).toEqual([])
  await expect(copyCampaign(db, await make.brand(), campaignId, form, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('only a closed campaign is put away, and it comes back', async ({ db, make, clock }) => {
  const { brand, campaignId } = await make.scene()
  const archived = async () => (await listCampaignSums(db, brand))[0]!.archivedAt
  await expect(archiveCampaign(db, brand, campaignId, clock.now)).rejects.toMatchObject({
    code: 'campaign.still_open',
  })
  await closeCampaign(db, brand, campaignId)
  await archiveCampaign(db, brand, campaignId, clock.now)
  expect(await archived()).toEqual(clock.now)
  await restoreCampaign(db, brand, campaignId)
  expect(await archived()).toBeNull()
})

test('an address of a calendar answers until it ends, is closed, or its maker leaves the brand', async ({
  db,
  make,
  clock,
}) => {
  const { brand, campaignId } = await make.scene()
  const open = () => openFeed(db, brand, campaignId, { days: 30, locale: 'ar' }, clock.now)
  const [key, second] = [await open(), await open()]
  const found = (secret: string, at = clock.now) => findFeed(db, secretHash(secret), at)
  expect(await found(key)).toMatchObject({ campaignId, locale: 'ar', actor: { id: brand.id } })
  expect(await found(`${key}x`)).toBeUndefined()
  expect(await found(key, plusDays(clock.now, 29))).toBeDefined()
  expect(await found(key, plusDays(clock.now, 30))).toBeUndefined()
  const stored = await db.selectFrom('campaignFeeds').select('keyHash').execute()
  expect(stored.map(({ keyHash }) => keyHash)).not.toContain(key)
  const [last] = await listFeeds(db, campaignId, brand, clock.now)
  const stranger = await make.brand()
  await expect(revokeFeed(db, stranger, campaignId, last!.id, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
  await revokeFeed(db, brand, campaignId, last!.id, clock.now)
  expect([await found(key), await found(second)].filter(Boolean)).toHaveLength(1)
  await db.deleteFrom('brandMembers').where('brandId', '=', brand.id).execute()
  expect([await found(key), await found(second)].filter(Boolean)).toHaveLength(0)
})
