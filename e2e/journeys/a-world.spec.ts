import { statuses } from '#app/domain/collaboration/steps.ts'
import { platforms } from '#app/domain/channel/platforms.ts'
import { listDrift } from '#db/queries/ledger.ts'
import { expect, test } from './world.ts'

test('the demo has a deal in every status, channels on every platform and books without drift', async ({
  db,
}) => {
  const deals = await db.selectFrom('collaborations').select('status').distinct().execute()
  expect(new Set(deals.map(({ status }) => status))).toEqual(new Set(statuses))
  const channels = await db.selectFrom('channels').select('platform').distinct().execute()
  expect(new Set(channels.map(({ platform }) => platform))).toEqual(new Set(platforms))
  const campaigns = await db.selectFrom('campaigns').select(['brandId']).execute()
  expect(campaigns).toHaveLength(12)
  expect(new Set(campaigns.map(({ brandId }) => brandId)).size).toBe(4)
  expect(await listDrift(db)).toEqual([])
})
