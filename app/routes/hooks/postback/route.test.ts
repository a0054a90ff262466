import { expect, vi } from 'vitest'
import { changePostbackKey } from '#app/commands/change-postback-key.ts'
import { signPostback } from '#app/http/postback-signature.ts'
import type { Db } from '#db/db.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { listCallRefusals, listCalls } from '#db/queries/postback-calls.ts'
import { test as base } from '#db/testing.ts'

type Sent = { campaignId: string; body: string | Uint8Array; signature?: string; method?: string }
type Answered = { status: number; body: Record<string, unknown> }

const test = base.extend<{ send: (sent: Sent) => Promise<Answered> }>({
  send: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { action } = await import('./route.ts')
    await use(async ({ campaignId, body, signature, method = 'POST' }) => {
      const headers = signature === undefined ? undefined : { 'athar-signature': signature }
      const request = new Request('http://athar.test/hooks/postback', {
        method,
        body,
        ...(headers ? { headers } : {}),
      } as RequestInit)
      const response = await action({ request, params: { campaignId }, context: {} as never })
      return { status: response.status, body: (await response.json()) as Answered['body'] }
    })
  },
})

const bytes = (text: string) => new TextEncoder().encode(text)
const orderText = (of: object = {}) =>
  JSON.stringify({ order_id: 'A-1', amount: 30_000, currency: 'SAR', ...of })
const countOrders = async (db: Db, brandId: string) =>
  (await db.selectFrom('orders').select('id').where('brandId', '=', brandId).execute()).length

test('a signed order is counted once, however often it is sent', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const body = orderText({ click_id: await click(db, deal.link.id, new Date()) })
  const sent = {
    campaignId: campaign.id,
    body,
    signature: signPostback(campaign.postbackSecret, bytes(body), new Date()),
  }
  expect(await send(sent)).toEqual({
    status: 200,
    body: { result: 'counted', id: 'A-1', reason: 'click' },
  })
  expect(await send(sent)).toMatchObject({ status: 200, body: { result: 'duplicate' } })
  const again = await Promise.all([send(sent), send(sent), send(sent)])
  expect(again.map(({ body }) => body.result)).toEqual(['duplicate', 'duplicate', 'duplicate'])
  expect(await countOrders(db, campaign.brand.id)).toBe(1)
})

test('an order that nobody brought is taken and says so', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const body = orderText()
  const signature = signPostback(campaign.postbackSecret, bytes(body), new Date())
  expect(await send({ campaignId: campaign.id, body, signature })).toEqual({
    status: 200,
    body: { result: 'unattributed', id: 'A-1', reason: 'nothing_named' },
  })
})

test('what is not signed with the campaign’s own secret for these very bytes leaves no trace', async ({
  db,
  send,
}) => {
  const [campaign, other] = [await openCampaign(db), await openCampaign(db)]
  const body = orderText()
  const sign = (text: string, secret = campaign.postbackSecret, at = new Date()) =>
    signPostback(secret, bytes(text), at)
  const wrong = [
    undefined,
    '',
    'nonsense',
    `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`,
    sign(body, other.postbackSecret),
    sign(orderText({ amount: 1 })),
    sign(body).replace(/t=\d+/, (time) => `t=${Number(time.slice(2)) - 1}`),
  ]
  for (const signature of wrong)
    expect(
      await send({ campaignId: campaign.id, body, ...(signature === undefined ? {} : { signature }) }),
    ).toEqual({
      status: 401,
      body: { error: signature === undefined ? 'no_signature' : 'wrong_signature' },
    })
  const stale = sign(body, campaign.postbackSecret, new Date(Date.now() - 302_000))
  expect(await send({ campaignId: campaign.id, body, signature: stale })).toMatchObject({
    status: 401,
    body: { error: 'stale_signature' },
  })
  expect(await countOrders(db, campaign.brand.id)).toBe(0)
  expect(await listCalls(db, campaign.id, campaign.brand)).toEqual([])
})

test('a signed call that cannot be read is answered with what is wrong, and kept', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const refused = async (body: string | Uint8Array) => {
    const raw = typeof body === 'string' ? bytes(body) : body
    const signature = signPostback(campaign.postbackSecret, raw, new Date())
    const answer = await send({ campaignId: campaign.id, body, signature })
    expect(answer.status).toBe(400)
    return answer.body.fields
  }
  expect(await refused('')).toEqual(['body'])
  expect(await refused('{"order_id":')).toEqual(['body'])
  expect(await refused(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual(['body'])
  expect(await refused(orderText({ amount: 12.5, currency: 'ZZZ' }))).toEqual(['amount', 'currency'])
  expect(await refused(orderText({ order_id: 'a\u0000' }))).toEqual(['order_id'])
  const calls = await listCalls(db, campaign.id, campaign.brand)
  expect(calls.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 5 }, () => 'malformed'))
})

test('an unknown campaign, a body too large and another method are refused by name', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const body = orderText()
  expect((await send({ campaignId: crypto.randomUUID(), body })).status).toBe(404)
  expect((await send({ campaignId: 'no id', body })).status).toBe(404)
  expect((await send({ campaignId: campaign.id, body: 'x'.repeat(1_050_000) })).status).toBe(413)
  expect((await send({ campaignId: campaign.id, body, method: 'PUT' })).status).toBe(405)
})

test('a signed refund is taken once, waits for its order, and all of them count up to the order', async ({
  db,
  send,
}) => {
  const campaign = await openCampaign(db)
  const call = async (of: object, secret = campaign.postbackSecret) => {
    const body = JSON.stringify(of)
    const { status, body: answer } = await send({
      campaignId: campaign.id,
      body,
      signature: signPostback(secret, bytes(body), new Date()),
    })
    return [status, answer.result ?? answer.error]
  }
  const refund = (refund_id: string, amount?: number) => ({
    type: 'refund',
    order_id: 'R-1',
    refund_id,
    ...(amount === undefined ? {} : { amount, currency: 'SAR' }),
  })
  expect(await call(refund('first', 1_000))).toEqual([200, 'order_awaited'])
  expect(await call({ order_id: 'R-1', amount: 30_000, currency: 'SAR' })).toEqual([200, 'unattributed'])
  expect(await call(refund('second', 9_000))).toEqual([200, 'refunded'])
  expect(await call(refund('second', 9_000))).toEqual([200, 'duplicate'])
  expect(await call(refund('third', 20_001))).toEqual([200, 'over_refund'])
  expect(await call({ ...refund('fourth', 100), currency: 'KWD' })).toEqual([200, 'other_currency'])
  expect(await call(refund('forged', 1), 'another secret')).toEqual([401, 'wrong_signature'])
  expect(await call(refund('nothing left'))).toEqual([200, 'over_refund'])
  expect(await call({ ...refund('x'), refund_id: undefined })).toEqual([400, 'malformed'])
  const order = await db
    .selectFrom('orders')
    .select(['amount', 'refunded'])
    .where('brandId', '=', campaign.brand.id)
    .execute()
  expect(order).toEqual([{ amount: 30_000, refunded: 30_000 }])
})

test('a thousand reports in one signed call are each answered, and the second call changes nothing', async ({
  db,
  send,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const lead = { type: 'lead', lead_id: 'L-1', promo_code: deal.link.promoCode }
  const orders = Array.from({ length: 997 }, (_, at) => ({
    order_id: `B-${at}`,
    amount: 100 + at,
    currency: 'SAR',
    ...(at % 2 ? { lead_id: 'L-1' } : {}),
  }))
  const refund = { type: 'refund', order_id: 'B-1', refund_id: '1', amount: 1, currency: 'SAR' }
  const events = [...orders, lead, { type: 'lead' }, refund]
  const call = (from = 0) => {
    const body = JSON.stringify({ events: events.slice(from) })
    return send({
      campaignId: campaign.id,
      body,
      signature: signPostback(campaign.postbackSecret, bytes(body), new Date()),
    })
  }
  type Results = { results: { result?: string; error?: string; id?: string }[] }
  const first = (await call()).body as Results
  expect(first.results.slice(-3)).toEqual([
    { result: 'counted', id: 'L-1', reason: 'code' },
    { error: 'malformed', fields: ['lead_id'] },
    { result: 'refunded', id: '1' },
  ])
  const again = (await call(900)).body as Results
  expect(new Set(again.results.map(({ result, error }) => result ?? error))).toEqual(
    new Set(['duplicate', 'malformed']),
  )
  const credited = await db
    .selectFrom('orders')
    .select(['attributedBy', (eb) => eb.fn.countAll<number>().as('count')])
    .where('brandId', '=', campaign.brand.id)
    .groupBy('attributedBy')
    .orderBy('attributedBy')
    .execute()
  expect(credited).toEqual([
    { attributedBy: 'lead', count: 498 },
    { attributedBy: null, count: 499 },
  ])
})

test('while a key is changed both sign, afterwards only the new one', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const before = campaign.postbackSecret
  await changePostbackKey(db, campaign.brand, campaign.id, 'change', new Date())
  const { postbackSecret: after } = (await findPostbackKey(db, campaign.id))!
  const call = async (secret: string) => {
    const body = orderText()
    const signature = signPostback(secret, bytes(body), new Date())
    return (await send({ campaignId: campaign.id, body, signature })).status
  }
  expect([await call(before), await call(after)]).toEqual([200, 200])
  await changePostbackKey(db, campaign.brand, campaign.id, 'end', new Date())
  expect([await call(before), await call(after)]).toEqual([401, 200])
  expect(await listCallRefusals(db, campaign.id, new Date())).toMatchObject([
    { error: 'wrong_signature', count: 1 },
  ])
  const stranger = (await openCampaign(db)).brand
  await expect(changePostbackKey(db, stranger, campaign.id, 'end', new Date())).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('a test is judged like every call, is seen among them and counts nothing', async ({ db, send }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const body = orderText({ promo_code: deal.link.promoCode, test: true })
  const signature = signPostback(campaign.postbackSecret, bytes(body), new Date())
  const answer = { result: 'counted', id: 'A-1', reason: 'code', test: true }
  expect(await send({ campaignId: campaign.id, body, signature })).toEqual({ status: 200, body: answer })
  expect(await send({ campaignId: campaign.id, body, signature })).toEqual({ status: 200, body: answer })
  expect(await countOrders(db, campaign.brand.id)).toBe(0)
  const [call] = await listCalls(db, campaign.id, campaign.brand)
  expect(call).toMatchObject({
    isTest: true,
    reason: 'code',
    summary: { amount: 30_000, currency: 'SAR', promoCode: deal.link.promoCode },
    owner: null,
  })
})
