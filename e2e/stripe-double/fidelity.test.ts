import { beforeAll, describe, expect, test } from 'vitest'
import { type Kind, KIND_NAMES } from './fidelity-kinds.ts'
import { Fidelity } from './fidelity.ts'
import {
  AT_ONCE,
  DAY_MS,
  double,
  paidCharge,
  receiver,
  SECRET,
  sessionParams,
  stripe,
  useDouble,
} from './testing.ts'

useDouble()

let fidelity: Fidelity
beforeAll(() => {
  fidelity = new Fidelity()
})

type Json = Record<string, unknown>

/** The bare JSON of an answer, without what the SDK adds. */
async function fetched(path: string, account?: string): Promise<Json> {
  const answer = await fetch(`${double.url}${path}`, {
    headers: {
      authorization: 'Bearer sk_test_x',
      ...(account === undefined ? {} : { 'stripe-account': account }),
    },
  })
  return (await answer.json()) as Json
}

async function posted(path: string, body: string): Promise<Json> {
  const answer = await fetch(`${double.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer sk_test_x',
      'content-type': path.startsWith('/v2/') ? 'application/json' : 'application/x-www-form-urlencoded',
    },
    body,
  })
  return (await answer.json()) as Json
}

const RECIPIENT = {
  contact_email: 'noor@example.com',
  display_name: 'Noor',
  dashboard: 'express',
  identity: { country: 'AE', entity_type: 'individual' },
  configuration: {
    recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
  },
  defaults: {
    currency: 'usd',
    locales: ['en'],
    responsibilities: { fees_collector: 'application', losses_collector: 'application' },
  },
  metadata: { creator: '7' },
}
const ALL_PARTS = 'configuration.recipient defaults future_requirements identity requirements'
  .split(' ')
  .map((part, index) => `include[${index}]=${part}`)
  .join('&')

/** Takes the stand-in through everything it does and returns every object as it was answered or announced. */
async function everyObject(): Promise<Json[]> {
  const hook = await receiver()
  double.webhooks.endpoints = (['account', 'connect', 'thin'] as const).map((kind) => ({
    url: hook.url,
    secret: SECRET,
    kind,
  }))
  const seen: Json[] = []
  const account = await posted('/v2/core/accounts', JSON.stringify(RECIPIENT))
  const destination = String(account.id)
  const useCase = { refresh_url: 'http://127.0.0.1/a', return_url: 'http://127.0.0.1/b' }
  seen.push(account, await fetched(`/v2/core/accounts/${destination}?${ALL_PARTS}`))
  double.onboard(destination)
  seen.push(
    await fetched(`/v2/core/accounts/${destination}?${ALL_PARTS}`),
    await posted(
      '/v2/core/account_links',
      JSON.stringify({
        account: destination,
        use_case: { type: 'account_onboarding', account_onboarding: useCase },
      }),
    ),
  )
  seen.push(await posted(`/v1/accounts/${destination}/login_links`, ''))
  const open = await stripe.checkout.sessions.create(sessionParams())
  expect(() => double.paySession(open.id, '4000000000000002')).toThrow('declined')
  const charge = await paidCharge(AT_ONCE)
  const refundable = await paidCharge('4000000000005126')
  const disputed = await paidCharge('4000000000000259')
  await posted('/v1/topups', 'amount=50000&currency=usd')
  const transfer = await posted(
    '/v1/transfers',
    `amount=5000&currency=usd&destination=${destination}&source_transaction=${charge.id}`,
  )
  seen.push(transfer, await posted(`/v1/transfers/${String(transfer.id)}/reversals`, 'amount=100'))
  seen.push(await posted('/v1/refunds', `charge=${refundable.id}&reason=duplicate`))
  seen.push({ ...double.warnOfFraud(charge.id) }, { ...double.openDispute(charge.id, { inquiry: true }) })
  const [dispute] = (await stripe.disputes.list({ charge: disputed.id })).data
  double.closeDispute(dispute?.id ?? '', 'won')
  const payout = await posted('/v1/payouts', 'amount=100&currency=usd')
  await stripe.payouts.create({ amount: 100, currency: 'usd' }, { stripeAccount: destination })
  double.settlePayout(String(payout.id), false)
  await posted('/v1/balance_settings', 'payments[payouts][schedule][interval]=manual')
  await stripe.checkout.sessions.expire(open.id)
  seen.push(
    await posted(
      '/v1/payment_intents',
      'amount=900&currency=usd&confirm=true&payment_method=pm_card_threeDSecure2Required',
    ),
  )
  double.state.refusingBanks.set(destination, 'no_account')
  double.advance(3 * DAY_MS)
  double.advance(DAY_MS)
  double.closeAccount(destination)

  const lists = [
    'checkout/sessions?expand[]=data.payment_intent.latest_charge.balance_transaction',
    'payment_intents?expand[]=data.latest_charge',
    'charges?expand[]=data.refunds&expand[]=data.balance_transaction',
    'transfers?expand[]=data.source_transaction&expand[]=data.destination_payment',
    `transfers/${String(transfer.id)}/reversals`,
    'refunds?expand[]=data.charge&expand[]=data.failure_balance_transaction',
    'disputes?expand[]=data.charge',
    'radar/early_fraud_warnings',
    'payouts?expand[]=data.balance_transaction',
    'topups',
    'balance_transactions?limit=100',
    'events?limit=100',
  ]
  for (const list of lists) {
    const page = await fetched(`/v1/${list}`)
    expect(page).toMatchObject({ object: 'list', data: expect.any(Array) })
    seen.push(...(page.data as Json[]))
  }
  for (const list of ['charges', 'payouts', 'balance_transactions', 'events']) {
    seen.push(...((await fetched(`/v1/${list}`, destination)).data as Json[]))
  }
  seen.push(await fetched('/v1/balance'), await fetched('/v1/balance', destination))
  seen.push(await fetched('/v1/balance_settings'))
  for (const { id } of double.state.thinEvents.rows.values())
    seen.push(await fetched(`/v2/core/events/${id}`))
  await double.flush()
  seen.push(
    ...hook.received.map(({ body }) => JSON.parse(body) as Json).filter((event) => event.object === 'event'),
  )
  await hook.close()
  return seen
}

describe('the stand-in against the types of the pinned SDK', () => {
  test('every kind of object fits its type, expanded or not', async () => {
    const objects = await everyObject()
    const kinds = new Set(objects.map(({ object }) => object as Kind))
    expect(KIND_NAMES.filter((kind) => !kinds.has(kind))).toEqual([])
    const findings = objects.flatMap((object) =>
      fidelity.findingsIn(object).map((finding) => `${String(object.object)} ${finding}`),
    )
    expect([...new Set(findings)]).toEqual([])
    const passed = objects.filter(
      (object) => fidelity.findingsIn({ ...object, no_such_field: 1 }).length === 0,
    )
    expect(passed).toEqual([])
    const [event] = objects.filter(({ object, type }) => object === 'event' && type === 'charge.updated')
    const { object: charge } = (event ?? {}).data as { object: Json }
    expect(fidelity.findingsIn({ ...event, data: { object: { ...charge, amount: null } } })).toHaveLength(1)
  })

  test('the check finds what does not fit', async () => {
    const charge = await paidCharge()
    const sound = await fetched(`/v1/charges/${charge.id}?expand[]=balance_transaction`)
    const findingsAfter = (change: object): string[] => fidelity.findingsIn({ ...sound, ...change })
    const { refunded: _dropped, ...incomplete } = sound
    expect(fidelity.findingsIn(sound)).toEqual([])
    expect(fidelity.findingsIn(incomplete)).toEqual(['$.refunded: required field is missing'])
    expect(findingsAfter({ amount: '5000' })).toEqual(['$.amount: expected number, got "5000"'])
    expect(findingsAfter({ currency: null })).toEqual(['$.currency: expected string, got null'])
    expect(findingsAfter({ net: 1 })).toEqual(['$.net: unknown field'])
    expect(findingsAfter({ paid: 'yes' })).toHaveLength(1)
    expect(findingsAfter({ status: 'paid' })[0]).toContain('"paid" is not one of the')
    expect(findingsAfter({ metadata: { deal: 1 } })).toEqual(['$.metadata.deal: expected string, got 1'])
    expect(
      findingsAfter({ balance_transaction: { id: 'txn_1', object: 'balance_transaction' } }),
    ).not.toEqual([])
  })
})
