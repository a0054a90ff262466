import { disputeStatuses } from '#app/domain/dispute/steps.ts'
import { type Tally, tallyLines } from '../tally.ts'
import { acts } from './acts.ts'

/** What was tried where: of all pairs of status and act, how many were tried and how many taken. */
export function coverageLines(tally: Tally): string[] {
  const pairs = disputeStatuses.flatMap((status) => Object.keys(acts).map((name) => `${status} · ${name}`))
  const tried = pairs.filter((pair) => tally.allowed?.[pair] || tally.refused?.[pair])
  const { allowed: _, refused: __, ...rest } = tally
  return [
    ...tallyLines(rest),
    `pairs of status and act: ${tried.length} of ${pairs.length} tried, ${Object.keys(tally.allowed ?? {}).length} taken`,
  ]
}
