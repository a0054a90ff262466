import type { Db } from '#db/db.ts'
import { recordDraftComment } from '#db/queries/drafts.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { CommentForm } from '../domain/collaboration/forms.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** A remark on the newest draft, on a point of a picture where one is given. @throws Refusal not_found. */
export async function commentOnDraft(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  comment: CommentForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const { body, fileId, point } = comment
    const place = fileId ? { fileId, ...point } : {}
    const written = await recordDraftComment(tx, id, actor, { body, ...place }, now)
    if (!written) throw new Refusal('not_found', 'draft.unknown')
  })
}
