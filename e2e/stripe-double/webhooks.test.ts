import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'
import {
  browse,
  double,
  endpoint,
  PAID,
  paidCharge,
  receiver,
  recipient,
  SECRET,
  startDouble,
  stripe,
  useDouble,
} from './testing.ts'

useDouble()

describe('webhooks', () => {
  test('a payment is announced signed, the fee following in charge.updated', async () => {
    const hook = await receiver()
    double.webhooks.endpoints = [endpoint(hook.url)]
    await paidCharge(PAID)
    expect(await double.flush()).toBe(0)
    const events = hook.received.map(({ body, signature }) =>
      stripe.webhooks.constructEvent(body, signature, SECRET),
    )
    expect(events.map(({ type }) => type)).toEqual([
      'payment_intent.created',
      'payment_intent.succeeded',
      'charge.succeeded',
      'charge.updated',
      'checkout.session.completed',
    ])
    const charges = events.map(({ data }) => data.object).filter((object) => object.object === 'charge')
    expect(charges[0]?.balance_transaction).toBeNull()
    expect(charges[1]?.balance_transaction).toMatch(/^txn_/)
    const first = hook.received[0]
    expect(() =>
      stripe.webhooks.constructEvent(first?.body ?? '', first?.signature ?? '', 'whsec_other'),
    ).toThrow('signature')
    expect((await stripe.events.list({ types: ['charge.updated'] })).data).toHaveLength(1)
    await hook.close()
  })

  test('onboarding on the hosted page activates transfers and sends a thin event', async () => {
    const hook = await receiver()
    double.webhooks.endpoints = [endpoint(hook.url, 'thin')]
    const account = await recipient(false)
    const link = await stripe.v2.core.accountLinks.create({
      account,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: {
          refresh_url: 'http://127.0.0.1:1/payouts/again',
          return_url: 'http://127.0.0.1:1/payouts?done=1',
        },
      },
    })
    expect(await (await browse(link.url)).text()).toContain('Complete onboarding')
    const done = await browse(link.url, { action: 'complete' })
    expect(done.headers.get('location')).toBe('http://127.0.0.1:1/payouts?done=1')
    const include = ['configuration.recipient' as const]
    const after = await stripe.v2.core.accounts.retrieve(account, { include })
    const capabilities = after.configuration?.recipient?.capabilities
    expect(capabilities?.stripe_balance?.stripe_transfers?.status).toBe('active')
    expect((await stripe.v2.core.accounts.retrieve(account)).configuration).toBeUndefined()
    await double.flush()
    const notes = hook.received.map(({ body, signature }) =>
      stripe.parseEventNotification(body, signature, SECRET),
    )
    const note = notes.find(
      ({ type }) => type === 'v2.core.account[configuration.recipient].capability_status_updated',
    )
    expect(note).toMatchObject({ related_object: { id: account, type: 'v2.core.account' } })
    expect(await note?.fetchEvent()).toMatchObject({ data: { updated_capability: expect.any(String) } })
    await hook.close()
  })

  test('events of connected accounts go to the connect endpoint only', async () => {
    const hook = await receiver()
    double.webhooks.endpoints = [endpoint(hook.url, 'connect')]
    const charge = await paidCharge()
    const destination = await recipient()
    await stripe.transfers.create({
      amount: 5000,
      currency: 'usd',
      destination,
      source_transaction: charge.id,
    })
    const payout = await stripe.payouts.create(
      { amount: 100, currency: 'usd' },
      { stripeAccount: destination },
    )
    double.settlePayout(payout.id, true)
    await double.flush()
    const events = hook.received.map(({ body }) => JSON.parse(body) as Stripe.Event)
    expect(events.map(({ type, account }) => [type, account])).toEqual([
      ['payout.created', destination],
      ['payout.paid', destination],
    ])
    await hook.close()
  })

  test('a receiver that was down gets everything when it is back', async () => {
    const gone = await receiver()
    await gone.close()
    double.webhooks.endpoints = [endpoint(gone.url)]
    await paidCharge()
    expect(await double.flush(2)).toBe(5)
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(5)
    const back = await receiver(Number(new URL(gone.url).port))
    await expect.poll(() => double.state.deliveries.rows.size).toBe(0)
    expect(back.received).toHaveLength(5)
    await back.close()
  })

  test('chaos duplicates, shuffles and holds back', async () => {
    const hook = await receiver()
    await double.stop()
    await startDouble({ endpoints: [endpoint(hook.url)], random: () => 0.6 })
    double.webhooks.chaos = { duplicate: 1, shuffle: true, hold: true }
    await paidCharge()
    expect(hook.received).toHaveLength(0)
    await double.flush()
    const types = hook.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type)
    expect(types).toHaveLength(10)
    expect(types[0]).not.toBe('payment_intent.created')
    await hook.close()
  })

  test('an event may be lost for good, and then only the list of events knows it', async () => {
    const hook = await receiver()
    await double.stop()
    await startDouble({ endpoints: [endpoint(hook.url)] })
    double.webhooks.chaos = { lose: 1 }
    await paidCharge()
    expect(await double.flush()).toBe(0)
    expect(hook.received).toHaveLength(0)
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(5)
    double.webhooks.chaos = {}
    await paidCharge()
    await double.flush()
    expect(hook.received).toHaveLength(5)
    await hook.close()
  })
})
