import { expect, vi } from 'vitest'
import { changeSites } from '#app/commands/change-sites.ts'
import { switchOff, switchOn } from '#app/commands/set-switch.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findSale } from '#db/queries/sales.ts'
import { test as base } from '#app/jobs/testing.ts'

type Answered = { status: number; body: Record<string, unknown>; cors: string | null }

const test = base.extend<{ send: (campaignId: string, body: object, origin?: string) => Promise<Answered> }>({
  send: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { action } = await import('./route.ts')
    await use(async (campaignId, body, origin = 'https://shop.example') => {
      const request = new Request('http://athar.test/hooks/script', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'x-foreign-origin': origin },
      })
      const context = { address: `192.0.${campaignId.charCodeAt(0)}.1` } as never
      const response = await action({ request, params: { campaignId }, context })
      const cors = response.headers.get('access-control-allow-origin')
      return { status: response.status, body: (await response.json()) as Answered['body'], cors }
    })
  },
})

test('a browser on an approved site reports orders and leads, which earn nothing until they are confirmed', async ({
  db,
  send,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await changeSites(
    db,
    campaign.brand,
    campaign.id,
    { press: 'add', host: 'https://shop.example/x' },
    new Date(),
  )
  const clickId = await click(db, deal.link.id, new Date())
  const order = { type: 'order', order_id: 'W-1', amount: 100, currency: 'SAR', click_id: clickId }
  expect(await send(campaign.id, order)).toEqual({
    status: 200,
    body: { result: 'counted' },
    cors: 'https://shop.example',
  })
  expect((await send(campaign.id, order)).body).toEqual({ result: 'duplicate' })
  expect((await send(campaign.id, { type: 'lead', lead_id: 'W-2' })).body).toEqual({ result: 'unattributed' })
  const key = { brandId: campaign.brand.id, kind: 'order' as const, subjectId: 'W-1' }
  expect(await findSale(db, key)).toMatchObject({ source: 'script', isConfirmed: false })
})

test('other sites, refunds, batches and what cannot be read are refused by name', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const order = { type: 'order', order_id: 'W-1', amount: 100, currency: 'SAR' }
  expect(await send(campaign.id, order)).toMatchObject({ status: 403, cors: null })
  await changeSites(db, campaign.brand, campaign.id, { press: 'add', host: 'shop.example' }, new Date())
  for (const origin of ['https://shop.example.evil.test', 'https://evil.test', 'null', ''])
    expect((await send(campaign.id, order, origin)).body).toEqual({ error: 'unknown_site' })
  const refund = { type: 'refund', order_id: 'W-1', refund_id: '1' }
  expect((await send(campaign.id, refund)).body).toMatchObject({ fields: ['type'] })
  expect((await send(campaign.id, { events: [order] })).body).toMatchObject({ fields: ['events'] })
  expect((await send(campaign.id, { type: 'order' })).status).toBe(400)
  expect((await send(crypto.randomUUID(), order)).status).toBe(404)
  await changeSites(db, campaign.brand, campaign.id, { press: 'remove', host: 'shop.example' }, new Date())
  expect((await send(campaign.id, order)).status).toBe(403)
})

test('while the script is switched off it is told why, and afterwards it counts again', async ({
  db,
  make,
  send,
}) => {
  const [campaign, staff] = [await openCampaign(db), await make.staff()]
  await changeSites(db, campaign.brand, campaign.id, { press: 'add', host: 'shop.example' }, new Date())
  const lead = { type: 'lead', lead_id: 'S-1' }
  const off = { name: 'order_script', reason: 'Forged orders', until: null } as const
  await switchOff(db, staff, off, new Date())
  expect(await send(campaign.id, lead)).toEqual({
    status: 403,
    body: { error: 'switched_off', reason: 'Forged orders' },
    cors: 'https://shop.example',
  })
  await switchOn(db, staff, { name: 'order_script', reason: 'Mended' }, new Date())
  expect((await send(campaign.id, lead)).status).toBe(200)
})

test('one network reports so often and no more', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  await changeSites(db, campaign.brand, campaign.id, { press: 'add', host: 'shop.example' }, new Date())
  const statuses = []
  for (let at = 0; at < 305; at += 1) statuses.push((await send(campaign.id, { type: 'lead' })).status)
  expect(statuses.slice(0, 300).every((status) => status === 400)).toBe(true)
  expect(statuses.slice(300)).toEqual([429, 429, 429, 429, 429])
})
