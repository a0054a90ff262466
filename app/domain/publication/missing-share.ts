import { type Currency, currencies, type Money, money } from '../money.ts'

const day = 86_400_000

export type MissingTerm = {
  termStart: Date
  termEnd: Date
  missingFrom: Date
  /** Null while it is still away: then it counts as away to the end. */
  restoredAt: Date | null
}

/**
 * The rule for a post that was taken down early: whole days of 24 hours that it was away, out of the agreed days. A day
 * that has begun is not a whole one.
 */
export function missingDays({ termStart, termEnd, missingFrom, restoredAt }: MissingTerm) {
  const agreed = Math.round((termEnd.getTime() - termStart.getTime()) / day)
  const until = restoredAt && restoredAt < termEnd ? restoredAt : termEnd
  const missing = Math.floor((until.getTime() - missingFrom.getTime()) / day)
  return { agreed, missing: Math.max(0, Math.min(agreed, missing)) }
}

/** The share of the price that those days are worth, rounded down to what the currency can be paid in. */
export function missingShare(price: Money, term: MissingTerm): Money {
  const { agreed, missing } = missingDays(term)
  const grain = BigInt(currencies[price.currency as Currency].grain)
  const exact = (BigInt(price.amount) * BigInt(missing)) / BigInt(agreed)
  return money(Number(exact - (exact % grain)), price.currency)
}
