import { plusHours } from '../clock.ts'
import { isUnderWay, type Status } from '../collaboration/steps.ts'
import { beaconHours } from './rules.ts'

/** Where a contest stands: `collecting` is after the last entry, while what was written in time is still brought in. */
export const contestStates = ['open', 'collecting', 'freezing', 'frozen', 'drawn', 'called_off'] as const
export type ContestState = (typeof contestStates)[number]

export type ContestTimes = {
  closesAt: Date
  freezesAt: Date
  frozenAt: Date | null
  drawnAt: Date | null
  calledOffAt: Date | null
}

/** `freezing`: the moment has come and the clock's job has not been there yet; nothing is taken in any more. */
export function stateOf(contest: ContestTimes, now: Date): ContestState {
  if (contest.calledOffAt) return 'called_off'
  if (contest.drawnAt) return 'drawn'
  if (contest.frozenAt) return 'frozen'
  if (now >= contest.freezesAt) return 'freezing'
  return now > contest.closesAt ? 'collecting' : 'open'
}

export const takesEntries = (state: ContestState) => state === 'open' || state === 'collecting'

/** When the draw goes on without the beacon. */
export const beaconEnds = (freezesAt: Date) => plusHours(freezesAt, beaconHours)

/** Whether a deal has come to where its contest may be published, and not ended without one. */
export const mayHold = (status: Status) =>
  status === 'accepted' || isUnderWay(status) || status === 'verified' || status === 'completed'
