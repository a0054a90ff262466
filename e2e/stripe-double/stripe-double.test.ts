import { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'
import {
  AT_ONCE,
  DAY_MS,
  double,
  PAID,
  paidCharge,
  recipient,
  refusalOf,
  sessionParams,
  stripe,
  useDouble,
} from './testing.ts'

useDouble()

describe('charges and balance', () => {
  test('a charge costs 2.9 % and 30 cents and is available after two days', async () => {
    const charge = await paidCharge(PAID)
    const transaction = await stripe.balanceTransactions.retrieve(String(charge.balance_transaction))
    expect(transaction).toMatchObject({ amount: 10_000, fee: 320, net: 9680, status: 'pending' })
    expect(double.funds('usd')).toEqual({ available: 0, pending: 9680 })
    double.advance(2 * DAY_MS + 1000)
    const balance = await stripe.balance.retrieve()
    expect(balance.available).toMatchObject([{ amount: 9680, currency: 'usd' }])
    expect(balance.pending).toMatchObject([{ amount: 0, currency: 'usd' }])
  })

  test('the money of card 0077 is available at once', async () => {
    await paidCharge(AT_ONCE)
    expect(double.funds('usd')).toEqual({ available: 9680, pending: 0 })
  })

  test('amounts below the minimum or off the step of the currency are refused', async () => {
    const small = await refusalOf(stripe.checkout.sessions.create(sessionParams(199, 'aed')))
    expect(small.code).toBe('amount_too_small')
    const step = await refusalOf(stripe.checkout.sessions.create(sessionParams(5124, 'kwd')))
    expect(step.message).toContain('evenly divisible by 10')
    const charge = await paidCharge(PAID, 5130, 'kwd')
    const transaction = await stripe.balanceTransactions.retrieve(String(charge.balance_transaction))
    expect(transaction.net % 10).toBe(0)
  })

  test('a declined payment intent is a card error that keeps its failed charge', async () => {
    const refusal = await refusalOf(
      stripe.paymentIntents.create({
        amount: 5000,
        currency: 'usd',
        confirm: true,
        payment_method: 'pm_card_chargeDeclined',
      }),
    )
    expect(refusal).toBeInstanceOf(Stripe.errors.StripeCardError)
    expect(refusal).toMatchObject({ statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' })
    expect((await stripe.charges.list()).data).toMatchObject([{ status: 'failed', paid: false }])
  })

  test('lists are paged newest first and never repeat', async () => {
    for (let index = 0; index < 7; index += 1) await paidCharge(AT_ONCE, 1000 + index)
    const seen: number[] = []
    for await (const charge of stripe.charges.list({ limit: 3 })) seen.push(charge.amount)
    expect(seen).toEqual([1006, 1005, 1004, 1003, 1002, 1001, 1000])
    const expandedList = await stripe.charges.list({ limit: 1, expand: ['data.balance_transaction'] })
    expect(expandedList.data[0]?.balance_transaction).toMatchObject({ object: 'balance_transaction' })
  })
})

describe('transfers', () => {
  test('a transfer from a pending charge succeeds, settles with it, and cannot exceed it', async () => {
    const charge = await paidCharge(PAID)
    const destination = await recipient()
    const transfer = await stripe.transfers.create({
      amount: 9000,
      currency: 'usd',
      destination,
      source_transaction: charge.id,
      transfer_group: 'deal-1',
      metadata: { outbox_id: '7' },
    })
    expect(transfer).toMatchObject({ transfer_group: 'deal-1', metadata: { outbox_id: '7' } })
    expect(double.funds('usd', destination)).toEqual({ available: 0, pending: 9000 })
    double.advance(2 * DAY_MS + 1000)
    expect(double.funds('usd', destination)).toEqual({ available: 9000, pending: 0 })
    const over = await refusalOf(
      stripe.transfers.create({ amount: 1001, currency: 'usd', destination, source_transaction: charge.id }),
    )
    expect(over.statusCode).toBe(400)
    const found = await stripe.transfers.list({ transfer_group: 'deal-1' })
    expect(found.data.map(({ id }) => id)).toEqual([transfer.id])
  })

  test('without a source the available balance is the limit', async () => {
    await paidCharge(PAID)
    const destination = await recipient()
    const request = { amount: 100, currency: 'usd', destination }
    expect((await refusalOf(stripe.transfers.create(request))).code).toBe('balance_insufficient')
    await stripe.topups.create({ amount: 100, currency: 'usd', description: 'float' })
    expect((await stripe.transfers.create(request)).amount).toBe(100)
  })

  test('nothing is transferred to an account that is not onboarded', async () => {
    const charge = await paidCharge()
    const destination = await recipient(false)
    const refusal = await refusalOf(
      stripe.transfers.create({ amount: 1, currency: 'usd', destination, source_transaction: charge.id }),
    )
    expect(refusal.code).toBe('insufficient_capabilities_for_transfer')
  })

  test('a reversal takes back at most what was sent and what is still there', async () => {
    const charge = await paidCharge()
    const destination = await recipient()
    const { id } = await stripe.transfers.create({
      amount: 5000,
      currency: 'usd',
      destination,
      source_transaction: charge.id,
    })
    const reversal = await stripe.transfers.createReversal(id, { amount: 2000 })
    expect(reversal).toMatchObject({ amount: 2000, transfer: id })
    expect((await stripe.transfers.retrieve(id)).amount_reversed).toBe(2000)
    expect((await refusalOf(stripe.transfers.createReversal(id, { amount: 3001 }))).statusCode).toBe(400)
    await stripe.payouts.create({ amount: 2500, currency: 'usd' }, { stripeAccount: destination })
    expect((await refusalOf(stripe.transfers.createReversal(id))).code).toBe('balance_insufficient')
    expect((await stripe.transfers.listReversals(id)).data).toHaveLength(1)
  })
})

describe('refunds and disputes', () => {
  test('a charge is refunded in parts up to its amount', async () => {
    const charge = await paidCharge()
    await stripe.refunds.create({ charge: charge.id, amount: 4000 })
    expect(double.funds('usd').available).toBe(9680 - 4000)
    const over = await refusalOf(stripe.refunds.create({ charge: charge.id, amount: 6001 }))
    expect(over.message).toContain('greater than unrefunded amount')
    await stripe.refunds.create({ charge: charge.id })
    expect(await stripe.charges.retrieve(charge.id)).toMatchObject({
      refunded: true,
      amount_refunded: 10_000,
    })
    expect((await refusalOf(stripe.refunds.create({ charge: charge.id }))).code).toBe(
      'charge_already_refunded',
    )
  })

  test('refunds of card 7726 end well later and of card 5126 come back', async () => {
    const slow = await paidCharge('4000000000007726')
    const failing = await paidCharge('4000000000005126')
    const first = await stripe.refunds.create({ charge: slow.id })
    const second = await stripe.refunds.create({ charge: failing.id })
    expect([first.status, second.status]).toEqual(['pending', 'succeeded'])
    double.advance(3600_000)
    expect((await stripe.refunds.retrieve(first.id)).status).toBe('succeeded')
    const failed = await stripe.refunds.retrieve(second.id, { expand: ['failure_balance_transaction'] })
    expect(failed).toMatchObject({ status: 'failed', failure_balance_transaction: { amount: 10_000 } })
    expect((await stripe.charges.retrieve(failing.id)).amount_refunded).toBe(0)
  })

  test('in live mode a refund waits until the balance covers it', async () => {
    double.state.policy.refundsWaitForFunds = true
    const charge = await paidCharge(PAID)
    const refund = await stripe.refunds.create({ charge: charge.id })
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds' })
    await stripe.topups.create({ amount: 10_000, currency: 'usd' })
    expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded')
  })

  test('card 0259 is disputed: the amount and a fee leave, evidence that wins brings the amount back', async () => {
    const charge = await paidCharge('4000000000000259')
    const [dispute] = (await stripe.disputes.list({ charge: charge.id })).data
    expect(dispute).toMatchObject({ amount: 10_000, status: 'needs_response' })
    expect(double.funds('usd').available).toBe(-11_500)
    expect((await refusalOf(stripe.refunds.create({ charge: charge.id }))).code).toBe('charge_disputed')
    const won = await stripe.disputes.update(dispute?.id ?? '', {
      evidence: { uncategorized_text: 'winning_evidence' },
      submit: true,
    })
    expect(won.status).toBe('won')
    expect(double.funds('usd').available).toBe(-1500)
    expect((await refusalOf(stripe.disputes.close(won.id))).statusCode).toBe(400)
  })

  test('an inquiry takes no money until it is escalated, and a lost case can be overturned', async () => {
    const charge = await paidCharge()
    const dispute = double.openDispute(charge.id, { inquiry: true, amount: 3000 })
    expect(double.funds('usd').available).toBe(9680)
    double.escalateDispute(dispute.id)
    expect(double.funds('usd').available).toBe(9680 - 4500)
    await stripe.disputes.close(dispute.id)
    double.overturnDispute(dispute.id)
    expect(double.funds('usd').available).toBe(9680 - 1500)
  })

  test('a payout leaves the balance, and comes back when the bank refuses it', async () => {
    await paidCharge()
    const payout = await stripe.payouts.create({ amount: 9000, currency: 'usd' })
    expect(double.funds('usd').available).toBe(680)
    double.settlePayout(payout.id, false)
    expect(double.funds('usd').available).toBe(9680)
    const next = await stripe.payouts.create({ amount: 9680, currency: 'usd' })
    double.advance(DAY_MS + 1000)
    expect((await stripe.payouts.retrieve(next.id)).status).toBe('paid')
    expect((await stripe.payouts.list({ status: 'failed' })).data).toHaveLength(1)
  })

  test('payouts are set to manual in the balance settings', async () => {
    expect((await stripe.balanceSettings.retrieve()).payments.payouts?.schedule?.interval).toBe('daily')
    await stripe.balanceSettings.update({
      payments: { payouts: { schedule: { interval: 'manual' }, minimum_balance_by_currency: { usd: 500 } } },
    })
    expect((await stripe.balanceSettings.retrieve()).payments.payouts).toMatchObject({
      schedule: { interval: 'manual' },
      minimum_balance_by_currency: { usd: 500 },
    })
  })
})
