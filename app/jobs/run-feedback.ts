import { findFeedbackDeal, listDealsEndedSince, listDealsWithHiddenFeedback } from '#db/queries/feedback.ts'
import { listTold } from '#db/queries/notices.ts'
import { feedbackSource, showFeedback, tellFeedback } from '../commands/write-feedback.ts'
import { system } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { feedbackDays } from '../domain/feedback/feedback.ts'
import type { JobContext } from './context.ts'

/** Asks both sides of a deal that has just ended, once, and shows what was written when the time for it is over. */
export async function runFeedback({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const at = now()
  for (const id of await listDealsWithHiddenFeedback(db)) await showFeedback(db, id, at)
  const ended = await listDealsEndedSince(db, plusDays(at, -feedbackDays))
  const told = await listTold(
    db,
    ended.map((id) => feedbackSource('feedback-asked', id)),
  )
  for (const id of ended) {
    if (told.has(feedbackSource('feedback-asked', id))) continue
    const deal = await findFeedbackDeal(db, id, system)
    // Entered anew on the way to its payout: the end lies further back.
    if (!deal?.period || at >= deal.period.until) continue
    await db.transaction().execute((tx) => tellFeedback(tx, id, 'feedback-asked', system.role, at))
  }
}
