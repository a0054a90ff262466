import { expect } from 'vitest'
import { liftReport } from '../../app/domain/outcome/lift-design.ts'
import { findSoldPlaces, listDailySales, listLiftDesigns } from '../queries/lift-designs.ts'
import { openCampaign } from '../queries/outcomes.testing.ts'
import { test } from '../testing.ts'
import { writeLift } from './lift.ts'

test('the demo’s lift was marked in time and is told, with an interval above nothing', async ({ db }) => {
  const { brand, id } = await openCampaign(db)
  const other = await openCampaign(db, 'sales', brand)
  await db.updateTable('campaigns').set({ name: 'Told' }).where('id', '=', other.id).execute()
  await db
    .insertInto('brandMembers')
    .values({ brandId: brand.id, accountId: brand.accountId, role: 'owner' })
    .execute()
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', brand.accountId)
    .executeTakeFirstOrThrow()
  const today = new Date('2026-12-07T12:00:00Z')
  await writeLift(db, email, ['Dates of the season', 'Told'], today)
  const [design] = await listLiftDesigns(db, id, brand)
  const zone = 'Asia/Riyadh'
  const sales = await listDailySales(db, brand, {
    from: '2026-09-06',
    to: '2026-12-07',
    zone,
    currency: 'SAR',
  })
  const { firstSaleOn } = await findSoldPlaces(db, brand, zone)
  const { orders, unplaced } = liftReport(design!, sales, { today: '2026-12-07', firstSaleOn: firstSaleOn! })
  if ('lacks' in orders) throw new Error(JSON.stringify(orders))
  expect(orders.lift.low).toBeGreaterThan(0)
  expect(orders.check.holds).toBe(true)
  expect(unplaced).toBe(0)
})
