import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { findContest, findContestSubject, recordCancellation, recordContest } from '#db/queries/contests.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { textOfContest } from '#db/queries/moderation-subjects.ts'
import type { BrandActor } from '../domain/actor.ts'
import { hasContest } from '../domain/campaign/brief-work.ts'
import { endOfDay, plusDays } from '../domain/clock.ts'
import { roundAfter } from '../domain/contest/beacon-round.ts'
import { type ContestForm, rulesOf } from '../domain/contest/rules.ts'
import { mayHold, stateOf, takesEntries } from '../domain/contest/state.ts'
import { linkCode, linkCodeBytes } from '../domain/outcome/link-code.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { screenText } from './screen-text.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/**
 * Publishes the rules of a deal's contest with the hash of a secret seed and the round of the beacon that the draw will
 * wait for. Nothing of it can be changed afterwards. @returns its code. @throws Refusal.
 */
export async function openContest(
  db: Db,
  actor: BrandActor,
  collaborationId: string,
  form: ContestForm,
  now: Date,
): Promise<string> {
  const seed = randomBytes(32).toString('hex')
  const code = linkCode(randomBytes(linkCodeBytes))
  await db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, 'contests', now)
    const deal = await holdCollaboration(tx, actor, collaborationId)
    if (!hasContest(deal.brief)) throw new Refusal('conflict', 'contest.not_asked')
    if (!mayHold(deal.status)) throw new Refusal('conflict', 'contest.not_now')
    const last = await findContest(tx, deal.id, actor)
    if (last && !last.calledOffAt) throw new Refusal('conflict', 'contest.there')
    const { handle, creatorHandle, zone } = await findContestSubject(tx, deal.id)
    const closesAt = endOfDay(form.closesOn, zone)
    if (closesAt <= now) throw new Refusal('conflict', 'contest.over')
    const freezesAt = plusDays(closesAt, form.importDays)
    const contest = {
      ...{
        collaborationId: deal.id,
        code,
        rules: rulesOf(form, [handle, creatorHandle]),
        closesAt,
        freezesAt,
      },
      seedHash: createHash('sha256').update(seed).digest('hex'),
      beaconRound: roundAfter(freezesAt),
      accountId: actor.accountId,
    }
    const id = await recordContest(tx, contest, seed, now)
    const facts = {
      ownerAccount: actor.accountId,
      excerpt: textOfContest(contest.rules),
      path: `/contests/${code}`,
    }
    await screenText(tx, { kind: 'contest', id }, facts, now)
    await enqueue(tx, {
      name: 'tell',
      data: {
        ...{ collaborationId: deal.id, step: 'open-contest', by: actor.role },
        ...{ source: `contest:${id}:opened`, at: now.toISOString() },
      },
    })
  })
  return code
}

/** Ends a contest whose list is not frozen yet, with a reason that its page shows. @throws Refusal. */
export async function callOffContest(
  db: Db,
  actor: BrandActor,
  collaborationId: string,
  reason: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const contest = await findContest(tx, deal.id, actor)
    if (!contest || !takesEntries(stateOf(contest, now))) throw new Refusal('conflict', 'contest.frozen')
    await recordCancellation(tx, { contestId: contest.id, reason, accountId: actor.accountId }, now)
    const facts = { ownerAccount: actor.accountId, excerpt: reason, path: `/contests/${contest.code}` }
    await screenText(tx, { kind: 'contest', id: contest.id }, facts, now)
    await enqueue(tx, {
      name: 'tell',
      data: {
        ...{ collaborationId: deal.id, step: 'call-off-contest', by: actor.role },
        ...{ source: `contest:${contest.id}:off`, at: now.toISOString() },
      },
    })
  })
}
