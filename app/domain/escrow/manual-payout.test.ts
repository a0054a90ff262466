import { expect, test } from 'vitest'
import { currencies, currencyCodes, money } from '../money.ts'
import {
  aloneUpTo,
  failPayout,
  needsSecond,
  payable,
  requestPayout,
  returnPayout,
  sendPayout,
} from './manual-payout.ts'

const payout = { id: 'p', collaborationId: 'd', creatorId: 'c', amount: money(100, 'SAR') }

test('money on its way by bank is nobody’s until it is sent, and the creator’s again when it is not', () => {
  const ends = [requestPayout({ id: 'd', creatorId: 'c' }, 'p', payout.amount), sendPayout(payout)]
    .concat(failPayout(payout), returnPayout(payout))
    .map(({ kind, postings: [posting] }) => [kind, posting!.debit, posting!.credit])
  expect(ends).toEqual([
    ['payout-requested', 'creator_payable:c', 'payout_in_transit:c'],
    ['payout-sent', 'payout_in_transit:c', 'bank'],
    ['payout-failed', 'payout_in_transit:c', 'creator_payable:c'],
    ['payout-returned', 'bank', 'creator_payable:c'],
  ])
})

test('every currency has an amount above which two people are asked, near five thousand dollars', () => {
  expect(aloneUpTo('USD')).toEqual(money(500_000, 'USD'))
  expect(aloneUpTo('SAR')).toEqual(money(1_900_000, 'SAR'))
  expect(aloneUpTo('KWD')).toEqual(money(1_500_000, 'KWD'))
  for (const currency of currencyCodes) {
    const most = aloneUpTo(currency)
    expect(most.amount % currencies[currency].grain).toBe(0)
    expect(needsSecond(most)).toBe(false)
    expect(needsSecond(money(most.amount + 1, currency))).toBe(true)
  }
})

test('what does not fit a currency’s step of payouts waits', () => {
  expect(payable(money(12_345, 'HUF'))).toEqual(money(12_300, 'HUF'))
  expect(payable(money(99, 'UGX'))).toEqual(money(0, 'UGX'))
  expect(payable(money(12_345, 'SAR'))).toEqual(money(12_345, 'SAR'))
  expect(payable(money(12_340, 'KWD'))).toEqual(money(12_340, 'KWD'))
})
