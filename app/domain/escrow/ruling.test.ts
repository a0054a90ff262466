import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyCodes, money } from '../money.ts'
import { rulingAmounts } from './ruling.ts'

test('a ruling shares out exactly what is frozen, in every currency', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...currencyCodes),
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.integer({ min: 0, max: 100_000_000 }),
      (currency, frozen, asked) => {
        const zero = money(0, currency)
        const deal = { frozen: money(frozen, currency), released: zero, feeTaken: zero, feeBps: 1_000 }
        const { toCreator, toBrand, fee, net } = rulingAmounts(deal, money(Math.min(asked, frozen), currency))
        expect(toCreator.amount + toBrand.amount).toBe(frozen)
        expect(fee.amount + net.amount).toBe(toCreator.amount)
        expect(net.amount).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('nothing for the creator takes no fee', () => {
  const sar = (amount: number) => money(amount, 'SAR')
  const deal = { frozen: sar(500), released: sar(0), feeTaken: sar(0), feeBps: 1_000 }
  expect(rulingAmounts(deal, sar(0))).toMatchObject({ fee: sar(0), net: sar(0), toBrand: sar(500) })
})
