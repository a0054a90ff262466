import { type Money, minus } from '../money.ts'
import { feeOnRelease } from './fees.ts'
import { type Deal, splitOf } from './movements.ts'

/** What a ruling moves, to the last minor unit: toCreator + toBrand = frozen, and net = toCreator − fee. */
export type RulingAmounts = { frozen: Money; toCreator: Money; fee: Money; net: Money; toBrand: Money }

/** The amounts that a ruling of `toCreator` (fee included, at most what is frozen) will book. */
export function rulingAmounts(
  deal: Pick<Deal, 'frozen' | 'released' | 'feeTaken' | 'feeBps'>,
  toCreator: Money,
): RulingAmounts {
  const split = splitOf(deal.frozen, toCreator.amount)
  const fee = feeOnRelease(split.toCreator, deal.released, deal.feeTaken, deal.feeBps)
  return { frozen: deal.frozen, ...split, fee, net: minus(split.toCreator, fee) }
}
