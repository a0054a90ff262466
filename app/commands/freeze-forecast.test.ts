import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findUnforecast } from '#db/queries/deal-forecasts.ts'
import type { DealForecast } from '../domain/matching/deal-forecast.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { applyToBrief } from './apply-to-brief.ts'
import { freezeForecast } from './freeze-forecast.ts'

const offer = { price: '4000', currency: 'SAR', draftDueOn: '2030-01-05', note: '' }
const about = { low: 1, mid: 2, high: 3 }
const forecast = (score: number): DealForecast => ({
  ...{ madeAt: '2026-11-20T00:00:00.000Z', posts: 1, score, certainty: 1, percentile: 50, credibility: 1 },
  ...{ views: about, engagements: about, reachTarget: about, share: about },
})
const scoreOf = async (db: Db, id: string) => {
  const row = await db
    .selectFrom('collaborations')
    .select('forecast')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return (row.forecast as DealForecast | null)?.score ?? null
}

test('an application is forecast once, by the brand that it is for, and before anything is agreed', async ({
  db,
  make,
  clock,
}) => {
  const { brand, briefId, campaignId } = await make.scene()
  const [{ channelId, ...applicant }, stranger] = [await make.creator(), await make.brand()]
  const id = await applyToBrief(db, applicant, { briefId, channelId, offer }, clock.now)
  expect(await findUnforecast(db, id, brand)).toEqual({ channelId, briefId, campaignId })
  expect(await findUnforecast(db, id, stranger)).toBeUndefined()
  await expect(freezeForecast(db, stranger, id, forecast(1))).rejects.toMatchObject({ kind: 'not_found' })
  expect(await scoreOf(db, id)).toBeNull()
  await freezeForecast(db, brand, id, forecast(2))
  await freezeForecast(db, brand, id, forecast(3))
  expect(await scoreOf(db, id)).toBe(2)
  expect(await findUnforecast(db, id, brand)).toBeUndefined()
})

test('what is agreed without a forecast stays without one', async ({ db, make, clock }) => {
  const { brand, briefId } = await make.scene()
  const { channelId, ...applicant } = await make.creator()
  const id = await applyToBrief(db, applicant, { briefId, channelId, offer }, clock.now)
  await acceptOffer(db, brand, id, 1, clock.now)
  await freezeForecast(db, brand, id, forecast(2))
  expect(await scoreOf(db, id)).toBeNull()
  const forced = db
    .updateTable('collaborations')
    .set({ forecast: JSON.stringify(forecast(4)) })
    .where('id', '=', id)
    .execute()
  await expect(forced).rejects.toThrow('made once')
})
