import type { Db } from '#db/db.ts'
import { findDraftFile, findNewestDraft } from '#db/queries/drafts.ts'
import { type Author, recordRemark } from '#db/queries/remarks.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { CommentForm } from '../domain/collaboration/forms.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Tx } from '#db/db.ts'
import { holdCollaboration } from './advance.ts'

/**
 * A remark on the newest draft: on a point or a rectangle of a picture, a moment of a video, a passage of the caption.
 * @throws Refusal not_found, conflict when the place is not there.
 */
export async function commentOnDraft(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  comment: CommentForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    await writeRemark(tx, id, actor, comment, now)
  })
}

/** Writes a remark of whoever may write one. The deal's row is held. @throws Refusal. */
export async function writeRemark(tx: Tx, id: string, author: Author, comment: CommentForm, now: Date) {
  const { body, fileId, point, at, passage } = comment
  const draft = await findNewestDraft(tx, id)
  if (!draft) throw new Refusal('not_found', 'draft.unknown')
  if (!fileId) {
    if (passage && !draft.caption.includes(passage)) throw new Refusal('conflict', 'draft.not_in_caption')
    return recordRemark(tx, author, { draftId: draft.id, body, passage: passage || undefined }, now)
  }
  const file = await findDraftFile(tx, draft.id, fileId)
  if (!file) throw new Refusal('not_found', 'draft.unknown')
  if (at !== undefined && (file.durationMs === null || at > file.durationMs))
    throw new Refusal('conflict', 'draft.beyond_end')
  await recordRemark(tx, author, { draftId: draft.id, body, fileId, ...point, atMs: at }, now)
}
