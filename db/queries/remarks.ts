import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Side } from '../../app/domain/collaboration/deal-view.ts'
import type { Anchor, Remark } from '../../app/domain/review/remark.ts'
import type { Db, Tx } from '../db.ts'

/** Who writes a remark: one of the two sides, or a reviewer by a link. */
export type Author = BrandActor | CreatorActor | { role: 'reviewer'; linkId: string }

type NewRemark = { draftId: string; body: string; parentId?: number } & {
  [Part in keyof Anchor]?: Exclude<Anchor[Part], null> | undefined
}

/** Writes a remark or an answer to one. */
export async function recordRemark(tx: Tx, author: Author, remark: NewRemark, now: Date) {
  await tx
    .insertInto('draftComments')
    .values({
      ...remark,
      role: author.role,
      ...(author.role === 'reviewer' ? { linkId: author.linkId } : { accountId: author.accountId }),
      madeAt: now,
    })
    .execute()
}

/** A remark of a deal that answers can stand under; undefined when it is an answer itself, or of another deal. */
export async function findRemark(tx: Tx, collaborationId: string, id: number) {
  return tx
    .selectFrom('draftComments as m')
    .innerJoin('drafts as d', 'd.id', 'm.draftId')
    .select(['m.id', 'm.draftId'])
    .where('d.collaborationId', '=', collaborationId)
    .where('m.id', '=', id)
    .where('m.parentId', 'is', null)
    .executeTakeFirst()
}

export async function recordRemarkEvent(
  tx: Tx,
  actor: BrandActor | CreatorActor,
  commentId: number,
  event: 'resolve' | 'reopen',
  now: Date,
) {
  const { role, accountId } = actor
  await tx
    .insertInto('draftCommentEvents')
    .values({ commentId, event, role, accountId, madeAt: now })
    .execute()
}

/** Whether a remark counts as settled at this moment. */
export async function isResolved(tx: Tx, commentId: number) {
  const last = await tx
    .selectFrom('draftCommentEvents')
    .select('event')
    .where('commentId', '=', commentId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.event === 'resolve'
}

/** Every remark and answer of a deal's drafts in their order. */
export async function listRemarkRows(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('draftComments as m')
    .innerJoin('drafts as d', 'd.id', 'm.draftId')
    .leftJoin('accounts as a', 'a.id', 'm.accountId')
    .leftJoin('reviewLinks as l', 'l.id', 'm.linkId')
    .select([
      'm.id',
      'm.draftId',
      'm.parentId',
      'm.fileId',
      'm.x',
      'm.y',
      'm.width',
      'm.height',
      'm.atMs',
      'm.passage',
      'm.role',
      'm.body',
      'm.madeAt',
    ])
    .select((eb) => eb.fn.coalesce('a.name', 'l.name').as('author'))
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('m.id')
    .execute()
  return rows.map(({ role, author, ...row }) => ({
    ...row,
    author: author ?? '',
    role: role as Remark['role'],
  }))
}

/** Who settled or reopened which remark of a deal, in their order. */
export async function listRemarkEvents(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('draftCommentEvents as e')
    .innerJoin('draftComments as m', 'm.id', 'e.commentId')
    .innerJoin('drafts as d', 'd.id', 'm.draftId')
    .innerJoin('accounts as a', 'a.id', 'e.accountId')
    .select(['e.commentId', 'e.event', 'e.role', 'e.madeAt', 'a.name as author'])
    .where('d.collaborationId', '=', collaborationId)
    .orderBy('e.id')
    .execute()
  return rows.map(({ event, role, ...row }) => ({
    ...row,
    event: event as 'resolve' | 'reopen',
    role: role as Side,
  }))
}
