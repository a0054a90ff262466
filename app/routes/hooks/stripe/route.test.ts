import Stripe from 'stripe'
import { expect, vi } from 'vitest'
import { test as base } from '#db/testing.ts'

const secrets = {
  account: 'whsec_of_the_account',
  connect: 'whsec_of_the_creators',
  oldThin: 'whsec_thin_until_today',
  thin: 'whsec_thin_from_today',
}
const seconds = (ago = 0) => Math.floor(Date.now() / 1000) - ago
const sign = (body: string, secret: string = secrets.account, ago = 0) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: seconds(ago) })

type Sent = { body: string; signature?: string; method?: string; to?: string }
type Send = (sent: Sent) => Promise<number>

const test = base.extend<{ send: Send; sendWithout: Send }>({
  send: async ({ url }, use) => use(await opened(url, secrets.connect)),
  sendWithout: async ({ url }, use) => use(await opened(url, ' ')),
})

/** The route of an installation of its own. */
async function opened(url: string, connect: string): Promise<Send> {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('STRIPE_WEBHOOK_SECRET', secrets.account)
  vi.stubEnv('STRIPE_CONNECT_SECRET', connect)
  vi.stubEnv('STRIPE_THIN_SECRET', `${secrets.oldThin}, ${secrets.thin}`)
  const { action } = await import('./route.ts')
  return async ({ body, signature, method = 'POST', to }) => {
    const headers = signature === undefined ? undefined : { 'stripe-signature': signature }
    const request = new Request(`http://athar.test/hooks/stripe${to ? `/${to}` : ''}`, {
      method,
      body,
      ...(headers ? { headers } : {}),
    })
    return (await action({ request, params: to ? { endpoint: to } : {}, context: {} as never })).status
  }
}

const event = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    object: 'event',
    type: 'charge.updated',
    data: { object: { id: 'ch_1', object: 'charge' } },
    ...more,
  })
const ofCreator = (id: string) => event(id, { type: 'payout.paid', account: 'acct_1' })
const thin = (id: string) =>
  JSON.stringify({
    id,
    object: 'v2.core.event',
    type: 'v2.core.account[requirements].updated',
    created: new Date().toISOString(),
    livemode: false,
    related_object: { id: 'acct_1', type: 'v2.core.account', url: '/v2/core/accounts/acct_1' },
  })

test('a webhook is stored once, however often it is delivered', async ({ db, send }) => {
  const body = event('evt_once')
  const sent = { body, signature: sign(body) }
  expect(await Promise.all([send(sent), send(sent), send(sent)])).toEqual([200, 200, 200])
  expect(await send(sent)).toBe(200)
  const rows = await db
    .selectFrom('stripeEvents')
    .select(['id', 'objectId', 'accountId'])
    .where('id', '=', 'evt_once')
    .execute()
  expect(rows).toEqual([{ id: 'evt_once', objectId: 'ch_1', accountId: null }])
})

test('each endpoint takes its own events and names the account they are about', async ({ db, send }) => {
  const payout = ofCreator('evt_connect')
  const note = thin('evt_thin')
  expect(await send({ body: payout, signature: sign(payout, secrets.connect), to: 'connect' })).toBe(200)
  expect(await send({ body: note, signature: sign(note, secrets.thin), to: 'thin' })).toBe(200)
  const rows = await db
    .selectFrom('stripeEvents')
    .select(['id', 'type', 'objectId', 'accountId'])
    .where('id', 'in', ['evt_connect', 'evt_thin'])
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { id: 'evt_connect', type: 'payout.paid', objectId: 'ch_1', accountId: 'acct_1' },
    {
      id: 'evt_thin',
      type: 'v2.core.account[requirements].updated',
      objectId: 'acct_1',
      accountId: 'acct_1',
    },
  ])
})

test('while a secret is rotated either of them verifies', async ({ send }) => {
  const before = thin('evt_before')
  const after = thin('evt_after')
  expect(await send({ body: before, signature: sign(before, secrets.oldThin), to: 'thin' })).toBe(200)
  expect(await send({ body: after, signature: sign(after, secrets.thin), to: 'thin' })).toBe(200)
  expect(await send({ body: after, signature: sign(after, 'whsec_thin'), to: 'thin' })).toBe(400)
})

test('an event at another endpoint than its own is refused, whatever it is signed with', async ({
  db,
  send,
}) => {
  const kinds = { '': event('evt_wrong'), connect: ofCreator('evt_wrong'), thin: thin('evt_wrong') }
  for (const [kind, body] of Object.entries(kinds))
    for (const to of Object.keys(kinds).filter((other) => other !== kind))
      for (const secret of Object.values(secrets))
        expect(await send({ body, signature: sign(body, secret), to })).toBe(400)
  expect(await send({ body: kinds[''], signature: sign(kinds['']), to: 'account' })).toBe(404)
  const rows = await db.selectFrom('stripeEvents').select('id').where('id', '=', 'evt_wrong').execute()
  expect(rows).toEqual([])
})

test('an endpoint without a secret is not there', async ({ sendWithout }) => {
  const payout = ofCreator('evt_closed')
  for (const secret of [secrets.connect, ' '])
    expect(await sendWithout({ body: payout, signature: sign(payout, secret), to: 'connect' })).toBe(404)
  const body = event('evt_open')
  expect(await sendWithout({ body, signature: sign(body) })).toBe(200)
})

test('what the processor did not sign leaves no trace', async ({ db, send }) => {
  const body = event('evt_forged')
  const wrong: Sent[] = [
    { body },
    { body, signature: '' },
    { body, signature: 'nonsense' },
    { body, signature: `t=${seconds()},v1=${'0'.repeat(64)}` },
    { body, signature: sign(body, 'whsec_of_somebody') },
    { body, signature: sign(body, secrets.account, 400) },
    { body: body.replace('ch_1', 'ch_2'), signature: sign(body) },
    { body: 'no JSON', signature: sign('no JSON') },
    { body: 'null', signature: sign('null') },
    { body: '{}', signature: sign('{}') },
  ]
  for (const sent of wrong) expect([sent, await send(sent)]).toEqual([sent, 400])
  const large = 'x'.repeat(1_000_001)
  expect(await send({ body: large, signature: sign(large) })).toBe(413)
  expect(await send({ body, signature: sign(body), method: 'PUT' })).toBe(405)
  const rows = await db.selectFrom('stripeEvents').select('id').where('id', '=', 'evt_forged').execute()
  expect(rows).toEqual([])
})

test('a signature serves for five minutes', async ({ send }) => {
  const body = event('evt_late')
  expect(await send({ body, signature: sign(body, secrets.account, 310) })).toBe(400)
  expect(await send({ body, signature: sign(body, secrets.account, 290) })).toBe(200)
})
