import { describe, expect, test } from 'vitest'
import { currencies, type Currency, currencyCodes, money, parseMajor } from '../domain/money.ts'
import { formatsFor } from './format.ts'
import { locales } from './locale.ts'

describe.each(locales)('in %s', (locale) => {
  const { figure, money: shown } = formatsFor(locale)

  test.each(currencyCodes)(
    'an amount in %s is shown with its own decimals and read back as it was',
    (code) => {
      const { digits, grain, least } = currencies[code]
      for (const amount of [0, grain, least, 1_234_567 * grain, 98_765_400]) {
        const text = figure(money(amount, code))
        expect(text).toMatch(digits === 0 ? /^[\d,]+$/ : new RegExp(`^[\\d,]+\\.\\d{${digits}}$`))
        expect(parseMajor(text, code)).toEqual(money(amount, code))
      }
      expect(shown(money(least, code))).toBe(`${code} ${figure(money(least, code))}`)
    },
  )

  test.each<[Currency, number, string]>([
    ['SAR', 450_000, 'SAR 4,500.00'],
    ['KWD', 350_250, 'KWD 350.250'],
    ['KRW', 1_250_000, 'KRW 1,250,000'],
    ['VND', 26_000, 'VND 26,000'],
    ['HUF', 150_000, 'HUF 1,500.00'],
    ['UGX', 19_000, 'UGX 19,000'],
  ])('%s %d is %s', (code, amount, text) => {
    expect(shown(money(amount, code))).toBe(text)
  })

  test('what was taken away has a minus of its own', () => {
    expect(figure(money(-1_250, 'USD'))).toBe('−12.50')
  })
})
