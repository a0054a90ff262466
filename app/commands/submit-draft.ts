import type { Db } from '#db/db.ts'
import { recordDraft } from '#db/queries/drafts.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { takeUploads } from '#db/queries/uploads.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { checklistOf } from '../domain/campaign/brief.ts'
import type { DraftForm } from '../domain/collaboration/forms.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import type { StoredVideo } from '../domain/content/video.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/**
 * Hands in the next version of the draft. Its files are the uploads that it names, which become part of it, and then
 * `pictures`, which came with the form; all were checked and written anew. @throws Refusal.
 */
export async function submitDraft(
  db: Db,
  actor: CreatorActor,
  id: string,
  { draft, pictures }: { draft: DraftForm; pictures: (StoredPicture | StoredVideo)[] },
  now: Date,
) {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const { caption, links = [], uploads = [] } = draft
    if (pictures.length + uploads.length === 0) throw new Refusal('conflict', 'draft.no_picture')
    await advance(tx, actor, deal, 'submit-draft', now)
    const sent = await takeUploads(tx, id, actor, uploads)
    if (!sent) throw new Refusal('conflict', 'upload.gone')
    const files = [...sent, ...pictures]
    const points = checklistOf(deal.brief)
    const ticked = draft.ticked.filter((point) => points.includes(point))
    const written = await recordDraft(tx, { collaborationId: id, caption, links, ticked, files }, now)
    if (files.some((file) => 'durationMs' in file))
      await enqueue(tx, { name: 'make-stills', data: { draftId: written.id } })
    return written
  })
}
