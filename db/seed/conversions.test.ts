import { expect } from 'vitest'
import { agree, openCampaign } from '../queries/outcomes.testing.ts'
import { listFoundLeads, listSoldOrders } from '../queries/sale-list.ts'
import { test } from '../testing.ts'
import { writeConversions } from './conversions.ts'

test('the demo tells of orders and leads of every kind', async ({ db }) => {
  const campaign = await openCampaign(db)
  await agree(db, campaign)
  const today = new Date('2026-11-20T12:00:00Z')
  await writeConversions(db, campaign.brand, { campaignId: campaign.id, zone: 'Asia/Riyadh' }, today)
  const asked = { campaignId: campaign.id, actor: campaign.brand, most: 10 }
  const [orders, leads] = [await listSoldOrders(db, asked), await listFoundLeads(db, asked)]
  expect(orders.map(({ subjectId, source, reason }) => [subjectId, source, reason])).toEqual([
    ['20984', 'postback', 'code'],
    ['20983', 'postback', 'code_unknown'],
    ['20982', 'script', 'code'],
    ['20981', 'postback', 'code'],
  ])
  expect(leads.map(({ subjectId, owner }) => [subjectId, owner !== null])).toEqual([
    ['quote-78', false],
    ['quote-77', true],
  ])
})
