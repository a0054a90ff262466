import { expect, test } from 'vitest'
import { currencies, currencyCodes } from '#app/domain/money.ts'
import { assertChargeAmount, assertPayoutAmount, currencyFrom, exponentOf, stepOf } from './currencies.ts'

test.each(currencyCodes)(
  '%s is counted here as Athar counts it, and the least that is held can be paid',
  (code) => {
    const currency = currencyFrom(code)
    const { digits, grain, payoutStep, least } = currencies[code]
    expect([exponentOf(currency), stepOf(currency)]).toEqual([digits, grain])
    expect(() => assertChargeAmount(least, currency)).not.toThrow()
    expect(() => assertPayoutAmount(payoutStep, currency)).not.toThrow()
  },
)

test.each(['huf', 'twd', 'ugx', 'isk'])('a payout in %s goes by the hundred', (currency) => {
  expect(() => assertPayoutAmount(150, currency)).toThrow('100')
})
