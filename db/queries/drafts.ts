import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { StoredPicture } from '../../app/domain/content/picture.ts'
import type { Db, Tx } from '../db.ts'

type NewDraft = { collaborationId: string; caption: string; ticked: string[]; pictures: StoredPicture[] }

/** Writes the next version of a draft with its pictures. @returns its id and version. */
export async function recordDraft(tx: Tx, { pictures, ...draft }: NewDraft, now: Date) {
  const { version: last } = await tx
    .selectFrom('drafts')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('version'), eb.lit(0)).as('version'))
    .where('collaborationId', '=', draft.collaborationId)
    .executeTakeFirstOrThrow()
  const written = await tx
    .insertInto('drafts')
    .values({ ...draft, version: last + 1, submittedAt: now })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('draftFiles')
    .values(pictures.map((picture, position) => ({ draftId: written.id, position, ...picture })))
    .execute()
  return written
}

type NewComment = { body: string; fileId?: string; x?: number; y?: number }

/** @returns false when there is no draft yet, or the picture is not part of the newest one. */
export async function recordDraftComment(
  tx: Tx,
  collaborationId: string,
  actor: BrandActor | CreatorActor,
  comment: NewComment,
  now: Date,
) {
  const draft = await tx
    .selectFrom('drafts')
    .select('id')
    .where('collaborationId', '=', collaborationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!draft) return false
  if (comment.fileId) {
    const file = await tx
      .selectFrom('draftFiles')
      .select('id')
      .where('id', '=', comment.fileId)
      .where('draftId', '=', draft.id)
      .executeTakeFirst()
    if (!file) return false
  }
  await tx
    .insertInto('draftComments')
    .values({ draftId: draft.id, role: actor.role, accountId: actor.accountId, madeAt: now, ...comment })
    .execute()
  return true
}

/** Every version of a deal's draft, newest first, with its pictures and comments. The caller has checked who reads. */
export async function listDrafts(db: Db, collaborationId: string) {
  const [drafts, files, comments] = await Promise.all([
    db
      .selectFrom('drafts')
      .select(['id', 'version', 'caption', 'ticked', 'submittedAt'])
      .where('collaborationId', '=', collaborationId)
      .orderBy('version', 'desc')
      .execute(),
    db
      .selectFrom('draftFiles as f')
      .innerJoin('drafts as d', 'd.id', 'f.draftId')
      .select(['f.id', 'f.draftId', 'f.position', 'f.key', 'f.width', 'f.height'])
      .where('d.collaborationId', '=', collaborationId)
      .orderBy('f.position')
      .execute(),
    db
      .selectFrom('draftComments as m')
      .innerJoin('drafts as d', 'd.id', 'm.draftId')
      .innerJoin('accounts as a', 'a.id', 'm.accountId')
      .select([
        'm.id',
        'm.draftId',
        'm.fileId',
        'm.x',
        'm.y',
        'm.role',
        'm.body',
        'm.madeAt',
        'a.name as author',
      ])
      .where('d.collaborationId', '=', collaborationId)
      .orderBy('m.id')
      .execute(),
  ])
  return drafts.map((draft) => ({
    ...draft,
    files: files.filter(({ draftId }) => draftId === draft.id),
    comments: comments.filter(({ draftId }) => draftId === draft.id),
  }))
}
export type Draft = Awaited<ReturnType<typeof listDrafts>>[number]

/** Whose deal a stored picture belongs to. */
export async function findFileOwner(db: Db, key: string) {
  return db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['c.brandId', 'c.creatorId'])
    .where('f.key', '=', key)
    .executeTakeFirst()
}
