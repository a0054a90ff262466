import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feeOnRelease, splitFee } from './escrow/fees.ts'
import {
  type Currency,
  currencies,
  currencyCodes,
  majorText,
  money,
  parseMajor,
  plus,
  share,
} from './money.ts'

const currency = fc.constantFrom(...currencyCodes)
const amounts = currency.chain((code) =>
  fc.integer({ min: 0, max: 1_000_000_000 }).map((units) => money(units * currencies[code].grain, code)),
)

describe('amounts', () => {
  test('what is written is read back, whatever the decimals of the currency', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMajor(majorText(amount), amount.currency)).toEqual(amount)
      }),
    )
  })

  test.each<[string, Currency, number | undefined]>([
    ['1,234.50', 'SAR', 123_450],
    ['١٬٢٣٤٫٥٠', 'SAR', 123_450],
    ['1 234,50', 'RUB', 123_450],
    ['1\u00a0234\u00a0567', 'RUB', 123_456_700],
    ['0,5', 'EUR', 50],
    ['1,250', 'KWD', 1_250_000],
    ['1,2345', 'SAR', undefined],
    ['12,34.50', 'SAR', undefined],
    ['12.345', 'SAR', undefined],
    ['12.340', 'KWD', 12_340],
    ['12.345', 'KWD', undefined],
    ['500', 'JPY', 500],
    ['500.5', 'JPY', undefined],
    ['7,5', 'XOF', undefined],
    ['25 000', 'VND', 25_000],
    ['1500.00', 'ISK', 150_000],
    ['1500.50', 'ISK', undefined],
    ['1500.50', 'HUF', 150_050],
    ['-5', 'USD', undefined],
    ['1e3', 'USD', undefined],
    ['', 'USD', undefined],
    ['9999999999999999', 'USD', undefined],
  ])('%s %s is %s', (text, code, units) => {
    expect(parseMajor(text, code)?.amount).toBe(units)
  })

  test('two currencies never add up', () => {
    expect(() => plus(money(1, 'SAR'), money(1, 'AED'))).toThrow(RangeError)
  })
})

describe('the table of currencies', () => {
  const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' ')
  const inHundreds = ['HUF', 'TWD', 'UGX', 'ISK']

  test.each(currencyCodes)('%s has the decimals and steps that the processor wants', (code) => {
    const { digits, grain, payoutStep, least } = currencies[code]
    expect(digits === 0).toBe(zeroDecimal.includes(code))
    expect(digits === 3).toBe(grain === 10)
    expect(payoutStep % 100 === 0).toBe(inHundreds.includes(code))
    expect(payoutStep % grain).toBe(0)
    expect(least % payoutStep).toBe(0)
  })

  test('every currency with a step of its own is in it', () => {
    for (const code of [...zeroDecimal, ...inHundreds, 'KWD', 'BHD', 'OMR', 'JOD', 'TND'])
      expect(currencyCodes).toContain(code)
  })
})

describe('fees', () => {
  test('fee and rest are the whole, in steps the processor accepts', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (gross, bps) => {
        const { fee, rest } = splitFee(gross, bps)
        expect(plus(fee, rest)).toEqual(gross)
        expect(fee.amount % currencies[gross.currency].grain).toBe(0)
        expect(Math.min(fee.amount, rest.amount)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('the fees of partial releases add up to the fee of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
        (parts) => {
          let [released, taken] = [0, 0]
          for (const part of parts) {
            taken += feeOnRelease(
              money(part, 'SAR'),
              money(released, 'SAR'),
              money(taken, 'SAR'),
              1_000,
            ).amount
            released += part
          }
          expect(taken).toBe(share(money(released, 'SAR'), 1_000).amount)
        },
      ),
    )
  })
})
