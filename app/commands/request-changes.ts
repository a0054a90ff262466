import type { Db } from '#db/db.ts'
import { recordChangesAsked } from '#db/queries/collaborations.ts'
import { recordDraftComment } from '#db/queries/drafts.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/** Sends the draft back with what to change, within the revisions the brief includes. @throws Refusal. */
export async function requestChanges(db: Db, actor: BrandActor, id: string, note: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (deal.status === 'in_review' && deal.changesAsked >= deal.brief.includedRevisions)
      throw new Refusal('conflict', 'draft.no_revisions_left', { included: deal.brief.includedRevisions })
    await advance(tx, actor, deal, 'request-changes', now, { note })
    await recordChangesAsked(tx, id)
    await recordDraftComment(tx, id, actor, { body: note }, now)
  })
}
