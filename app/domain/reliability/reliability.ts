import type { Side } from '../collaboration/deal-view.ts'
import { plusDays } from '../clock.ts'
import { wilson } from '../outcome/rate-interval.ts'
import { type Measure, measures } from './duties.ts'
import type { Duty } from './replay.ts'

/** What is older than a year says nothing of today. */
export const windowDays = 365

/** Below so many counted waits only the counts are shown. */
export const leastForShare = 3

/** So sure is the interval of a share. */
export const sureness = 0.9
/** The quantile of the normal distribution that leaves five of a hundred on either side. */
const z = 1.6449

export type Share = {
  measure: Measure
  kept: number
  missed: number
  /** Late, and not by the party's doing. */
  excused: number
  /** Null below the least number. `low` and `high` hold the true share with the sureness. */
  share: { value: number; low: number; high: number } | null
}

/** A brand is measured by all three; a creator pays nothing. */
export const measuresOf = (side: Side): readonly Measure[] =>
  side === 'brand' ? measures : measures.filter((measure) => measure !== 'paid')

/** Whether a wait of a party lies in the window. */
export const isCountedFor = (side: Side, duty: Duty, now: Date) =>
  duty.side === side && duty.outcome !== 'void' && (duty.endedAt ?? duty.dueAt) >= plusDays(now, -windowDays)

/** How reliable a party was in the last twelve months. An excused delay counts neither for nor against. */
export function reliabilityOf(side: Side, all: readonly Duty[], now: Date): Share[] {
  const own = all.filter((duty) => isCountedFor(side, duty, now))
  return measuresOf(side).map((measure) => {
    const count = (outcome: Duty['outcome']) =>
      own.filter((duty) => duty.measure === measure && duty.outcome === outcome).length
    const [kept, missed, excused] = [count('kept'), count('missed'), count('excused')]
    return { measure, kept, missed, excused, share: shareOf(kept, kept + missed) }
  })
}

/** Wilson's interval: with few waits it is wide, and it never leaves 0 and 1. */
function shareOf(kept: number, all: number): Share['share'] {
  if (all < leastForShare) return null
  return { value: kept / all, ...wilson(kept, all, z) }
}
