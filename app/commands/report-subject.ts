import type { Db } from '#db/db.ts'
import { openCase, recordCaseChange, recordReport } from '#db/queries/moderation.ts'
import { findSubject } from '#db/queries/moderation-subjects.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { type Breach, caseDueAt, type Subject } from '../domain/moderation/case.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Somebody says that what they see of another is against the rules. What it says at this moment is kept with the case.
 * @throws Refusal not_found where they see no such thing, or it is their own.
 */
export async function reportSubject(
  db: Db,
  actor: BrandActor | CreatorActor,
  { reason, note, ...subject }: Subject & { reason: Breach; note: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const facts = await findSubject(tx, subject, actor)
    if (!facts) throw new Refusal('not_found', 'moderation.unknown')
    const opened = await openCase(tx, subject, facts, caseDueAt(reason, now), now)
    const dueAt = caseDueAt(reason, now, opened.dueAt)
    if (dueAt.getTime() !== opened.dueAt?.getTime()) await recordCaseChange(tx, opened.id, { dueAt })
    await recordReport(tx, { caseId: opened.id, accountId: actor.accountId, reason, note }, now)
  })
}
