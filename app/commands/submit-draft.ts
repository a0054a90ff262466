import type { Db } from '#db/db.ts'
import { recordDraft } from '#db/queries/drafts.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { checklistOf } from '../domain/campaign/brief.ts'
import type { DraftForm } from '../domain/collaboration/forms.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/** Hands in the next version of the draft with its pictures, already checked and re-encoded. @throws Refusal. */
export async function submitDraft(
  db: Db,
  actor: CreatorActor,
  id: string,
  { draft, pictures }: { draft: DraftForm; pictures: StoredPicture[] },
  now: Date,
) {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (pictures.length === 0) throw new Refusal('conflict', 'draft.no_picture')
    await advance(tx, actor, deal, 'submit-draft', now)
    const points = checklistOf(deal.brief)
    const ticked = draft.ticked.filter((point) => points.includes(point))
    return recordDraft(tx, { collaborationId: id, caption: draft.caption, ticked, pictures }, now)
  })
}
