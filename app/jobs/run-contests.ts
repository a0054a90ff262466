import { listDueContests } from '#db/queries/contests.ts'
import { drawContest, freezeContest } from '../commands/draw-contest.ts'
import { enterBeacon } from '../commands/enter-beacon.ts'
import { system } from '../domain/actor.ts'
import {
  type BeaconNetwork,
  quicknet,
  readSignature,
  roundAddress,
  roundTime,
} from '../domain/contest/beacon-round.ts'
import type { JobContext } from './context.ts'
import { unlessOvertaken } from './run-clocks.ts'

type Context = Pick<JobContext, 'db' | 'now' | 'fetchBeacon'>

/**
 * Freezes the lists of contests whose moment has come, brings the beacon's value in where this installation may ask for
 * it, and draws where the value is there or has not come for too long. Each step stands alone and is taken once.
 */
export async function runContests({ db, now, fetchBeacon }: Context, network: BeaconNetwork = quicknet) {
  for (const { id, frozenAt } of await listDueContests(db, now()))
    if (!frozenAt) await unlessOvertaken(freezeContest(db, id, now()))
  for (const { id, collaborationId, beaconRound, hasBeacon } of await listDueContests(db, now())) {
    if (!hasBeacon && fetchBeacon && now() >= roundTime(beaconRound, network)) {
      const page = await fetchBeacon(roundAddress(beaconRound, network))
      const signature = page.kind === 'page' && page.status === 200 ? readSignature(page.text) : undefined
      if (signature)
        await unlessOvertaken(enterBeacon(db, system, collaborationId, signature, now(), network))
    }
    await unlessOvertaken(drawContest(db, id, now()))
  }
}
