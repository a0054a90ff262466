import { expect } from 'vitest'
import { money } from '#app/domain/money.ts'
import { test } from './testing.ts'

const day = 86_400_000

test('a chargeback is an inquiry, open, won or lost', async ({ payments, double, at }) => {
  const { chargeId } = await at.paid()
  const dispute = double.openDispute(chargeId, { inquiry: true, reason: 'product_not_received', amount: 700 })
  expect(await payments.chargeback(dispute.id)).toEqual({
    id: dispute.id,
    chargeId,
    amount: money(700, 'USD'),
    reason: 'product_not_received',
    status: 'inquiry',
    evidenceDueAt: new Date((dispute.evidence_details.due_by ?? 0) * 1000),
    openedAt: new Date(dispute.created * 1000),
  })
  const seen: Record<string, string> = {}
  for (const status of [
    ...['warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review'],
    ...['won', 'lost', 'prevented', 'appeal_needs_response', 'appeal_under_review', 'of_tomorrow'],
  ]) {
    dispute.status = status
    dispute.evidence_details.due_by = null
    const { status: ours, evidenceDueAt } = await payments.chargeback(dispute.id)
    expect(evidenceDueAt).toBeNull()
    seen[status] = ours
  }
  expect(seen).toEqual({
    warning_needs_response: 'inquiry',
    warning_under_review: 'inquiry',
    warning_closed: 'won',
    needs_response: 'open',
    under_review: 'open',
    won: 'won',
    lost: 'lost',
    prevented: 'won',
    appeal_needs_response: 'open',
    appeal_under_review: 'open',
    of_tomorrow: 'open',
  })
})

test('an account that was closed takes no more money', async ({ payments, double, at }) => {
  const account = await at.creator({ isReady: false })
  expect(await payments.payoutStatus(account)).toBe('restricted')
  double.onboard(account)
  expect(await payments.payoutStatus(account)).toBe('active')
  double.onboard(account, 'unsupported')
  expect(await payments.payoutStatus(account)).toBe('unsupported')
  double.closeAccount(account)
  expect(await payments.payoutStatus(account)).toBe('rejected')
})

test('a payout to a creator’s bank is read from their account', async ({ payments, double, at }) => {
  const { chargeId } = await at.paid()
  const destination = await at.creator()
  await payments.send(at.ask({ kind: 'transfer', chargeId, destination }), new Date())
  double.advance(day)
  const [payout] = double.state.payouts.newestFirst()
  const id = payout?.id ?? ''
  const arrivesOn = new Date((payout?.arrival_date ?? 0) * 1000).toISOString().slice(0, 10)
  const sent = { id, amount: money(1_000, 'USD'), status: 'pending', failure: null, arrivesOn }
  expect(await payments.bankPayout(id, destination)).toEqual(sent)
  double.settlePayout(id, false)
  expect(await payments.bankPayout(id, destination)).toEqual({
    ...sent,
    status: 'failed',
    failure: 'account_closed',
  })
})
