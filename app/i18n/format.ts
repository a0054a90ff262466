import { currencies, type Money } from '../domain/money.ts'
import { intlLocale, type Locale } from './locale.ts'

/** Makes a thing once for each key: formatters are slow to make, and a page asks for the same few hundreds of times. */
function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const one = make(key)
    made.set(key, one)
    return one
  }
}

const figures = remembered(
  (digits: number) =>
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)

/** What of a language does not hang on the reader's zone. */
const wordsOf = remembered((tag: string) => ({
  plain: new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }),
  precise: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
  short: new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }),
  list: new Intl.ListFormat(tag, { type: 'conjunction' }),
  either: new Intl.ListFormat(tag, { type: 'disjunction' }),
  month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  shortMonth: new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }),
  longWeekday: new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }),
  country: namesOf(tag, 'region'),
  language: namesOf(tag, 'language'),
  percent: remembered(
    (digits: number) =>
      new Intl.NumberFormat(tag, {
        style: 'percent',
        minimumFractionDigits: 0,
        maximumFractionDigits: digits,
      }),
  ),
}))

function namesOf(tag: string, type: 'region' | 'language') {
  const names = new Intl.DisplayNames(tag, { type, fallback: 'code' })
  return remembered((code: string) => names.of(code) ?? code)
}

/** Numbers, amounts and dates of one reader. Dates are shown in `zone`. */
export const formatsFor = (locale: Locale, zone = 'UTC'): Formats => formatsIn(locale)(zone)

const formatsIn = remembered((locale: Locale) => remembered((zone: string) => formatsOf(locale, zone)))

function formatsOf(locale: Locale, zone: string) {
  const tag = intlLocale[locale]
  const { plain, precise, short, list, either, month, percent, country, language, ...days } = wordsOf(tag)
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
  const yearAndMinute = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  // "2026 г." is one word to the eye.
  const unbroken = (date: string) => date.replace(' г.', '\u00a0г.')
  const instant = (value: Date | string) =>
    value instanceof Date ? value : new Date(value.length === 10 ? `${value}T12:00:00Z` : value)
  return {
    number: (value: number) => plain.format(value),
    decimal: (value: number) => precise.format(value),
    compact: (value: number) => short.format(value),
    percent: (share: number, digits = 0) => percent(digits).format(share),
    /** "SAR 4,500.00": the code, not a sign, so that both sides read the same; digits follow the currency. */
    money: ({ amount, currency }: Money) => `${currency} ${figure({ amount, currency })}`,
    /** The figure alone, for columns that name the currency in their head. */
    figure,
    day: (value: Date | string) => day.format(instant(value)),
    /** A day as a part of a sentence. */
    spokenDay: (value: Date | string) => spokenDay.format(instant(value)),
    longDay: (value: Date | string) => unbroken(longDay.format(instant(value))),
    dateTime: (value: Date | string) => minute.format(instant(value)),
    /** An instant that has to stand for years. */
    longDateTime: (value: Date | string) => yearAndMinute.format(instant(value)),
    /** A calendar month, `2026-11`, by its name. */
    month: (period: string) => month.format(new Date(`${period}-15T12:00:00Z`)),
    /** The same without its year, as short as the language allows. */
    shortMonth: (period: string) => days.shortMonth.format(new Date(`${period}-15T12:00:00Z`)),
    /** The weekday of a calendar day, `2026-12-24`. */
    weekday: (day: string) => days.weekday.format(new Date(`${day}T12:00:00Z`)),
    longWeekday: (day: string) => days.longWeekday.format(new Date(`${day}T12:00:00Z`)),
    country,
    language,
    /** One and the other. */
    list: (items: string[]) => list.format(items),
    /** One or the other. */
    either: (items: string[]) => either.format(items),
  }

  function figure({ amount, currency }: Money) {
    const { digits } = currencies[currency]
    return figures(digits)
      .format(amount / 10 ** digits)
      .replace('-', '−')
  }
}

export type Formats = ReturnType<typeof formatsOf>
