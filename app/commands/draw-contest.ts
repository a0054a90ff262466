import { createHash, createHmac } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { findSeed, listTickets, recordDraw, recordFreeze } from '#db/queries/contest-draws.ts'
import { listEntries, listExclusions } from '#db/queries/contest-entries.ts'
import { findContestById } from '#db/queries/contests.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { type SystemActor, system } from '../domain/actor.ts'
import { beaconEnds, stateOf } from '../domain/contest/state.ts'
import { listFile, noBeacon, rank, scoreText, ticketText } from '../domain/contest/draw.ts'
import { countVerdicts, judge } from '../domain/contest/entry.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** The moment has come: what counts is written down as the list that is drawn from. @throws Refusal when it has not. */
export async function freezeContest(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const contest = await heldContest(tx, system, id)
    if (stateOf(contest, now) !== 'freezing') throw new Refusal('conflict', 'contest.out_of_turn')
    const { rules, platform, closesAt, code } = contest
    const takenOut = new Set((await listExclusions(tx, id)).map(({ handle }) => handle))
    const judged = judge(await listEntries(tx, id), { rules, platform, closesAt, takenOut })
    const tickets = judged
      .filter(({ verdict }) => verdict === 'in')
      .map(({ handle }) => ({ handle, ticket: sha256(ticketText(code, handle)) }))
      .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
    const listHash = sha256(listFile(tickets.map(({ ticket }) => ticket)))
    await recordFreeze(tx, { contestId: id, listHash, tickets, counts: countVerdicts(judged) }, now)
    await tellBoth(tx, contest, 'freeze-contest', now)
  })
}

/**
 * Reveals the seed and draws, once the beacon's value is there, or has not come for three days after the freezing.
 * @throws Refusal when neither is so, or the draw is made.
 */
export async function drawContest(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const contest = await heldContest(tx, system, id)
    const { beaconSignature, freezesAt, frozen, rules } = contest
    if (stateOf(contest, now) !== 'frozen' || !frozen) throw new Refusal('conflict', 'contest.out_of_turn')
    if (!beaconSignature && now < beaconEnds(freezesAt)) throw new Refusal('conflict', 'contest.out_of_turn')
    const beacon = beaconSignature ? sha256(Buffer.from(beaconSignature, 'hex')) : noBeacon
    const seed = await findSeed(tx, id)
    const scores = (await listTickets(tx, id)).map((ticket) =>
      createHmac('sha256', seed)
        .update(scoreText({ listHash: frozen.listHash, beacon }, ticket))
        .digest('hex'),
    )
    const ranked = rank(scores, rules.winners + rules.substitutes)
    await recordDraw(tx, { contestId: id, seed, beacon, ranked }, now)
    await tellBoth(tx, contest, 'draw-contest', now)
  })
}

async function heldContest(tx: Tx, actor: SystemActor, id: string) {
  const seen = await findContestById(tx, id)
  if (!seen) throw new Refusal('not_found', 'contest.unknown')
  await holdCollaboration(tx, actor, seen.collaborationId)
  return (await findContestById(tx, id))!
}

const tellBoth = (
  tx: Tx,
  { id, collaborationId }: { id: string; collaborationId: string },
  step: string,
  now: Date,
) =>
  enqueue(tx, {
    name: 'tell',
    data: { collaborationId, step, by: system.role, source: `contest:${id}:${step}`, at: now.toISOString() },
  })
