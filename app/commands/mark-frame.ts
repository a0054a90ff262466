import type { Db } from '#db/db.ts'
import { recordMark } from '#db/queries/draft-marks.ts'
import { findDraftFile, findNewestDraft } from '#db/queries/drafts.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { MarkForm } from '../domain/review/forms.ts'
import { holdCollaboration } from './advance.ts'

/** The brand's pencil on a picture of the newest draft, while it is in review. @throws Refusal. */
export async function markFrame(db: Db, actor: BrandActor, id: string, mark: MarkForm, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { status } = await holdCollaboration(tx, actor, id)
    if (status !== 'in_review') throw new Refusal('conflict', 'draft.not_in_review')
    const draft = await findNewestDraft(tx, id)
    const file = draft && (await findDraftFile(tx, draft.id, mark.fileId))
    if (!file) throw new Refusal('not_found', 'draft.unknown')
    await recordMark(tx, actor, { ...mark, draftId: draft.id }, now)
  })
}
