import { type Money, minus, share } from '../money.ts'

/** What Athar keeps of a released payment, in basis points. The brand pays the price and nothing on top. */
export const creatorFeeBps = 1_000

/** A held payment may not stay longer than this: the processor's terms allow 90 days from the charge. */
export const longestHoldDays = 80

/** From release to the bank: the published promise, in hours. */
export const payoutWithinHours = 72

/** The fee rounds down to the currency's grain; the rest is what is left, so that the two always add up. */
export function splitFee(gross: Money, bps: number): { fee: Money; rest: Money } {
  const fee = share(gross, bps)
  return { fee, rest: minus(gross, fee) }
}

/**
 * Fee on one of several partial releases, computed on the running total so that rounding never drifts:
 * f_k = floor(total released × bps) − fee already taken.
 */
export function feeOnRelease(gross: Money, releasedBefore: Money, feeTaken: Money, bps: number): Money {
  const total = share({ amount: releasedBefore.amount + gross.amount, currency: gross.currency }, bps)
  return { amount: Math.max(0, total.amount - feeTaken.amount), currency: gross.currency }
}

/** The part of the fee that goes back with released money: what was taken, less the fee on what stays released. */
export function feeOnTakingBack(gross: Money, released: Money, feeTaken: Money, bps: number): Money {
  const stays = share(minus(released, gross), bps)
  return { amount: Math.max(0, feeTaken.amount - stays.amount), currency: gross.currency }
}
