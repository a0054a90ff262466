import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RequestKind } from '#app/domain/escrow/movements.ts'
import { money } from '#app/domain/money.ts'
import type { Payments } from '#app/domain/payments.ts'
import { connectStripe } from '#app/integrations/stripe/connect.ts'
import { paramsOf } from './api.ts'
import { Fidelity } from './fidelity.ts'
import { AT_ONCE, DAY_MS, double, stripe, useDouble } from './testing.ts'

useDouble()

type Exchange = { method: string; path: string; params: object; key: string | undefined; answer: unknown }

let fidelity: Fidelity
beforeAll(() => {
  fidelity = new Fidelity()
})

/** Everything that is asked of the stand-in from now on. */
function recorded(): Exchange[] {
  const exchanges: Exchange[] = []
  double.onAnswer = (request, answer) =>
    exchanges.push({
      method: request.method,
      path: request.path,
      params: paramsOf(request),
      key: request.header('idempotency-key'),
      answer: JSON.parse(answer?.body ?? 'null'),
    })
  return exchanges
}

/** Uses everything that Athar may ask of its processor; returns what was asked and the functions that were used. */
async function everyRequest(): Promise<{ exchanges: Exchange[]; unused: string[] }> {
  const exchanges = recorded()
  const used = new Set<PropertyKey>()
  const connected = connectStripe({
    secretKey: 'sk_test_app',
    api: double.url,
    secrets: { account: 'whsec_1', connect: '', thin: '' },
  })
  const payments = new Proxy(connected, {
    get: (target, name) => {
      used.add(name)
      return target[name as keyof Payments]
    },
  })
  const creatorId = randomUUID()
  const collaborationId = randomUUID()
  const creator = { id: creatorId, email: 'noura@example.test', country: 'AE' }
  const destination = await payments.createPayoutAccount(creator)
  await payments.onboardingUrl(destination, { returnUrl: double.url, refreshUrl: double.url })
  double.onboard(destination)
  await payments.payoutStatus(destination)

  const checkoutId = randomUUID()
  const checkout = await payments.createCheckout({
    checkoutId,
    lines: [
      { title: 'ثلاثة مقاطع · نورة', amount: money(60_000, 'SAR') },
      { title: 'Two stories', amount: money(40_000, 'SAR') },
    ],
    transferGroup: checkoutId,
    locale: 'ar',
    successUrl: `${double.url}/paid`,
    cancelUrl: `${double.url}/back`,
    expiresAt: new Date(Date.now() + 3_600_000),
  })
  double.paySession(checkout.id, AT_ONCE)
  const [charge] = (await stripe.charges.list()).data
  const chargeId = charge?.id ?? ''
  const transferIds: string[] = []
  for (const [kind, amount] of [
    ['transfer', 30_000],
    ['reversal', 10_000],
    ['refund', 10_000],
    ['withdrawal', 1_000],
  ] as [RequestKind, number][]) {
    const request = {
      id: randomUUID(),
      kind,
      ...(kind === 'withdrawal'
        ? { collaborationId: null, creatorId: null }
        : { collaborationId, creatorId }),
      chargeId: kind === 'transfer' || kind === 'refund' ? chargeId : null,
      transferId: kind === 'reversal' ? (transferIds[0] ?? '') : null,
      amount: money(amount, 'SAR'),
      destination: kind === 'transfer' ? destination : null,
      requestedAt: new Date(),
    }
    const sent = await payments.send(request, new Date())
    // A day later the key is forgotten, and the list is asked what became of the request.
    const later = await payments.send(request, new Date(Date.now() + DAY_MS))
    expect(sent).toEqual({ processorId: expect.any(String), cash: expect.any(Object) })
    expect(later).toEqual(sent)
    if ('processorId' in sent) transferIds.push(sent.processorId)
  }
  const [transfer = '', , refund = '', withdrawal = ''] = transferIds
  const topup = await stripe.topups.create({ amount: 90_000, currency: 'sar' })
  const payout = await stripe.payouts.create(
    { amount: 1_000, currency: 'sar' },
    { stripeAccount: destination },
  )
  const dispute = double.openDispute(chargeId)
  const behind: [string, string][] = [
    ['charge.updated', chargeId],
    ['transfer.reversed', transfer],
    ['refund.updated', refund],
    ['payout.paid', withdrawal],
    ['topup.succeeded', topup.id],
    ['charge.dispute.created', dispute.id],
  ]
  for (const [type, id] of behind) expect(await payments.cashBehind(type, id)).not.toEqual([])
  for await (const entry of payments.listCash(() => false)) expect(entry.id).toMatch(/^txn_/)
  await payments.chargeback(dispute.id)
  await payments.bankPayout(payout.id, destination)
  await payments.balance()
  return { exchanges, unused: Object.keys(connected).filter((name) => !used.has(name)) }
}

/** The objects in an answer: one, or a page of them. */
function objectsIn(answer: unknown): unknown[] {
  const list = answer as { object?: string; data?: unknown[] }
  return list.object === 'list' ? (list.data ?? []) : [answer]
}

describe("Athar's requests against the types of the pinned SDK", () => {
  test('every parameter fits, and so does every answer', async () => {
    const { exchanges, unused } = await everyRequest()
    expect(unused).toEqual(['listensTo', 'verifyEvent'])
    const findings = exchanges.flatMap(({ method, path, params, answer }) => [
      ...fidelity.findingsInRequest(method, path, params).map((one) => `${method} ${path} ${one}`),
      ...objectsIn(answer).flatMap((object) => fidelity.findingsIn(object).map((one) => `${path} → ${one}`)),
    ])
    const testsOwn = /POST \/v1\/topups|GET \/v1\/charges \$/
    expect(findings.filter((finding) => !testsOwn.test(finding))).toEqual([])
    const unkeyed = exchanges.filter(({ method, key }) => method === 'POST' && !key).map(({ path }) => path)
    expect(unkeyed.filter((path) => !/topups/.test(path))).toEqual([])
    const keys = exchanges.filter(({ params }) => 'metadata' in params).map(({ key }) => key?.split('-')[0])
    expect(new Set(keys)).toEqual(new Set(['account', 'checkout', 'request']))
  })

  test.each<[string, string, (params: Record<string, unknown>) => void, string]>([
    [
      'a parameter nobody knows',
      '/v1/transfers',
      (params) => (params.destination_account = 'acct_1'),
      '$.destination_account: unknown field',
    ],
    [
      'a word where a number is due',
      '/v1/refunds',
      (params) => (params.amount = 'all'),
      '$.amount: expected number, got "all"',
    ],
    [
      'a list where a text is due',
      '/v1/refunds',
      (params) => (params.charge = ['ch_1']),
      '$.charge: expected string, got ["ch_1"]',
    ],
    [
      'a required parameter left out',
      '/v1/transfers',
      (params) => delete params.destination,
      '$.destination: required field is missing',
    ],
    [
      'the removed payment_method_types',
      '/v1/checkout/sessions',
      (params) => (params.payment_method_types = ['card']),
      '$.payment_method_types: unknown field',
    ],
    [
      'a language that hosted checkout lacks',
      '/v1/checkout/sessions',
      (params) => (params.locale = 'ar'),
      '$.locale: "ar" is not one of the',
    ],
    [
      'an unknown field deep inside',
      '/v1/checkout/sessions',
      (params) => {
        const [line] = params.line_items as [{ price_data: Record<string, unknown> }]
        line.price_data.title = 'x'
      },
      '$.line_items[0].price_data.title: unknown field',
    ],
    [
      'a number where v2 wants a flag',
      '/v2/core/accounts',
      (params) => {
        params.configuration = {
          recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: 1 } } } },
        }
      },
      'requested: expected',
    ],
  ])('the check finds %s', async (_what, path, plant, expected) => {
    const { exchanges } = await everyRequest()
    const sound = exchanges.find((exchange) => exchange.method === 'POST' && exchange.path === path)
    expect(fidelity.findingsInRequest('POST', path, sound?.params)).toEqual([])
    const params = structuredClone({ ...sound?.params }) as Record<string, unknown>
    plant(params)
    const findings = fidelity.findingsInRequest('POST', path, params)
    expect(findings).toEqual([expect.stringContaining(expected)])
  })

  test('a request that nobody has checked is found', () => {
    expect(fidelity.findingsInRequest('POST', '/v1/customers', {})).toEqual([
      '$: no type is known for POST /v1/customers',
    ])
  })
})
