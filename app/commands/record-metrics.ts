import type { Db } from '#db/db.ts'
import { recordReading } from '#db/queries/post-metrics.ts'
import { findPublication } from '#db/queries/publications.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import type { MetricsForm } from '../domain/outcome/metrics.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/**
 * Figures of a live post as one side typed them: they are labelled declared, with the day they were read on.
 * @throws Refusal not_found, or conflict when there is no post yet or the day is not one of its life.
 */
export async function recordMetrics(
  db: Db,
  actor: BrandActor | CreatorActor,
  collaborationId: string,
  form: MetricsForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const post = await findPublication(tx, collaborationId)
    if (!post) throw new Refusal('conflict', 'metrics.no_post')
    const { zone } = deal.terms
    if (form.takenOn > dayIn(now, zone)) throw new Refusal('conflict', 'metrics.future_day')
    if (form.takenOn < dayIn(post.publishedAt, zone)) throw new Refusal('conflict', 'metrics.before_post')
    const { accountId } = actor
    await recordReading(tx, { ...form, collaborationId, source: 'declared', accountId }, now)
  })
}
