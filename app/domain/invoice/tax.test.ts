import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencies, currencyCodes, money, zero } from '../money.ts'
import { type Seller, splitCreditTax, splitTax, taxFor } from './tax.ts'

const seller: Seller = {
  name: 'Athar',
  address: 'Dubai',
  country: 'AE',
  taxId: '100000000000003',
  taxBps: 500,
  taxLabel: 'VAT',
}
const buyer = { name: 'Dukkan', address: 'Riyadh', country: 'SA', taxId: '300000000000003' }

const currency = fc.constantFrom(...currencyCodes)
const bps = fc.integer({ min: 0, max: 10_000 })

describe('tax', () => {
  test('net and tax are the gross, and the tax is whole steps of the currency and never too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), currency, bps, (amount, code, rate) => {
        const { net, tax } = splitTax(money(amount, code), rate)
        expect(net.amount + tax.amount).toBe(amount)
        expect(tax.amount % currencies[code].grain).toBe(0)
        expect(tax.amount).toBeGreaterThanOrEqual(0)
        const exact = (amount * rate) / (10_000 + rate)
        expect(exact - tax.amount).toBeGreaterThan(-0.001)
        expect(exact - tax.amount).toBeLessThan(currencies[code].grain + 0.001)
      }),
      { numRuns: 2_000 },
    )
  })

  test('15 % in 4,500.00 is 586.95, and 5 % in 1,234.500 dinars ends in a nought', () => {
    expect(splitTax(money(450_000, 'SAR'), 1_500).tax.amount).toBe(58_695)
    expect(splitTax(money(1_234_500, 'KWD'), 500).tax.amount).toBe(58_780)
  })

  test('credit notes for parts of an invoice take back exactly its tax once all of it is back', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, currency, bps, (amounts, code, rate) => {
        const whole = money(
          amounts.reduce((sum, amount) => sum + amount, 0),
          code,
        )
        let before = { gross: zero(code), tax: zero(code) }
        for (const amount of amounts) {
          const { net, tax } = splitCreditTax(money(amount, code), rate, before)
          expect(net.amount + tax.amount).toBe(amount)
          expect(tax.amount).toBeGreaterThanOrEqual(0)
          before = {
            gross: money(before.gross.amount + amount, code),
            tax: money(before.tax.amount + tax.amount, code),
          }
        }
        expect(before.tax).toEqual(splitTax(whole, rate).tax)
      }),
    )
  })

  test('a business in another country owes it itself, everybody else pays it in the price', () => {
    expect(taxFor(seller, buyer)).toEqual({ label: 'VAT', bps: 0, isReverse: true })
    expect(taxFor(seller, { ...buyer, taxId: '' })).toMatchObject({ bps: 500, isReverse: false })
    expect(taxFor(seller, { ...buyer, country: 'AE' })).toMatchObject({ bps: 500, isReverse: false })
    expect(taxFor({ ...seller, country: '' }, buyer)).toMatchObject({ bps: 500, isReverse: false })
  })

  test('a seller without tax has nothing to reverse', () => {
    expect(taxFor({ ...seller, taxBps: 0 }, buyer)).toMatchObject({ bps: 0, isReverse: false })
  })
})
