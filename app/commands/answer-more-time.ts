import type { Db } from '#db/db.ts'
import { recordDays, recordDeadlines } from '#db/queries/collaborations.ts'
import { findHeldSince, recordMoreTimeAnswer } from '#db/queries/more-time.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { moreTimeIssue, putOff } from '../domain/collaboration/more-time.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { findPutOff, tellMoreTime } from './ask-more-time.ts'

/**
 * The side that was asked agrees to more time or refuses it. Agreed, the deadline moves, and the days of the terms
 * where it follows from them. `request` is the one the reader saw. @throws Refusal when it waits no longer, or the
 * money would be held for too long.
 */
export async function answerMoreTime(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { request, isAgreed }: { request: number; isAgreed: boolean },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const { pending } = await findPutOff(tx, deal)
    if (!pending || pending.id !== request) throw new Refusal('conflict', 'more_time.lapsed')
    if (pending.byRole === actor.role) throw new Refusal('forbidden', 'more_time.own')
    await recordMoreTimeAnswer(tx, request, isAgreed ? 'agreed' : 'refused', actor.accountId, now)
    if (isAgreed) {
      const issue = moreTimeIssue(deal, pending.dueOn, await findHeldSince(tx, id))
      if (issue) throw new Refusal('conflict', 'more_time.beyond_hold')
      const { terms, dueAt, openAt } = putOff(deal, pending.dueOn)
      if (terms !== deal.terms) await recordDays(tx, id, terms)
      await recordDeadlines(tx, id, { dueAt, openAt })
    }
    const step = isAgreed ? 'agree-more-time' : 'refuse-more-time'
    await tellMoreTime(tx, actor, deal, { step, note: pending.dueOn }, now)
  })
}
