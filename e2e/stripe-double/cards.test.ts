import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'
import { browse, double, paidCharge, refusalOf, sessionParams, stripe, useDouble } from './testing.ts'

useDouble()

const types = async () => (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type)
const open = () => stripe.checkout.sessions.create(sessionParams())
const statusOf = async ({ id }: Stripe.Checkout.Session) =>
  (await stripe.checkout.sessions.retrieve(id)).payment_status

describe('cards that ask to confirm', () => {
  test.each(['4000 0025 0000 3155', '4000 0000 0000 3220'])(
    '%s charges nothing until the payer confirms',
    async (card) => {
      const session = await open()
      const asked = await browse(session.url ?? '', { card, action: 'pay' })
      expect(await asked.text()).toContain('<h1>Confirm the payment</h1>')
      expect((await stripe.charges.list()).data).toEqual([])
      const [intent] = (await stripe.paymentIntents.list()).data
      expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } })
      const confirmed = await browse(session.url ?? '', { card, action: 'confirm' })
      expect(confirmed.status).toBe(303)
      expect(await statusOf(session)).toBe('paid')
      expect(await types()).toContain('payment_intent.requires_action')
    },
  )

  test('who does not confirm is not charged and may try another card', async () => {
    const session = await open()
    const card = '4000000000003220'
    await browse(session.url ?? '', { card, action: 'pay' })
    const refused = await browse(session.url ?? '', { card, action: 'refuse' }, 'ru')
    expect(await refused.text()).toContain('role="alert"')
    expect((await stripe.paymentIntents.list()).data[0]).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
    expect((await stripe.charges.list()).data).toEqual([])
    await browse(session.url ?? '', { card: '4242424242424242', action: 'pay' })
    expect(await statusOf(session)).toBe('paid')
  })

  test('a card may be declined after all that', async () => {
    const session = await open()
    const card = '4000008400001629'
    await browse(session.url ?? '', { card, action: 'pay' })
    expect(await (await browse(session.url ?? '', { card, action: 'confirm' })).text()).toContain('declined')
    expect(await statusOf(session)).toBe('unpaid')
  })

  test('an intent that is confirmed over the API waits too', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
    })
    expect(intent.status).toBe('requires_action')
  })
})

describe('cards that are declined', () => {
  test.each([
    ['4000000000000002', 'card_declined', 'generic_decline', 'Карта отклонена.'],
    ['4000000000009995', 'card_declined', 'insufficient_funds', 'На карте недостаточно средств.'],
    ['4000000000009987', 'card_declined', 'lost_card', 'Карта отклонена.'],
    ['4000000000009979', 'card_declined', 'stolen_card', 'Карта отклонена.'],
    ['4000000000000069', 'expired_card', 'expired_card', 'Срок действия карты истёк.'],
    ['4000000000000127', 'incorrect_cvc', 'incorrect_cvc', 'Код безопасности карты указан неверно.'],
    ['4000000000000119', 'processing_error', 'processing_error', 'При обработке карты произошла ошибка.'],
    ['4242424242424241', 'incorrect_number', 'incorrect_number', 'Номер карты указан неверно.'],
    ['4111111111111111', 'card_declined', 'test_mode_live_card', 'только тестовые карты'],
  ])('%s: %s, %s, said in the reader’s language', async (card, code, declineCode, said) => {
    const paying = stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      confirm: true,
      payment_method: card,
    })
    expect(await refusalOf(paying)).toMatchObject({ statusCode: 402, code, decline_code: declineCode })
    const session = await stripe.checkout.sessions.create(sessionParams(1000, 'usd', { locale: 'ru' }))
    expect(await (await browse(session.url ?? '', { card, action: 'pay' })).text()).toContain(said)
    expect(await statusOf(session)).toBe('unpaid')
  })
})

describe('cards with a sequel', () => {
  test('…1976 brings an inquiry that takes nothing until it is escalated', async () => {
    const { id } = await paidCharge('4000000000001976')
    const [inquiry] = (await stripe.disputes.list({ charge: id })).data
    expect(inquiry).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] })
    double.escalateDispute(inquiry?.id ?? '')
    const after = await stripe.disputes.retrieve(inquiry?.id ?? '')
    expect([after.status, after.balance_transactions.length]).toEqual(['needs_response', 1])
  })

  test('…5423 brings a warning of fraud and moves no money', async () => {
    const before = await paidCharge('4000000000005423')
    expect(await types()).toContain('radar.early_fraud_warning.created')
    expect((await stripe.disputes.list({ charge: before.id })).data).toEqual([])
  })
})
