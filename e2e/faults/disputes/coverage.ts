import { disputeActs, disputeStatuses, disputeStepNames } from '#app/domain/dispute/steps.ts'
import { type Tally, tallyLines } from '../tally.ts'
import { acts } from './acts.ts'
import { kinds } from './races.ts'
import { moments } from './sequence.ts'

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

const running = ['opened', 'reviewing', 'seconding', 'ruled', 'appealed', 'appeal_seconding']

/** What a campaign of some length has to have met, by the groups in which it is counted. */
const expected: Record<string, readonly string[]> = {
  steps: ['open-dispute', ...disputeStepNames, ...Object.keys(disputeActs)],
  commands: Object.keys(acts),
  moments: moments.map(([label]) => label),
  races: kinds,
  ...Object.fromEntries(kinds.map((kind) => [`races of ${kind} in`, running])),
  // Every clock has run out with nobody doing anything.
  silence: running,
  'settlement racing what is decided in reviewing': ['before it', 'after it', 'too late'],
  'ended as': ['running', 'final', 'settled', 'charged_back'],
}

/** Kinds of event that never happened. */
export const unmet = (tally: Tally): string[] =>
  Object.entries(expected).flatMap(([group, names]) =>
    [...new Set(names)].filter((name) => !tally[group]?.[name]).map((name) => `${group}: ${name}`),
  )
