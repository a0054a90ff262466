import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'
import {
  AT_ONCE,
  browse,
  DAY_MS,
  double,
  endpoint,
  PAID,
  paidCharge,
  receiver,
  recipient,
  refusalOf,
  stripe,
  useDouble,
} from './testing.ts'

useDouble()

async function paidCreator(card = AT_ONCE) {
  const destination = await recipient()
  const { id } = await paidCharge(card)
  const transfer = await stripe.transfers.create({
    amount: 9_000,
    currency: 'usd',
    destination,
    source_transaction: id,
  })
  return { destination, transfer }
}

const payoutsOf = async (stripeAccount: string) => (await stripe.payouts.list({}, { stripeAccount })).data

describe('automatic payouts', () => {
  test('an account is paid out at the next midnight, and its bank has the money a day later', async () => {
    const hook = await receiver()
    double.webhooks.endpoints = [endpoint(hook.url, 'connect')]
    const { destination } = await paidCreator()
    expect(await payoutsOf(destination)).toEqual([])
    double.advance(DAY_MS)
    expect(await payoutsOf(destination)).toMatchObject([
      { amount: 9_000, currency: 'usd', status: 'pending', automatic: true },
    ])
    expect(double.funds('usd', destination).available).toBe(0)
    double.advance(DAY_MS)
    expect(await payoutsOf(destination)).toMatchObject([{ status: 'paid' }])
    await double.flush()
    const events = hook.received.map(({ body }) => JSON.parse(body) as Stripe.Event)
    expect(events.map(({ type, account }) => [type, account])).toEqual([
      ['payout.created', destination],
      ['payout.paid', destination],
    ])
    await hook.close()
  })

  test('money that has not settled waits', async () => {
    const { destination } = await paidCreator(PAID)
    double.advance(DAY_MS)
    expect(await payoutsOf(destination)).toEqual([])
    double.advance(2 * DAY_MS)
    expect(await payoutsOf(destination)).toHaveLength(1)
  })

  test('a bank that refuses sends the money back and ends the payouts', async () => {
    const { destination } = await paidCreator()
    double.state.refusingBanks.set(destination, 'no_account')
    double.advance(DAY_MS)
    double.advance(DAY_MS)
    expect(await payoutsOf(destination)).toMatchObject([{ status: 'failed', failure_code: 'no_account' }])
    expect(double.funds('usd', destination).available).toBe(9_000)
    const { configuration } = await stripe.v2.core.accounts.retrieve(destination, {
      include: ['configuration.recipient'],
    })
    expect(configuration?.recipient?.capabilities?.stripe_balance).toMatchObject({
      payouts: { status: 'restricted' },
      stripe_transfers: { status: 'active' },
    })
    double.advance(2 * DAY_MS)
    expect(await payoutsOf(destination)).toHaveLength(1)
    double.state.refusingBanks.delete(destination)
    double.onboard(destination)
    double.advance(DAY_MS)
    expect(await payoutsOf(destination)).toMatchObject([{ status: 'pending' }, { status: 'failed' }])
  })

  test('a manual schedule, a closed account and the policy keep money where it is', async () => {
    const manual = (await paidCreator()).destination
    await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: 'manual' } } } },
      { stripeAccount: manual },
    )
    const closed = (await paidCreator()).destination
    double.closeAccount(closed)
    double.advance(3 * DAY_MS)
    expect([...(await payoutsOf(manual)), ...(await payoutsOf(closed))]).toEqual([])
    double.state.policy.automaticPayouts = false
    const other = (await paidCreator()).destination
    double.advance(3 * DAY_MS)
    expect(await payoutsOf(other)).toEqual([])
    expect((await stripe.payouts.list()).data).toEqual([])
  })

  test('what has gone to the bank cannot be reversed', async () => {
    const { transfer } = await paidCreator()
    await stripe.transfers.createReversal(transfer.id, { amount: 1_000 })
    double.advance(DAY_MS)
    const refusal = await refusalOf(stripe.transfers.createReversal(transfer.id, { amount: 1_000 }))
    expect(refusal.code).toBe('balance_insufficient')
  })
})

describe('payouts of the platform', () => {
  test('are made only when asked, never above the available balance, and come back when the bank fails', async () => {
    await paidCharge(AT_ONCE)
    const { available } = double.funds('usd')
    double.advance(2 * DAY_MS)
    expect(double.funds('usd').available).toBe(available)
    const tooMuch = stripe.payouts.create({ amount: available + 1, currency: 'usd' })
    expect((await refusalOf(tooMuch)).code).toBe('balance_insufficient')
    const payout = await stripe.payouts.create({ amount: 500, currency: 'usd' })
    double.settlePayout(payout.id, false)
    const transactions = (await stripe.balanceTransactions.list({ source: payout.id })).data
    expect(transactions.map(({ reporting_category: category, net }) => [category, net])).toEqual([
      ['payout_reversal', 500],
      ['payout', -500],
    ])
  })
})

describe('pages of an account', () => {
  test('its owner sees balance and payouts by a login link', async () => {
    const { destination } = await paidCreator()
    double.advance(DAY_MS)
    const { url } = await stripe.accounts.createLoginLink(destination)
    const html = await (await browse(url)).text()
    expect(html).toContain('Your account')
    expect(html).toMatch(/Payout of \d{4}-\d\d-\d\d: pending/)
    const nobody = await refusalOf(stripe.accounts.createLoginLink('acct_none'))
    expect(nobody.code).toBe('resource_missing')
  })

  test('onboarding may give a bank that sends payouts back', async () => {
    const account = await recipient(false)
    const { url } = await stripe.v2.core.accountLinks.create({
      account,
      use_case: {
        type: 'account_onboarding',
        account_onboarding: { refresh_url: 'http://127.0.0.1:1/a', return_url: 'http://127.0.0.1:1/b' },
      },
    })
    expect((await browse(url, { action: 'refusing-bank' })).status).toBe(303)
    expect(double.state.refusingBanks.has(account)).toBe(true)
    await browse(url, { action: 'complete' })
    expect(double.state.refusingBanks.has(account)).toBe(false)
  })
})
