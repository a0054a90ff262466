import type { BrandActor } from '../../app/domain/actor.ts'
import type { PointCheck, Verdict } from '../../app/domain/review/checklist.ts'
import type { FrameMark, Mark } from '../../app/domain/review/frame-mark.ts'
import type { Db, Tx } from '../db.ts'

export async function recordMark(
  tx: Tx,
  actor: BrandActor,
  { draftId, ...mark }: FrameMark & { draftId: string },
  now: Date,
) {
  await tx
    .insertInto('draftMarks')
    .values({ draftId, ...mark, accountId: actor.accountId, madeAt: now })
    .execute()
}

/** Every mark that the brand ever set on a deal's drafts, in their order. */
export async function listMarks(
  db: Db,
  collaborationId: string,
): Promise<(FrameMark & { draftId: string })[]> {
  const rows = await db
    .selectFrom('draftMarks as m')
    .innerJoin('drafts as d', 'd.id', 'm.draftId')
    .select(['m.draftId', 'm.fileId', 'm.frame', 'm.mark'])
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('m.id')
    .execute()
  return rows.map(({ mark, ...row }) => ({ ...row, mark: mark as Mark }))
}

export async function recordCheck(
  tx: Tx,
  actor: BrandActor,
  check: { draftId: string; point: string; verdict: Verdict },
  now: Date,
) {
  await tx
    .insertInto('draftChecks')
    .values({ ...check, accountId: actor.accountId, madeAt: now })
    .execute()
}

/** What the brand last found about each point in each version. */
export async function listChecks(
  db: Db,
  collaborationId: string,
): Promise<(PointCheck & { draftId: string })[]> {
  const rows = await db
    .selectFrom('draftChecks as k')
    .innerJoin('drafts as d', 'd.id', 'k.draftId')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .distinctOn(['k.draftId', 'k.point'])
    .select(['k.draftId', 'k.point', 'k.verdict', 'k.madeAt', 'a.name as author'])
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('k.draftId')
    .orderBy('k.point')
    .orderBy('k.id', 'desc')
    .execute()
  return rows.map(({ verdict, ...row }) => ({ ...row, verdict: verdict as Verdict }))
}
