/**
 * Currencies Athar deals in. `digits` = decimals of the minor unit; `grain` = the smallest step the payment processor
 * charges, in minor units (three-decimal currencies end in 0, the króna has no fractions); `payoutStep` = the step in
 * which it is paid out, at least the grain; `least` = smallest held payment. Source: payments.md, "Currency".
 */
export const currencies = {
  USD: { digits: 2, grain: 1, payoutStep: 1, least: 500 },
  EUR: { digits: 2, grain: 1, payoutStep: 1, least: 500 },
  GBP: { digits: 2, grain: 1, payoutStep: 1, least: 500 },
  CHF: { digits: 2, grain: 1, payoutStep: 1, least: 500 },
  CAD: { digits: 2, grain: 1, payoutStep: 1, least: 700 },
  AED: { digits: 2, grain: 1, payoutStep: 1, least: 2_000 },
  SAR: { digits: 2, grain: 1, payoutStep: 1, least: 2_000 },
  QAR: { digits: 2, grain: 1, payoutStep: 1, least: 2_000 },
  EGP: { digits: 2, grain: 1, payoutStep: 1, least: 20_000 },
  MAD: { digits: 2, grain: 1, payoutStep: 1, least: 5_000 },
  RUB: { digits: 2, grain: 1, payoutStep: 1, least: 50_000 },
  KWD: { digits: 3, grain: 10, payoutStep: 10, least: 2_000 },
  BHD: { digits: 3, grain: 10, payoutStep: 10, least: 2_000 },
  OMR: { digits: 3, grain: 10, payoutStep: 10, least: 2_000 },
  JOD: { digits: 3, grain: 10, payoutStep: 10, least: 4_000 },
  TND: { digits: 3, grain: 10, payoutStep: 10, least: 15_000 },
  HUF: { digits: 2, grain: 1, payoutStep: 100, least: 200_000 },
  TWD: { digits: 2, grain: 1, payoutStep: 100, least: 16_000 },
  ISK: { digits: 2, grain: 100, payoutStep: 100, least: 70_000 },
  BIF: { digits: 0, grain: 1, payoutStep: 1, least: 15_000 },
  CLP: { digits: 0, grain: 1, payoutStep: 1, least: 5_000 },
  DJF: { digits: 0, grain: 1, payoutStep: 1, least: 900 },
  GNF: { digits: 0, grain: 1, payoutStep: 1, least: 45_000 },
  JPY: { digits: 0, grain: 1, payoutStep: 1, least: 800 },
  KMF: { digits: 0, grain: 1, payoutStep: 1, least: 2_300 },
  KRW: { digits: 0, grain: 1, payoutStep: 1, least: 7_000 },
  MGA: { digits: 0, grain: 1, payoutStep: 1, least: 23_000 },
  PYG: { digits: 0, grain: 1, payoutStep: 1, least: 40_000 },
  RWF: { digits: 0, grain: 1, payoutStep: 1, least: 7_500 },
  UGX: { digits: 0, grain: 1, payoutStep: 100, least: 19_000 },
  VND: { digits: 0, grain: 1, payoutStep: 1, least: 130_000 },
  VUV: { digits: 0, grain: 1, payoutStep: 1, least: 600 },
  XAF: { digits: 0, grain: 1, payoutStep: 1, least: 3_000 },
  XOF: { digits: 0, grain: 1, payoutStep: 1, least: 3_000 },
  XPF: { digits: 0, grain: 1, payoutStep: 1, least: 550 },
} as const satisfies Record<string, { digits: number; grain: number; payoutStep: number; least: number }>

export type Currency = keyof typeof currencies
export const currencyCodes = Object.keys(currencies) as Currency[]

/** `amount` is an integer of minor units (fils, halalas, cents). */
export type Money = { amount: number; currency: Currency }

/** @throws RangeError when the amount is not a safe integer or the currency is unknown: always a fault of ours. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`)
  if (!isCurrency(currency)) throw new RangeError(`unknown currency ${currency}`)
  return { amount, currency }
}

const currencyOfCountry: Partial<Record<string, Currency>> = {
  SA: 'SAR',
  AE: 'AED',
  QA: 'QAR',
  KW: 'KWD',
  BH: 'BHD',
  OM: 'OMR',
  JO: 'JOD',
  EG: 'EGP',
  MA: 'MAD',
  TN: 'TND',
  RU: 'RUB',
  GB: 'GBP',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
}

/** The currency people of a country name prices in, the dollar where Athar does not deal in theirs. */
export const currencyOf = (country: string): Currency => currencyOfCountry[country] ?? 'USD'

export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencies, code)

export function plus(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return money(a.amount + b.amount, a.currency)
}

export function minus(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return money(a.amount - b.amount, a.currency)
}

export const zero = (currency: Currency): Money => ({ amount: 0, currency })

/** Basis points of an amount, rounded down to the currency's grain. */
export function share({ amount, currency }: Money, bps: number): Money {
  const { grain } = currencies[currency]
  const exact = (BigInt(amount) * BigInt(bps)) / 10_000n
  return money(Number(exact - (exact % BigInt(grain))), currency)
}

/** Major units as text for the processor-free world (CSV, inputs): 1234500 KWD minor → "1234.500". */
export function majorText({ amount, currency }: Money): string {
  const { digits } = currencies[currency]
  const sign = amount < 0 ? '-' : ''
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/**
 * Reads "1,234.50", "1 234,50" and Arabic-Indic digits and separators as minor units; undefined when it is no amount, is
 * grouped by other than thousands, has more decimals than the currency, or does not fit the grain. One comma before
 * three digits groups them, as amounts are shown; before one or two it is a decimal comma.
 */
export function parseMajor(text: string, currency: Currency): Money | undefined {
  const western = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/\s/g, '')
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2')
  const { digits, grain } = currencies[currency]
  if (western.includes(',') && !/^\d{1,3}(,\d{3})+(\.|$)/.test(western)) return undefined
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(western.replaceAll(',', ''))
  if (!match || (match[2]?.length ?? 0) > digits) return undefined
  const amount = Number(match[1] + (match[2] ?? '').padEnd(digits, '0'))
  return amount % grain === 0 && Number.isSafeInteger(amount) ? { amount, currency } : undefined
}

function sameCurrency(a: Money, b: Money) {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not add up`)
}

/**
 * An amount in parts by whole weights, by largest remainder in steps of the currency's grain: the parts add up exactly,
 * none is negative, and what does not fit the grain goes to the heaviest remainder. @throws RangeError without weight.
 */
export function divide({ amount, currency }: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (amount < 0 || total <= 0 || weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight)))
    throw new RangeError('only a positive whole can be divided, by whole weights')
  const { grain } = currencies[currency]
  const steps = BigInt(Math.floor(amount / grain))
  const exact = weights.map((weight) => steps * BigInt(weight))
  const parts = exact.map((share) => share / BigInt(total))
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share % BigInt(total) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  let left = Number(steps - parts.reduce((sum, part) => sum + part, 0n))
  for (const { index } of byRemainder) {
    if (left === 0) break
    parts[index]! += 1n
    left -= 1
  }
  const heaviest = byRemainder[0]!.index
  return parts.map((part, index) =>
    money(Number(part) * grain + (index === heaviest ? amount % grain : 0), currency),
  )
}
