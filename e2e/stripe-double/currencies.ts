import { invalid } from './errors.ts'

const ZERO_DECIMAL = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf ugx vnd vuv xaf xof xpf'.split(' '))
const THREE_DECIMAL = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd'])

/** Smallest charge in minor units, from https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const MINIMUM_CHARGE: Record<string, number> = {
  usd: 50, aed: 200, aud: 50, brl: 50, cad: 50, chf: 50, czk: 1500, dkk: 250, eur: 50, gbp: 30, hkd: 400,
  huf: 17500, inr: 50, jpy: 50, mxn: 1000, myr: 200, nok: 300, nzd: 50, pln: 200, ron: 200, sek: 300,
  sgd: 50, thb: 1000,
} // prettier-ignore
const MAXIMUM_CHARGE = 99_999_999
const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()))

/** Digits after the point in this currency's amounts: 0, 2 or 3. */
export function exponentOf(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return 0
  return THREE_DECIMAL.has(currency) ? 3 : 2
}

/** Amounts of three-decimal currencies must end in 0, and the króna has no fractions though it is counted in hundredths. */
export function stepOf(currency: string): number {
  if (currency === 'isk') return 100
  return THREE_DECIMAL.has(currency) ? 10 : 1
}

const PAID_OUT_IN_HUNDREDS = new Set(['huf', 'twd', 'ugx', 'isk'])

/** @throws ApiError 400 when a bank cannot be paid this amount (minor units) */
export function assertPayoutAmount(amount: number, currency: string): void {
  assertAmount(amount, currency)
  if (PAID_OUT_IN_HUNDREDS.has(currency) && amount % 100 !== 0) {
    throw invalid(`Payouts in ${currency} must be evenly divisible by 100.`, { param: 'amount' })
  }
}

/** @throws ApiError 400 for anything but a known three-letter code; returns it in lower case */
export function currencyFrom(text: string, param = 'currency'): string {
  const currency = text.toLowerCase()
  if (KNOWN.has(currency)) return currency
  throw invalid(`Invalid currency: ${text.slice(0, 20)}.`, { param })
}

/** @throws ApiError 400 when the amount (minor units) is not a positive amount of this currency */
export function assertAmount(amount: number, currency: string, param = 'amount'): void {
  if (amount <= 0) {
    throw invalid('This value must be greater than or equal to 1.', {
      code: 'parameter_invalid_integer',
      param,
    })
  }
  if (amount % stepOf(currency) !== 0) {
    throw invalid(`Invalid amount for ${currency}: it must be evenly divisible by ${stepOf(currency)}.`, {
      param,
    })
  }
}

/** @throws ApiError 400 outside the limits of one card payment (minor units) */
export function assertChargeAmount(amount: number, currency: string, param = 'amount'): void {
  assertAmount(amount, currency, param)
  const minimum = MINIMUM_CHARGE[currency] ?? (exponentOf(currency) === 3 ? 150 : 50)
  if (amount < minimum) {
    throw invalid(`Amount must be at least ${formatAmount(minimum, currency, 'en')}.`, {
      code: 'amount_too_small',
      param,
    })
  }
  if (amount > MAXIMUM_CHARGE) {
    throw invalid(`Amount must be no more than ${formatAmount(MAXIMUM_CHARGE, currency, 'en')}.`, {
      code: 'amount_too_large',
      param,
    })
  }
}

/** The amount (minor units) as people read it in this locale, with the currency's own number of decimals. */
export function formatAmount(amount: number, currency: string, locale: string): string {
  const digits = exponentOf(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}
