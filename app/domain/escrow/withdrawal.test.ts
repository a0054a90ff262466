import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { keptLines, type Standing, withdrawalForm, withdrawalSheets } from './withdrawal.ts'

const standing = (kind: Standing['kind'], amount: number, of: Partial<Standing> = {}): Standing => ({
  kind,
  currency: 'SAR',
  amount,
  country: null,
  status: null,
  ...of,
})

test('what is kept and what is free are the balance, and the most is free in the steps of the bank', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: -1_000, max: 9_000_000 }), (parts, balance) => {
      const [sheet] = withdrawalSheets([
        standing('stripe_balance', balance, { currency: 'KWD' }),
        ...keptLines.map((kind, at) =>
          standing(kind, parts[at]!, { currency: 'KWD', country: 'AE', status: 'active' }),
        ),
      ])
      const { kept, free, most } = sheet!
      expect(kept.reduce((sum, { amount }) => sum + amount.amount, free.amount)).toBe(balance)
      expect(most.amount).toBeGreaterThanOrEqual(0)
      expect(most.amount).toBeLessThanOrEqual(Math.max(0, free.amount))
      expect(most.amount % 10).toBe(0)
    }),
  )
})

test('what is owed by bank transfer stays free until it lies at the bank; what the processor pays is kept', () => {
  const [sheet] = withdrawalSheets([
    standing('stripe_balance', 1_000),
    standing('bank', 50),
    standing('creator_payable', 300, { country: 'SA' }),
    standing('creator_payable', 200, { country: 'SA', status: 'active' }),
    standing('payout_in_transit', 100),
    standing('suspense', -70),
  ])
  expect(sheet).toMatchObject({
    kept: [{ key: 'creator_payable', amount: money(200, 'SAR') }],
    free: money(800, 'SAR'),
    forManual: { owed: money(400, 'SAR'), bank: money(50, 'SAR'), amount: money(350, 'SAR') },
    own: money(450, 'SAR'),
  })
})

test('a withdrawal is an amount in its currency', () => {
  const isRead = (amount: string, currency: string) => withdrawalForm.safeParse({ amount, currency }).success
  expect([isRead('1,250.00', 'SAR'), isRead('0', 'SAR'), isRead('1.005', 'SAR')]).toEqual([
    true,
    false,
    false,
  ])
  expect([isRead('5.125', 'KWD'), isRead('5.120', 'KWD'), isRead('5', 'XXX')]).toEqual([false, true, false])
})
