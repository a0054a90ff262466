import { drawOn } from '#app/domain/escrow/charge-lines.ts'
import { feeOnRelease, feeOnTakingBack } from '#app/domain/escrow/fees.ts'
import { payable } from '#app/domain/escrow/manual-payout.ts'
import { splitOf } from '#app/domain/escrow/movements.ts'
import { refundOf } from '#app/domain/escrow/refund-stages.ts'
import { statuses } from '#app/domain/collaboration/steps.ts'
import {
  type Currency,
  currencies,
  currencyCodes,
  divide,
  majorText,
  type Money,
  money,
  parseMajor,
  plus,
  share,
} from '#app/domain/money.ts'
import type { Random } from '#db/seed/random.ts'

/** @returns what does not hold for what chance has drawn, in one line; undefined when all of it holds. */
export type Property = (random: Random) => string | undefined

const anyCurrency = (random: Random): Currency => random.pick(currencyCodes)

/** Amounts of every size up to ten billion steps, small ones as often as large ones. */
function anyAmount(random: Random, currency = anyCurrency(random)): Money {
  const most = 10 ** random.whole(0, 10)
  return money(random.whole(0, most) * currencies[currency].grain, currency)
}

const anyBps = (random: Random) => random.pick([0, 1, 999, 1_000, 1_000, 2_500, 9_999, 10_000])

const fits = ({ amount, currency }: Money) => amount % currencies[currency].grain === 0

const told = ({ amount, currency }: Money) => `${amount} ${currency}`

const add = (amounts: readonly Money[]) => amounts.reduce(plus)

/** The parts make the whole, each in steps of the currency, and none is a step or more away from its exact share. */
const partsMakeTheWhole: Property = (random) => {
  const whole = anyAmount(random)
  const weights: number[] = Array.from({ length: random.whole(1, 8) }, () =>
    random.whole(0, 10 ** random.whole(0, 6)),
  )
  if (Math.max(...weights) === 0) weights[0] = 1
  const parts = divide(whole, weights)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const { grain } = currencies[whole.currency]
  const isFair = parts.every(({ amount }, index) => {
    const off = BigInt(amount) * BigInt(total) - BigInt(whole.amount) * BigInt(weights[index]!)
    return (off < 0n ? -off : off) < BigInt(grain) * BigInt(total)
  })
  if (add(parts).amount === whole.amount && parts.every((part) => part.amount >= 0 && fits(part)) && isFair)
    return undefined
  return `${told(whole)} by ${weights.join(':')} is ${parts.map(told).join(', ')}`
}

/** A share is rounded down to the currency's step, by less than a step, and is never more than the whole. */
const sharesRoundDown: Property = (random) => {
  const [whole, bps] = [anyAmount(random), anyBps(random)]
  const part = share(whole, bps)
  const over = BigInt(whole.amount) * BigInt(bps) - BigInt(part.amount) * 10_000n
  const isRight = over >= 0n && over < 10_000n * BigInt(currencies[whole.currency].grain)
  return isRight && fits(part) ? undefined : `${bps} of ${told(whole)} is ${told(part)}`
}

/**
 * However an amount is released in parts and taken back in between, the fee so far is the share of what is released, and
 * no single fee is more than its part.
 */
const feesNeverDrift: Property = (random) => {
  const currency = anyCurrency(random)
  const bps = anyBps(random)
  let released = money(0, currency)
  let taken = money(0, currency)
  for (let step = random.whole(1, 10); step > 0; step -= 1) {
    const isBack = random.chance(0.25)
    const any = anyAmount(random, currency)
    const gross = isBack ? money(Math.min(any.amount, released.amount), currency) : any
    const fee = isBack
      ? feeOnTakingBack(gross, released, taken, bps)
      : feeOnRelease(gross, released, taken, bps)
    if (fee.amount < 0 || fee.amount > gross.amount || !fits(fee))
      return `fee ${told(fee)} on ${told(gross)} after ${told(released)} at ${bps}`
    const sign = isBack ? -1 : 1
    released = money(released.amount + sign * gross.amount, currency)
    taken = money(taken.amount + sign * fee.amount, currency)
    if (taken.amount !== share(released, bps).amount)
      return `fees of ${told(released)} are ${told(taken)} at ${bps}`
  }
  return undefined
}

/** A ruling gives away what is frozen, all of it and nothing more, whatever is asked for. */
const rulingsMakeTheWhole: Property = (random) => {
  const frozen = anyAmount(random)
  const asked = random.whole(-frozen.amount, 2 * frozen.amount + 1)
  const { toCreator, toBrand } = splitOf(frozen, asked)
  const isRight =
    plus(toCreator, toBrand).amount === frozen.amount && toCreator.amount >= 0 && toBrand.amount >= 0
  return isRight ? undefined : `${asked} of ${told(frozen)}: ${told(toCreator)} and ${told(toBrand)}`
}

/** Calling off at any stage divides what is held without a rest, in steps of the currency. */
const refundsMakeTheWhole: Property = (random) => {
  const [held, status] = [anyAmount(random), random.pick(statuses)]
  const { toCreator, toBrand } = refundOf(status, held)
  const isRight = plus(toCreator, toBrand).amount === held.amount && toBrand.amount >= 0
  return isRight && fits(toCreator) && fits(toBrand)
    ? undefined
    : `${status} ${told(held)}: ${told(toCreator)} and ${told(toBrand)}`
}

/** Charges give what is asked of them together, none of it from a charge that has nothing left while another has. */
const drawsMakeTheAmount: Property = (random) => {
  const lines = Array.from({ length: random.whole(1, 6) }, (_, index) => {
    const amount = random.whole(1, 1_000_000)
    const used = random.chance(0.5) ? 0 : random.whole(0, amount)
    const isContested = random.chance(0.2)
    return { chargeId: `ch_${index}`, chargedAt: new Date(index), amount, used, isContested }
  })
  const room = lines.reduce((sum, { amount, used }) => sum + amount - used, 0)
  const amount = random.chance(0.9) ? random.whole(0, room) : room + random.whole(1, 1_000)
  const draws = drawOn(lines, amount)
  const sum = draws.reduce((total, draw) => total + draw.amount, 0)
  const isWithin = draws.every((draw) => {
    const line = lines.find(({ chargeId }) => chargeId === draw.chargeId)!
    return draw.amount > 0 && (amount > room || draw.amount <= line.amount - line.used)
  })
  const isOnce = new Set(draws.map(({ chargeId }) => chargeId)).size === draws.length
  return sum === amount && isWithin && isOnce ? undefined : `${amount} of ${JSON.stringify(lines)}`
}

const arabic = (text: string) =>
  text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!).replace('.', '٫')

const grouped = (text: string) => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')

/** What is written is read back, with groups of thousands and in Arabic-Indic digits as well. */
const whatIsWrittenIsReadBack: Property = (random) => {
  const amount = anyAmount(random)
  const text = majorText(amount)
  for (const typed of [text, grouped(text), arabic(text), ` ${text} `])
    if (parseMajor(typed, amount.currency)?.amount !== amount.amount) return `${told(amount)} as ${typed}`
  return undefined
}

/** What does not fit the step of the currency is not read at all. */
const stepsAreKept: Property = (random) => {
  const currency = random.pick(currencyCodes.filter((code) => currencies[code].grain > 1))
  const { grain } = currencies[currency]
  const amount = money(anyAmount(random, currency).amount + random.whole(1, grain - 1), currency)
  return parseMajor(majorText(amount), currency) === undefined ? undefined : `${told(amount)} was read`
}

/** What is paid out is in the steps of payouts and leaves less than one of them. */
const payoutsKeepTheirSteps: Property = (random) => {
  const owed = anyAmount(random)
  const { payoutStep } = currencies[owed.currency]
  const paid = payable(owed).amount
  const isRight = paid % payoutStep === 0 && paid <= owed.amount && owed.amount - paid < payoutStep
  return isRight ? undefined : `${told(owed)} pays out ${paid}`
}

/** The rules of amounts, each by its name. */
export const properties: Record<string, Property> = {
  'parts make the whole': partsMakeTheWhole,
  'shares round down': sharesRoundDown,
  'fees never drift': feesNeverDrift,
  'rulings make the whole': rulingsMakeTheWhole,
  'refunds make the whole': refundsMakeTheWhole,
  'draws make the amount': drawsMakeTheAmount,
  'what is written is read back': whatIsWrittenIsReadBack,
  'steps are kept': stepsAreKept,
  'payouts keep their steps': payoutsKeepTheirSteps,
}
