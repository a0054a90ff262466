import { expect } from 'vitest'
import type { CashEntry } from '#app/domain/escrow/cash.ts'
import { money } from '#app/domain/money.ts'
import type { Payments } from '#app/domain/payments.ts'
import { test } from './testing.ts'

test('a charge names the checkout that it paid, whatever it pays for', async ({ payments, at }) => {
  const { checkoutId, chargeId } = await at.paid()
  const [entry, ...rest] = await payments.cashBehind('charge.updated', chargeId)
  expect(rest).toEqual([])
  expect(entry).toEqual({
    id: expect.stringMatching(/^txn_/),
    category: 'charge',
    amount: 10_000,
    fee: 320,
    currency: 'USD',
    collaborationId: null,
    creatorId: null,
    disputeId: null,
    chargeId,
    checkoutId,
    requestId: null,
  })
})

test('answer, webhook and sweep tell the same of every kind of cash', async ({ payments, double, at }) => {
  const { chargeId, checkoutId } = await at.paid()
  const destination = await at.creator()
  const owners = { ...at.ids, disputeId: null, checkoutId: null }
  const now = new Date()

  const transfer = at.ask({ kind: 'transfer', chargeId, destination })
  const sent = await payments.send(transfer, now)
  if ('rejected' in sent) throw new Error(sent.rejected)
  expect(sent.cash).toMatchObject({
    category: 'transfer',
    amount: -1_000,
    ...owners,
    requestId: transfer.id,
    chargeId: null,
  })
  expect(double.state.transfers.get(sent.processorId).transfer_group).toBe(checkoutId)

  const reversal = at.ask({ kind: 'reversal', transferId: sent.processorId, amount: money(400, 'USD') })
  const back = await payments.send(reversal, now)
  const reversed = { category: 'transfer_reversal', amount: 400, ...owners, requestId: reversal.id }
  expect(back).toMatchObject({ cash: reversed })
  expect(await payments.cashBehind('transfer.reversed', sent.processorId)).toMatchObject([
    { category: 'transfer' },
    reversed,
  ])

  const refund = at.ask({ kind: 'refund', chargeId })
  expect(await payments.send(refund, now)).toMatchObject({
    cash: { category: 'refund', amount: -1_000, ...owners, requestId: refund.id, chargeId },
  })

  const withdrawal = at.ask({ kind: 'withdrawal', collaborationId: null, creatorId: null })
  const withdrawn = await payments.send(withdrawal, now)
  expect(withdrawn).toMatchObject({
    cash: { category: 'payout', amount: -1_000, collaborationId: null, requestId: withdrawal.id },
  })

  const dispute = double.openDispute(chargeId, { amount: 500 })
  double.closeDispute(dispute.id, 'won')
  const disputed = { disputeId: dispute.id, chargeId, checkoutId }
  expect(await payments.cashBehind('charge.dispute.closed', dispute.id)).toMatchObject([
    { category: 'dispute', amount: -500, fee: 1_500, ...disputed },
    { category: 'dispute_reversal', amount: 500, fee: 0, ...disputed },
  ])

  const swept = await journal(payments)
  const answered = [sent, back, withdrawn].flatMap((answer) => ('cash' in answer ? [answer.cash] : []))
  for (const entry of answered) expect(swept).toContainEqual(entry)
  expect(swept.map(({ category }) => category).toSorted()).toEqual(
    ['charge', 'dispute', 'dispute_reversal', 'payout', 'refund', 'transfer', 'transfer_reversal'].toSorted(),
  )
})

test('a refund that fails later and a payout that comes back name their request too', async ({
  payments,
  double,
  at,
}) => {
  const { chargeId } = await at.paid({ card: '4000000000005126' })
  await at.paid()
  const refund = at.ask({ kind: 'refund', chargeId })
  const withdrawal = at.ask({ kind: 'withdrawal' })
  const sent = await payments.send(refund, new Date())
  const withdrawn = await payments.send(withdrawal, new Date())
  if ('rejected' in sent || 'rejected' in withdrawn) throw new Error('rejected')
  double.settleRefund(sent.processorId, false)
  double.settlePayout(withdrawn.processorId, false)
  expect(await payments.cashBehind('refund.failed', sent.processorId)).toMatchObject([
    { category: 'refund' },
    { category: 'refund_failure', amount: 1_000, requestId: refund.id, chargeId },
  ])
  expect(await payments.cashBehind('payout.failed', withdrawn.processorId)).toMatchObject([
    { category: 'payout' },
    { category: 'payout_reversal', amount: 1_000, requestId: withdrawal.id },
  ])
})

test('ids that are not of our shape are nobody’s', async ({ payments, double }) => {
  const intent = await fetch(`${double.url}/v1/payment_intents`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_other' },
    body: 'amount=900&currency=usd&confirm=true&payment_method=pm_card_visa&metadata[checkout_id]=7',
  })
  expect(intent.status).toBe(200)
  expect(await journal(payments)).toMatchObject([{ category: 'charge', checkoutId: null }])
})

test('a charge whose money is not booked yet is asked for again, a failed one is not', async ({
  payments,
  double,
  at,
}) => {
  const { chargeId } = await at.paid()
  const charge = double.state.charges.get(chargeId)
  charge.balance_transaction = null
  expect(await payments.cashBehind('charge.succeeded', chargeId)).toEqual([])
  await expect(payments.cashBehind('charge.updated', chargeId)).rejects.toThrow('no balance transaction yet')
  charge.status = 'failed'
  expect(await payments.cashBehind('charge.updated', chargeId)).toEqual([])
})

async function journal(payments: Payments) {
  const entries: CashEntry[] = []
  for await (const entry of payments.listCash(() => false)) entries.push(entry)
  return entries
}
