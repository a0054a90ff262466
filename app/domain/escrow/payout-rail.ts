import type { PayoutStatus } from '../payments.ts'

/** How money reaches a creator: a transfer of the payment processor, or a bank transfer that staff makes. */
export type Rail = 'connect' | 'manual'

/** Why a country is on its rail; `unsupported`: the processor has said no to this creator's account. */
export type RailReason = 'self_serve' | 'asked_first' | 'unconfirmed' | 'unsupported'

type Rule = {
  rail: Rail
  reason: RailReason
  /** Where the reason is written down. */
  source: string
  countries: readonly string[]
}

const list = (codes: string) => codes.split(' ')

/** No page of the processor says that it pays out there from such an account. */
const elsewhere = {
  rail: 'manual',
  reason: 'unconfirmed',
  source: 'https://docs.stripe.com/connect/cross-border-payouts',
} as const satisfies Omit<Rule, 'countries'>

/**
 * START VALUES of an installation whose account at the processor stands in one of the self-serve regions: change them
 * as the processor confirms countries for your account. A country that is not named is
 * `elsewhere`. Source: payments.md, "Countries", from the processor's pages on cross-border payouts.
 */
export const railRules: readonly Rule[] = [
  {
    rail: 'connect',
    reason: 'self_serve',
    source: 'https://docs.stripe.com/connect/cross-border-payouts',
    countries: list(
      'US GB CA CH AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK',
    ),
  },
  {
    rail: 'connect',
    reason: 'asked_first',
    source: 'https://docs.stripe.com/connect/separate-charges-and-transfers',
    countries: list('AE'),
  },
  {
    ...elsewhere,
    countries: list('SA QA KW BH OM EG JO LB IQ MA TN DZ RU BY KZ UZ TR IN PK ID BR'),
  },
]

/** The rule for a country, whatever the processor has said of a creator's account. */
export const ruleOf = (country: string): Omit<Rule, 'countries'> =>
  railRules.find(({ countries }) => countries.includes(country)) ?? elsewhere

/**
 * The rail of a creator. What the processor says of the account comes before the table: an active account is paid by
 * it wherever its owner lives, and one that it does not support is paid by hand.
 */
export function railOf(country: string, status?: PayoutStatus): { rail: Rail; reason: RailReason } {
  const { rail, reason } = ruleOf(country)
  if (status === 'active') return { rail: 'connect', reason }
  if (status === 'unsupported') return { rail: 'manual', reason: 'unsupported' }
  return { rail, reason }
}
