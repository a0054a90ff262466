import type { Db } from '#db/db.ts'
import { recordBeacon } from '#db/queries/contest-draws.ts'
import { findContest } from '#db/queries/contests.ts'
import type { BrandActor, CreatorActor, SystemActor } from '../domain/actor.ts'
import { isSignatureOf } from '../domain/contest/beacon.ts'
import { type BeaconNetwork, quicknet } from '../domain/contest/beacon-round.ts'
import { stateOf } from '../domain/contest/state.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** Brings the beacon's value in. Whoever does it cannot choose it: it has to be the network's signature. @throws Refusal. */
export async function enterBeacon(
  db: Db,
  actor: BrandActor | CreatorActor | SystemActor,
  collaborationId: string,
  signature: string,
  now: Date,
  network: BeaconNetwork = quicknet,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const contest = await findContest(tx, deal.id, actor)
    if (!contest || stateOf(contest, now) !== 'frozen') throw new Refusal('conflict', 'contest.no_beacon_now')
    if (!(await isSignatureOf(contest.beaconRound, signature, network)))
      throw new Refusal('conflict', 'contest.wrong_beacon', { round: contest.beaconRound })
    if (!(await recordBeacon(tx, actor, { contestId: contest.id, signature }, now)))
      throw new Refusal('conflict', 'contest.beacon_there')
  })
}
