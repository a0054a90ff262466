import type { Db, Tx } from '#db/db.ts'
import { countEntries, recordEntries, recordExclusion } from '#db/queries/contest-entries.ts'
import { findContest } from '#db/queries/contests.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { Contest } from '../domain/contest/contest.ts'
import type { EntryLine } from '../domain/contest/entry-file.ts'
import { accountKey, mostEntries } from '../domain/contest/rules.ts'
import { stateOf, takesEntries } from '../domain/contest/state.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Side = BrandActor | CreatorActor

/** Adds the lines of a file to the entries of a deal's contest. Several files add up. @throws Refusal. */
export async function importEntries(
  db: Db,
  actor: Side,
  collaborationId: string,
  { name, lines }: { name: string; lines: readonly EntryLine[] },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const contest = await holdContest(tx, actor, collaborationId, now)
    if ((await countEntries(tx, contest.id)) + lines.length > mostEntries)
      throw new Refusal('conflict', 'contest.too_many', { most: mostEntries })
    await recordEntries(tx, actor, { contestId: contest.id, name: name.slice(0, 200) }, lines, now)
  })
}

/** Takes an account out before the list is frozen, with a reason that both sides read. @throws Refusal. */
export async function excludeAccount(
  db: Db,
  actor: Side,
  collaborationId: string,
  { handle, reason }: { handle: string; reason: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const contest = await holdContest(tx, actor, collaborationId, now)
    const exclusion = { contestId: contest.id, handle: accountKey(handle), reason }
    if (!(await recordExclusion(tx, actor, exclusion, now)))
      throw new Refusal('conflict', 'contest.excluded_already')
  })
}

/** The contest of a deal while it takes entries, its deal held: the clock that freezes the list waits. @throws Refusal. */
async function holdContest(tx: Tx, actor: Side, collaborationId: string, now: Date): Promise<Contest> {
  const deal = await holdCollaboration(tx, actor, collaborationId)
  const contest = await findContest(tx, deal.id, actor)
  if (!contest) throw new Refusal('not_found', 'contest.unknown')
  if (!takesEntries(stateOf(contest, now))) throw new Refusal('conflict', 'contest.frozen')
  return contest
}
