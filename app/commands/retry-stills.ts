import type { Db } from '#db/db.ts'
import { findDraftOfFile } from '#db/queries/draft-files.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listFailedStills, recordStillEvent } from '#db/queries/still-events.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** Either side has the stills of a video made once more. Asked twice it is done once. @throws Refusal. */
export async function retryStills(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  fileId: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const draftId = await findDraftOfFile(tx, id, fileId)
    if (!draftId) throw new Refusal('not_found', 'draft.unknown')
    if (!(await listFailedStills(tx, id)).includes(fileId)) return
    await recordStillEvent(tx, fileId, 'asked', now)
    await enqueue(tx, { name: 'make-stills', data: { draftId } })
  })
}
