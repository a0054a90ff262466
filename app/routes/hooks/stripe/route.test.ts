import Stripe from 'stripe'
import { expect, vi } from 'vitest'
import { test as base } from '#db/testing.ts'

const secret = 'whsec_of_this_test'
const sign = (body: string, by = secret, timestamp = Math.floor(Date.now() / 1000)) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret: by, timestamp })

type Sent = { body: string; signature?: string; method?: string }

const test = base.extend<{ send: (sent: Sent) => Promise<number> }>({
  send: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('STRIPE_WEBHOOK_SECRET', secret)
    const { action } = await import('./route.ts')
    await use(async ({ body, signature, method = 'POST' }) => {
      const headers = signature === undefined ? undefined : { 'stripe-signature': signature }
      const request = new Request('http://athar.test/hooks/stripe', {
        method,
        body,
        ...(headers ? { headers } : {}),
      })
      return (await action({ request, params: {}, context: {} as never })).status
    })
  },
})

const event = (id: string) =>
  JSON.stringify({
    id,
    object: 'event',
    type: 'charge.updated',
    data: { object: { id: 'ch_1', object: 'charge' } },
  })

test('a webhook is stored once, however often it is delivered', async ({ db, send }) => {
  const body = event('evt_once')
  const sent = { body, signature: sign(body) }
  expect(await Promise.all([send(sent), send(sent), send(sent)])).toEqual([200, 200, 200])
  const rows = await db.selectFrom('stripeEvents').select(['id', 'objectId']).execute()
  expect(rows).toEqual([{ id: 'evt_once', objectId: 'ch_1' }])
})

test('what the processor did not sign leaves no trace', async ({ db, send }) => {
  const body = event('evt_forged')
  const old = Math.floor(Date.now() / 1000) - 400
  const wrong: Sent[] = [
    { body },
    { body, signature: '' },
    { body, signature: 'nonsense' },
    { body, signature: sign(body, 'whsec_of_somebody') },
    { body, signature: sign(body, secret, old) },
    { body: body.replace('ch_1', 'ch_2'), signature: sign(body) },
    { body: 'no JSON', signature: sign('no JSON') },
  ]
  for (const sent of wrong) expect(await send(sent)).toBe(400)
  expect(await send({ body: 'x'.repeat(1_000_001), signature: sign('x') })).toBe(413)
  expect(await send({ body, signature: sign(body), method: 'PUT' })).toBe(405)
  const rows = await db.selectFrom('stripeEvents').select('id').where('id', '=', 'evt_forged').execute()
  expect(rows).toEqual([])
})
