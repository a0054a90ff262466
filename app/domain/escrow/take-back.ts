import type { Status } from '../collaboration/steps.ts'
import { type Money, minus } from '../money.ts'
import { feeOnTakingBack } from './fees.ts'
import type { Deal } from './movements.ts'

/** Statuses in which released money may be taken back for the brand: the work has ended. */
export const isTakenBackFrom = (status: Status) =>
  status === 'verified' || status === 'completed' || status === 'settled'

/** The creator's part of released money that is taken back; the rest of it was Athar's fee. */
export const netOfTakingBack = (
  { released, feeTaken, feeBps }: Pick<Deal, 'released' | 'feeTaken' | 'feeBps'>,
  gross: Money,
): Money => minus(gross, feeOnTakingBack(gross, released, feeTaken, feeBps))
