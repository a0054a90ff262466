import { type Currency, type Money, minus, plus, zero } from '../money.ts'
import { monthIn, type Period } from './period.ts'

/** What happened to an account, as its owner calls it. */
export const brandEvents = ['paid_in', 'released', 'taken_back', 'refunded', 'charged_back', 'other'] as const
export type BrandEvent = (typeof brandEvents)[number]
export const creatorEvents = ['released', 'taken_back', 'paid', 'returned', 'charged_back', 'other'] as const
export type CreatorEvent = (typeof creatorEvents)[number]

/**
 * What one movement did to somebody's account. `effect` is signed: what came is positive. `fee` is Athar's part of a
 * release, negative where it went back; `isCash` when money left Athar or came back to it.
 */
export type Entry = {
  id: string
  kind: string
  at: Date
  collaborationId: string | null
  campaignName: string
  otherName: string
  effect: Money
  fee: Money
  isCash: boolean
}

/** What an account held before a period and after it, and what moved within; from the same books, asked separately. */
export type Booked = { currency: Currency; opening: Money; closing: Money; entries: Entry[] }

type Line = Omit<Entry, 'effect' | 'fee' | 'isCash' | 'kind'> & { balance: Money }
export type BrandLine = Line & { event: BrandEvent; amount: Money; fee: Money }
export type CreatorLine = Line & { event: CreatorEvent; gross: Money; fee: Money; net: Money; paid: Money }

type Statement<L> = { currency: Currency; opening: Money; closing: Money; lines: L[] }
export type BrandStatement = Statement<BrandLine> & {
  sums: { event: BrandEvent; amount: Money }[]
  fee: Money
}
export type CreatorStatement = Statement<CreatorLine> & { sums: CreatorSums }
export type CreatorSums = Record<'gross' | 'fee' | 'net' | 'paid', Money>

/**
 * A brand's statement in one currency: the balance is what Athar holds of its money, held, frozen or on its way back.
 * @throws RangeError when it does not add up: always a fault of ours.
 */
export function brandStatement({ currency, opening, closing, entries }: Booked): BrandStatement {
  let balance = opening
  const lines = entries.map(({ effect, isCash: _, kind, ...entry }): BrandLine => {
    balance = plus(balance, effect)
    return { ...entry, event: brandEventOf(kind), amount: effect, balance }
  })
  adds(balance, closing)
  const sums = brandEvents.flatMap((event) => {
    const own = lines.filter((line) => line.event === event)
    return own.length > 0
      ? [
          {
            event,
            amount: sumOf(
              own.map(({ amount }) => amount),
              currency,
            ),
          },
        ]
      : []
  })
  return {
    currency,
    opening,
    closing,
    lines,
    sums,
    fee: sumOf(
      lines.map(({ fee }) => fee),
      currency,
    ),
  }
}

/**
 * A creator's statement in one currency: the balance is what was released and has not been sent, less what is owed.
 * opening + net − paid = closing. @throws RangeError when it does not add up: always a fault of ours.
 */
export function creatorStatement({ currency, opening, closing, entries }: Booked): CreatorStatement {
  let balance = opening
  const none = zero(currency)
  const lines = entries.map(({ effect, fee, isCash, kind, ...entry }): CreatorLine => {
    balance = plus(balance, effect)
    const amounts = isCash
      ? { gross: none, fee: none, net: none, paid: minus(none, effect) }
      : { gross: plus(effect, fee), fee, net: effect, paid: none }
    return { ...entry, ...amounts, event: creatorEventOf(kind, isCash, effect), balance }
  })
  const sums = sumsOf(lines, currency)
  adds(balance, closing)
  adds(minus(plus(opening, sums.net), sums.paid), closing)
  return { currency, opening, closing, lines, sums }
}

/** A year of one currency, month by month; months in which nothing happened are left out. */
export function byMonth(
  { lines, currency }: CreatorStatement,
  zone: string,
): (CreatorSums & { month: Period })[] {
  const months = [...new Set(lines.map(({ at }) => monthIn(at, zone)))].sort()
  return months.map((month) => ({
    month,
    ...sumsOf(
      lines.filter(({ at }) => monthIn(at, zone) === month),
      currency,
    ),
  }))
}

const sumOf = (amounts: Money[], currency: Currency) => amounts.reduce(plus, zero(currency))

const sumsOf = (lines: CreatorLine[], currency: Currency): CreatorSums => ({
  gross: sumOf(
    lines.map(({ gross }) => gross),
    currency,
  ),
  fee: sumOf(
    lines.map(({ fee }) => fee),
    currency,
  ),
  net: sumOf(
    lines.map(({ net }) => net),
    currency,
  ),
  paid: sumOf(
    lines.map(({ paid }) => paid),
    currency,
  ),
})

function adds(sum: Money, closing: Money) {
  if (sum.amount !== closing.amount)
    throw new RangeError(`a statement ends at ${sum.amount}, the books at ${closing.amount}`)
}

function brandEventOf(kind: string): BrandEvent {
  if (kind === 'charge') return 'paid_in'
  if (kind === 'release') return 'released'
  if (kind === 'taken-back') return 'taken_back'
  if (kind === 'refund' || kind === 'refund_failure') return 'refunded'
  return kind.startsWith('chargeback') || kind === 'refund-kept' ? 'charged_back' : 'other'
}

function creatorEventOf(kind: string, isCash: boolean, effect: Money): CreatorEvent {
  if (isCash) return effect.amount < 0 ? 'paid' : 'returned'
  if (kind === 'release') return 'released'
  if (kind === 'taken-back') return 'taken_back'
  return kind.startsWith('chargeback') ? 'charged_back' : 'other'
}
