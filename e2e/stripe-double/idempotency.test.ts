import { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'
import { double, refusalOf, stripe, useDouble } from './testing.ts'

useDouble()

describe('idempotency and faults', () => {
  const body = { amount: 5000, currency: 'usd', confirm: true, payment_method: 'pm_card_visa' }
  const key = { idempotencyKey: 'obx-1' }

  test('the same key and request answer the same and happen once', async () => {
    const first = await stripe.paymentIntents.create(body, key)
    const second = await stripe.paymentIntents.create(body, key)
    expect(second).toEqual(first)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await stripe.charges.list()).data).toHaveLength(1)
    const other = await refusalOf(stripe.paymentIntents.create({ ...body, amount: 5001 }, key))
    expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
    expect(other.statusCode).toBe(400)
  })

  test('a decline is remembered, a validation error is not', async () => {
    const declined = { ...body, payment_method: 'pm_card_chargeDeclined' }
    const first = await refusalOf(stripe.paymentIntents.create(declined, key))
    const second = await refusalOf(stripe.paymentIntents.create(declined, key))
    expect([first.statusCode, second.statusCode]).toEqual([402, 402])
    expect((await stripe.charges.list()).data).toHaveLength(1)
    await refusalOf(stripe.paymentIntents.create({ ...body, amount: 1 }, { idempotencyKey: 'obx-2' }))
    expect(await stripe.paymentIntents.create(body, { idempotencyKey: 'obx-2' })).toHaveProperty('id')
  })

  test.each([
    ['429', 0],
    ['500_before', 0],
    ['drop_before', 0],
    ['500_after', 1],
    ['drop_after', 1],
  ] as const)('after the fault %s a retry with the same key leaves one charge', async (mode, made) => {
    const times = mode.startsWith('drop') ? 2 : 1
    double.faults.add({ match: /^POST \/v1\/payment_intents$/, mode, times })
    await expect(stripe.paymentIntents.create(body, key)).rejects.toBeInstanceOf(Error)
    expect(double.state.charges.rows.size).toBe(made)
    expect(await stripe.paymentIntents.create(body, key)).toMatchObject({ status: 'succeeded' })
    expect(double.state.charges.rows.size).toBe(1)
  })

  test('a 500 that was saved is repeated for its key although the work is done', async () => {
    double.faults.add({ match: /payment_intents/, mode: '500_saved', times: 1 })
    expect((await refusalOf(stripe.paymentIntents.create(body, key))).statusCode).toBe(500)
    expect((await refusalOf(stripe.paymentIntents.create(body, key))).statusCode).toBe(500)
    expect(double.state.charges.rows.size).toBe(1)
  })

  test('the SDK retries a dropped answer by itself', async () => {
    double.faults.add({ match: /payment_intents/, mode: 'drop_after', times: 1 })
    const retrying = new Stripe('sk_test_athar', {
      host: double.host,
      port: double.port,
      protocol: 'http',
      maxNetworkRetries: 2,
    })
    expect(await retrying.paymentIntents.create(body)).toMatchObject({ status: 'succeeded' })
    expect(double.state.charges.rows.size).toBe(1)
  })
})
