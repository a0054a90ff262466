import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  browse,
  DAY_MS,
  double,
  endpoint,
  PAID,
  paidCharge,
  receiver,
  recipient,
  refusalOf,
  sessionParams,
  startDouble,
  stripe,
  useDouble,
} from './testing.ts'

useDouble()

async function statusWith(headers: Record<string, string>): Promise<number> {
  return (await fetch(`${double.url}/v1/balance`, { headers })).status
}

async function control(name: string, body: object): Promise<unknown> {
  const answer = await fetch(`${double.url}/_control/${name}`, { method: 'POST', body: JSON.stringify(body) })
  return answer.json()
}

describe('robustness', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stripe-double-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('a restart keeps balances, keys, pages and undelivered events', async () => {
    const file = join(folder, 'state', 'double.json')
    const hook = await receiver()
    await hook.close()
    await double.stop()
    await startDouble({ file, endpoints: [endpoint(hook.url)] })
    const charge = await paidCharge(PAID)
    const destination = await recipient()
    const open = await stripe.checkout.sessions.create(sessionParams())
    const request = { amount: 4000, currency: 'usd', destination, source_transaction: charge.id }
    const transfer = await stripe.transfers.create(request, { idempotencyKey: 'obx-9' })
    const before = await stripe.balance.retrieve()
    const waiting = double.state.deliveries.rows.size
    const { port } = double
    await double.stop()
    const back = await receiver(Number(new URL(hook.url).port))
    await startDouble({ port, file, endpoints: [endpoint(hook.url)] })
    expect((await stripe.balance.retrieve()).pending).toEqual(before.pending)
    expect((await stripe.transfers.create(request, { idempotencyKey: 'obx-9' })).id).toBe(transfer.id)
    await double.flush()
    expect(back.received).toHaveLength(waiting)
    expect((await browse(open.url ?? '', { card: PAID })).status).toBe(303)
    await double.stop()
    await back.close()
  })

  test.each([
    ['GET', '/v1/nothing', ''],
    ['POST', '/v1/transfers', ''],
    ['POST', '/v1/transfers', 'amount=x&currency=usd&destination=acct_1'],
    ['POST', '/v1/transfers', 'amount[a]=1&amount=2&currency=usd'],
    ['POST', '/v1/transfers', '%E0%A4%A=1&__proto__[x]=1&currency=zzz'],
    ['POST', '/v1/refunds', `a${'[b]'.repeat(50)}=1`],
    ['POST', '/v1/checkout/sessions', 'mode=subscription'],
    ['POST', '/v1/checkout/sessions', 'payment_method_types[0]=card'],
    ['POST', '/v1/topups', 'metadata[a][b]=c&amount=100&currency=usd'],
    ['GET', '/v1/charges?expand[0][a]=b', ''],
    ['POST', '/v2/core/accounts', '{'],
    ['POST', '/v2/core/accounts', '[1]'],
    ['POST', '/v2/core/accounts', '{"configuration":{"recipient":3}}'],
    ['GET', '/v1/charges?limit=0', ''],
    ['GET', '/v1/charges?starting_after=ch_none', ''],
    ['GET', '/v1/charges/%00', ''],
    ['GET', '//', ''],
    ['PUT', '/c/pay/x', ''],
    ['POST', '/_control/none', ''],
    ['POST', '/_control/fault', '{"match":"("}'],
    ['POST', '/_control/advance', 'not json'],
  ])('%s %s %s is answered with an error the SDK understands', async (method, path, body) => {
    const answer = await fetch(`${double.url}${path}`, {
      method,
      headers: { authorization: 'Bearer sk_test_x' },
      ...(body === '' ? {} : { body }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.json()).toMatchObject({
      error: { type: expect.any(String), message: expect.any(String) },
    })
  })

  test('a body of megabytes is refused without harm', async () => {
    const answer = await fetch(`${double.url}/v1/transfers`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x' },
      body: `description=${'x'.repeat(2_000_000)}`,
    })
    expect(answer.status).toBe(413)
    expect(await stripe.balance.retrieve()).toMatchObject({ object: 'balance' })
  })

  test('started from the command line it says where it listens and stops cleanly', async () => {
    const file = join(folder, 'state.json')
    const webhook = 'account=http://127.0.0.1:1/hooks?from=stripe,whsec_1'
    const args = ['e2e/stripe-double/main.ts', '--port', '0', '--state', file, '--webhook', webhook]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    expect(line.toString()).toMatch(/^payment stand-in listening on http:\/\/127\.0\.0\.1:\d+\n$/)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('no key, a live key, and an unknown account are refused', async () => {
    expect(await statusWith({})).toBe(401)
    expect(await statusWith({ authorization: 'Bearer sk_live_1' })).toBe(401)
    expect(await statusWith({ authorization: 'Bearer sk_test_1', 'stripe-account': 'acct_none' })).toBe(403)
    expect(await statusWith({ authorization: 'Bearer sk_test_1' })).toBe(200)
  })

  test('tests control it over HTTP as well', async () => {
    const session = await stripe.checkout.sessions.create(sessionParams())
    expect(await control('pay', { session: session.id, card: PAID })).toMatchObject({
      payment_status: 'paid',
    })
    const [charge] = (await stripe.charges.list()).data
    const dispute = (await control('open-dispute', { charge: charge?.id, amount: 500 })) as Stripe.Dispute
    expect(await control('close-dispute', { dispute: dispute.id, outcome: 'won' })).toMatchObject({
      status: 'won',
    })
    await control('fault', { match: 'GET /v1/balance$', mode: '429', times: 1 })
    expect(await refusalOf(stripe.balance.retrieve())).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
    await control('advance', { ms: 3 * DAY_MS })
    expect(double.funds('usd').pending).toBe(0)
  })
})
