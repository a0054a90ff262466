import { currencies, type Money, minus, money } from '../money.ts'

/** Who issues a document or whom it is made out to. `country` is an ISO code, or '' where it is not known. */
export type Party = { name: string; address: string; country: string; taxId: string }

/** This installation, with the tax that its prices include. */
export type Seller = Party & { taxBps: number; taxLabel: string }

/** `isReverse`: the buyer owes the tax where they are, and the document says so. */
export type Tax = { label: string; bps: number; isReverse: boolean }

/**
 * The tax on what a seller bills. START RULE, to be looked at by whoever does an installation's taxes: prices include
 * the seller's tax, except for a business (somebody with a tax id) in another country, which owes it itself.
 */
export function taxFor(seller: Seller, buyer: Party): Tax {
  const isAbroad = seller.country !== '' && buyer.country !== '' && seller.country !== buyer.country
  const isReverse = seller.taxBps > 0 && isAbroad && buyer.taxId !== ''
  return { label: seller.taxLabel, bps: isReverse ? 0 : seller.taxBps, isReverse }
}

/** The tax that an amount includes, rounded down to the currency's grain; the rest is the net, so the two add up. */
export function splitTax(gross: Money, bps: number): { net: Money; tax: Money } {
  const { grain } = currencies[gross.currency]
  const exact = (BigInt(gross.amount) * BigInt(bps)) / BigInt(10_000 + bps)
  const tax = money(Number(exact - (exact % BigInt(grain))), gross.currency)
  return { net: minus(gross, tax), tax }
}

/** The tax that goes back with a part of an invoice, computed on all that went back, so that the whole takes it all. */
export function splitCreditTax(
  gross: Money,
  bps: number,
  before: { gross: Money; tax: Money },
): { net: Money; tax: Money } {
  const total = { ...gross, amount: gross.amount + before.gross.amount }
  const tax = minus(splitTax(total, bps).tax, before.tax)
  return { net: minus(gross, tax), tax }
}
