import { expect, test } from 'vitest'
import { accountKinds } from './accounts.ts'
import { trialBalances } from './trial-balance.ts'

const turnover = (kind: string, debit: number, credit: number, currency = 'SAR' as const) => ({
  kind,
  currency,
  debit,
  credit,
  accounts: 1,
})

test('every kind of account has its line, moved or not', () => {
  const [sar] = trialBalances([turnover('escrow', 0, 100), turnover('stripe_balance', 100, 0)])
  expect(sar!.lines.map(({ kind }) => kind)).toEqual(Object.keys(accountKinds))
  expect(sar!.lines.find(({ kind }) => kind === 'bank')!.balance.amount).toBe(0)
})

test('a balance stands on the side on which its account grows', () => {
  const [sar] = trialBalances([turnover('escrow', 30, 100), turnover('stripe_balance', 100, 30)])
  const balanceOf = (kind: string) => sar!.lines.find((line) => line.kind === kind)!.balance.amount
  expect(balanceOf('escrow')).toBe(70)
  expect(balanceOf('stripe_balance')).toBe(70)
})

test('currencies are never added together', () => {
  const books = trialBalances([
    turnover('escrow', 0, 100),
    { ...turnover('escrow', 0, 7), currency: 'KWD' as const },
  ])
  expect(books.map(({ currency, credit }) => [currency, credit.amount])).toEqual([
    ['KWD', 7],
    ['SAR', 100],
  ])
})
