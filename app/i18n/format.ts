import { currencies, type Money } from '../domain/money.ts'
import { intlLocale, type Locale } from './locale.ts'

/** Numbers, amounts and dates of one reader. Dates are shown in `zone`. */
export function formatsFor(locale: Locale, zone = 'UTC') {
  const tag = intlLocale[locale]
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const precise = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const short = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: zone })
  // Russian writes its months out in a sentence: the dot of an abbreviation would meet the sentence's own.
  const spokenDay = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: locale === 'ru' ? 'long' : 'short',
    timeZone: zone,
  })
  const longDay = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  })
  const minute = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  const instant = (value: Date | string) =>
    value instanceof Date ? value : new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
  return {
    number: (value: number) => plain.format(value),
    decimal: (value: number) => precise.format(value),
    compact: (value: number) => short.format(value),
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(tag, {
        style: 'percent',
        minimumFractionDigits: 0,
        maximumFractionDigits: digits,
      }).format(share),
    /** "SAR 4,500.00": the code, not a sign, so that both sides read the same; digits follow the currency. */
    money: ({ amount, currency }: Money) => `${currency} ${figure({ amount, currency })}`,
    /** The figure alone, for columns that name the currency in their head. */
    figure,
    day: (value: Date | string) => day.format(instant(value)),
    /** A day as a part of a sentence. */
    spokenDay: (value: Date | string) => spokenDay.format(instant(value)),
    longDay: (value: Date | string) => longDay.format(instant(value)),
    dateTime: (value: Date | string) => minute.format(instant(value)),
    country: (code: string) => nameOf('region', code),
    language: (code: string) => nameOf('language', code),
    list: (items: string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  }

  function figure({ amount, currency }: Money) {
    const { digits } = currencies[currency]
    return new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(amount / 10 ** digits)
      .replace('-', '−')
  }

  function nameOf(type: 'region' | 'language', code: string) {
    return new Intl.DisplayNames(tag, { type, fallback: 'code' }).of(code) ?? code
  }
}

export type Formats = ReturnType<typeof formatsFor>
