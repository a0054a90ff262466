import type { Db, Tx } from '#db/db.ts'
import { type LockedCollaboration, recordEvent } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findHeldSince, findMoreTime, recordMoreTimeAsked } from '#db/queries/more-time.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import {
  isPutOff,
  type MoreTimeForm,
  type MoreTimeIssue,
  moreTimeIssue,
  mostMoreTime,
} from '../domain/collaboration/more-time.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Person = BrandActor | CreatorActor

/**
 * Either side asks the other for more time; the clock runs on until that is agreed. @returns what speaks against the
 * day, and then nothing is written. @throws Refusal when there is nothing to put off, or a request waits already.
 */
export async function askMoreTime(
  db: Db,
  actor: Person,
  id: string,
  form: MoreTimeForm,
  now: Date,
): Promise<MoreTimeIssue | null> {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const { pending } = await findPutOff(tx, deal)
    if (pending) throw new Refusal('conflict', 'more_time.pending')
    const issue = moreTimeIssue(deal, form.dueOn, await findHeldSince(tx, id))
    if (issue) return issue
    await recordMoreTimeAsked(tx, deal, actor, form, now)
    await tellMoreTime(tx, actor, deal, { step: 'ask-more-time', note: `${form.dueOn} ${form.reason}` }, now)
    return null
  })
}

/** The requests of a deal whose deadline can be put off. @throws Refusal when it cannot. */
export async function findPutOff(tx: Tx, deal: LockedCollaboration) {
  if (!isPutOff(deal)) throw new Refusal('conflict', 'more_time.not_now')
  const asked = await findMoreTime(tx, deal)
  if (asked.agreed >= mostMoreTime)
    throw new Refusal('conflict', 'more_time.all_used', { count: mostMoreTime })
  return asked
}

/** Writes what became of a request into the history and tells the other side. */
export async function tellMoreTime(
  tx: Tx,
  actor: Person,
  deal: LockedCollaboration,
  { step, note }: { step: string; note: string },
  now: Date,
) {
  const source = await recordEvent(tx, { deal, step, actor, note }, now)
  await enqueue(tx, {
    name: 'tell',
    data: { collaborationId: deal.id, step, by: actor.role, source, at: now.toISOString() },
  })
}
