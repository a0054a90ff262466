import type { Db, Tx } from '#db/db.ts'
import {
  findFeedbackDeal,
  listDealFeedback,
  recordFeedback,
  recordFeedbackReply,
  recordFeedbackShown,
} from '#db/queries/feedback.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { type BrandActor, type CreatorActor, type Role, system } from '../domain/actor.ts'
import { mayWrite, type Opinion } from '../domain/feedback/feedback.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { screenText } from './screen-text.ts'

type Author = BrandActor | CreatorActor

/**
 * A side says what working together was like, or says it anew. Once both have, everybody reads both. @throws Refusal
 * outside the time for it, or when it has been read already.
 */
export async function writeFeedback(db: Db, actor: Author, id: string, opinion: Opinion, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const { period } = (await findFeedbackDeal(tx, id, actor))!
    const before = await listDealFeedback(tx, id)
    const own = before.find(({ byRole }) => byRole === actor.role) ?? null
    if (!mayWrite(period, own, now))
      throw new Refusal('conflict', own?.shownAt ? 'feedback.shown' : 'feedback.not_now')
    const feedbackId = await recordFeedback(tx, actor, id, opinion, now)
    const facts = {
      ...{ ownerAccount: actor.accountId, excerpt: opinion.body },
      path: `/${actor.role}/collaborations/${id}/feedback`,
    }
    await screenText(tx, { kind: 'feedback', id: feedbackId }, facts, now)
    if (before.length > (own ? 1 : 0)) await show(tx, id, now)
    else if (!own) await tellFeedback(tx, id, 'feedback-written', actor.role, now)
  })
}

/** The side that is spoken of answers, once. @throws Refusal. */
export async function replyToFeedback(db: Db, actor: Author, id: string, body: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const about = (await listDealFeedback(tx, id)).find(({ byRole }) => byRole !== actor.role)
    if (!about?.shownAt) throw new Refusal('conflict', 'feedback.nothing_to_answer')
    if (about.reply) throw new Refusal('conflict', 'feedback.answered')
    await recordFeedbackReply(tx, about.id, actor, body, now)
    const facts = {
      ...{ ownerAccount: actor.accountId, excerpt: body },
      path: `/${actor.role}/collaborations/${id}/feedback`,
    }
    await screenText(tx, { kind: 'reply', id: about.id }, facts, now)
    await tellFeedback(tx, id, 'feedback-answered', actor.role, now)
  })
}

/** When the time for feedback is over, what one side wrote is shown without the other's. Safe to repeat. */
export async function showFeedback(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, system, id)
    const { period } = (await findFeedbackDeal(tx, id, system))!
    const isHidden = (await listDealFeedback(tx, id)).some(({ shownAt }) => shownAt === null)
    if (isHidden && period && now >= period.until) await show(tx, id, now)
  })
}

async function show(tx: Tx, id: string, now: Date) {
  await recordFeedbackShown(tx, id, now)
  await tellFeedback(tx, id, 'feedback-shown', 'system', now)
}

type News = 'feedback-asked' | 'feedback-written' | 'feedback-shown' | 'feedback-answered'

/** What a notice about a deal's feedback names as its source: each kind of news comes once for a deal. */
export const feedbackSource = (step: News, id: string) => `${step}:${id}`

/** The other side hears of it, or both where time acted. */
export async function tellFeedback(tx: Tx, id: string, step: News, by: Role, now: Date) {
  const source = feedbackSource(step, id)
  // Both may answer each other's: two sources then.
  const told = step === 'feedback-answered' ? `${source}:${by}` : source
  await enqueue(
    tx,
    { name: 'tell', data: { collaborationId: id, step, by, source: told, at: now.toISOString() } },
    { once: told },
  )
}
