import { expect } from 'vitest'
import { openCampaign } from '#db/queries/outcomes.testing.ts'
import {
  findLiftSighting,
  findSoldPlaces,
  listDailySales,
  listLiftDesigns,
  recordLiftSighting,
} from '#db/queries/lift-designs.ts'
import { plusDays } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { test } from '../jobs/testing.ts'
import { markLift } from './mark-lift.ts'
import { recordConversions } from './record-conversions.ts'

const now = new Date('2026-11-20T09:00:00Z')
const places = { kind: 'places' as const, places: ['AE'], weeks: [], weeksBefore: 8 }
const weeks = { kind: 'weeks' as const, places: [], weeks: [2, 4], weeksBefore: 8 }

test('marks are kept one after the other, and the same again is nothing new', async ({ db, owner }) => {
  const { id, brand } = await openCampaign(db)
  for (const [form, day] of [
    [places, 0],
    [places, 1],
    [weeks, 2],
    [places, 3],
  ] as const)
    await markLift(db, brand, id, form, plusDays(now, day))
  const designs = await listLiftDesigns(db, id, brand)
  expect(designs.map(({ kind }) => kind)).toEqual(['places', 'weeks', 'places'])
  expect(designs[0]).toMatchObject({ places: ['AE'], startsOn: '2026-11-01', author: 'Somebody' })
  await expect(owner.deleteFrom('liftDesigns').execute()).rejects.toThrow()
})

test('a week that the campaign does not have is refused, and so is another brand', async ({ db, make }) => {
  const { id, brand } = await openCampaign(db)
  const beyond = markLift(db, brand, id, { ...weeks, weeks: [9] }, now)
  await expect(beyond).rejects.toMatchObject({ kind: 'conflict', code: 'lift.no_such_week' })
  const stranger = await make.brand()
  await expect(markLift(db, stranger, id, places, now)).rejects.toMatchObject({ kind: 'not_found' })
  expect(await listLiftDesigns(db, id, brand)).toEqual([])
})

test('the first look at a result stays the first', async ({ db }) => {
  const { id, brand } = await openCampaign(db)
  await markLift(db, brand, id, places, now)
  const [{ id: designId }] = (await listLiftDesigns(db, id, brand)) as [{ id: number }, ...unknown[]]
  expect(await findLiftSighting(db, id)).toBeUndefined()
  await recordLiftSighting(db, brand, { campaignId: id, designId }, now)
  await recordLiftSighting(db, brand, { campaignId: id, designId }, plusDays(now, 1))
  expect(await findLiftSighting(db, id)).toEqual(now)
})

test('all that stands is counted by the brand’s day and place, whoever it is credited to', async ({ db }) => {
  const { id, brand } = await openCampaign(db)
  const order = (subjectId: string, at: string, place: string | null, amount = money(1_000, 'SAR')) => ({
    ...{ kind: 'order' as const, subjectId, amount, place, statedAt: new Date(at) },
    ...{ clickId: null, promoCode: null, leadId: null },
  })
  await recordConversions(
    db,
    { campaignId: id, source: 'postback', sentAt: now },
    [
      // Half past ten in the evening of the 9th in London is the 10th in Riyadh.
      order('1', '2026-11-09T22:30:00Z', 'SA-01'),
      order('2', '2026-11-10T10:00:00Z', 'SA-01'),
      order('3', '2026-11-10T10:00:00Z', null, money(700, 'USD')),
      order('4', '2026-11-10T11:00:00Z', 'AE'),
      { kind: 'refund', subjectId: '4', refundId: 'a', amount: null, statedAt: null },
      order('5', '2026-11-11T21:30:00Z', 'AE'),
      { kind: 'refund', subjectId: '2', refundId: 'b', amount: money(400, 'SAR'), statedAt: null },
    ],
    now,
  )
  const asked = { from: '2026-11-10', to: '2026-11-12', zone: 'Asia/Riyadh', currency: 'SAR' as const }
  const sales = await listDailySales(db, brand, asked)
  expect(sales).toHaveLength(2)
  expect(sales).toEqual(
    expect.arrayContaining([
      { day: '2026-11-10', place: 'SA-01', orders: 2, revenue: 1_600 },
      { day: '2026-11-10', place: null, orders: 1, revenue: 0 },
    ]),
  )
  expect(await findSoldPlaces(db, brand, asked.zone)).toEqual({
    places: [
      { place: 'SA-01', orders: 2 },
      { place: 'AE', orders: 1 },
    ],
    firstSaleOn: '2026-11-10',
  })
})
