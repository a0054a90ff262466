import type { Db } from '#db/db.ts'
import { findRemark, recordRemark } from '#db/queries/remarks.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** An answer under a remark of either side, on whichever version it stands. @throws Refusal not_found. */
export async function replyToRemark(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { remark, body }: { remark: number; body: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    const found = await findRemark(tx, id, remark)
    if (!found) throw new Refusal('not_found', 'draft.remark_unknown')
    await recordRemark(tx, actor, { draftId: found.draftId, parentId: found.id, body }, now)
  })
}
