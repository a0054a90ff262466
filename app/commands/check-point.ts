import type { Db } from '#db/db.ts'
import { recordCheck } from '#db/queries/draft-marks.ts'
import { findNewestDraft } from '#db/queries/drafts.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { reviewPoints } from '../domain/review/checklist.ts'
import type { CheckForm } from '../domain/review/forms.ts'
import { holdCollaboration } from './advance.ts'

/** What the brand finds about one point of the brief in the newest draft, while it is in review. @throws Refusal. */
export async function checkPoint(
  db: Db,
  actor: BrandActor,
  id: string,
  { point, verdict }: CheckForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { status, brief } = await holdCollaboration(tx, actor, id)
    if (status !== 'in_review') throw new Refusal('conflict', 'draft.not_in_review')
    const draft = await findNewestDraft(tx, id)
    if (!draft || !reviewPoints(brief).some(({ text }) => text === point))
      throw new Refusal('not_found', 'draft.point_unknown')
    await recordCheck(tx, actor, { draftId: draft.id, point, verdict }, now)
  })
}
