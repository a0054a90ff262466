import type { Db } from '#db/db.ts'
import { recordDraft } from '#db/queries/drafts.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { checklistOf } from '../domain/campaign/brief.ts'
import type { DraftForm } from '../domain/collaboration/forms.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import type { StoredVideo } from '../domain/content/video.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/** Hands in the next version of the draft with its pictures and videos, already checked and written anew. @throws Refusal. */
export async function submitDraft(
  db: Db,
  actor: CreatorActor,
  id: string,
  { draft, pictures }: { draft: DraftForm; pictures: (StoredPicture | StoredVideo)[] },
  now: Date,
) {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (pictures.length === 0) throw new Refusal('conflict', 'draft.no_picture')
    await advance(tx, actor, deal, 'submit-draft', now)
    const points = checklistOf(deal.brief)
    const ticked = draft.ticked.filter((point) => points.includes(point))
    const { caption, links = [] } = draft
    const written = await recordDraft(tx, { collaborationId: id, caption, links, ticked, pictures }, now)
    if (pictures.some((file) => 'durationMs' in file))
      await enqueue(tx, { name: 'make-stills', data: { draftId: written.id } })
    return written
  })
}
