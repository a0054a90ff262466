import type { Db } from '#db/db.ts'
import { findRemark, isResolved, recordRemarkEvent } from '#db/queries/remarks.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** Either side says that a remark is settled, or that it is not after all. Said twice it is written once. @throws Refusal. */
export async function settleRemark(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { remark, event }: { remark: number; event: 'resolve' | 'reopen' },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    if (!(await findRemark(tx, id, remark))) throw new Refusal('not_found', 'draft.remark_unknown')
    if ((await isResolved(tx, remark)) === (event === 'resolve')) return
    await recordRemarkEvent(tx, actor, remark, event, now)
  })
}
