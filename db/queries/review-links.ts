import type { BrandActor } from '../../app/domain/actor.ts'
import type { Opinion, ReviewLink } from '../../app/domain/review/reviewer.ts'
import type { Db, Tx } from '../db.ts'
import { findFileOwner } from './draft-files.ts'

type NewLink = {
  collaborationId: string
  tokenHash: string
  name: string
  mayComment: boolean
  expiresAt: Date
}

/** @returns the id of the link. */
export async function recordReviewLink(tx: Tx, actor: BrandActor, link: NewLink, now: Date) {
  const { id } = await tx
    .insertInto('reviewLinks')
    .values({ ...link, accountId: actor.accountId, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The links of a deal, newest first. */
export async function listReviewLinks(db: Db, collaborationId: string): Promise<ReviewLink[]> {
  return db
    .selectFrom('reviewLinks')
    .select(['id', 'name', 'mayComment', 'createdAt', 'expiresAt', 'revokedAt', 'lastSeenAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** @returns whether the deal has such a link that was still open. */
export async function recordRevoked(tx: Tx, collaborationId: string, id: string, now: Date) {
  const row = await tx
    .updateTable('reviewLinks')
    .set({ revokedAt: now })
    .where('id', '=', id)
    .where('collaborationId', '=', collaborationId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The link that a secret opens at this moment; expired, revoked and unknown ones are not there. */
export async function findReviewLink(db: Db, tokenHash: string, now: Date) {
  return db
    .selectFrom('reviewLinks')
    .select(['id', 'collaborationId', 'name', 'mayComment', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

export async function recordSeen(db: Db, id: string, now: Date) {
  await db.updateTable('reviewLinks').set({ lastSeenAt: now }).where('id', '=', id).execute()
}

export async function recordOpinion(
  tx: Tx,
  opinion: { linkId: string; draftId: string; verdict: Opinion['verdict'] },
  now: Date,
) {
  await tx
    .insertInto('reviewOpinions')
    .values({ ...opinion, madeAt: now })
    .execute()
}

/** What each reviewer last recommended about each version. */
export async function listOpinions(
  db: Db,
  collaborationId: string,
): Promise<(Opinion & { draftId: string })[]> {
  const rows = await db
    .selectFrom('reviewOpinions as o')
    .innerJoin('reviewLinks as l', 'l.id', 'o.linkId')
    .distinctOn(['o.draftId', 'o.linkId'])
    .select(['o.draftId', 'o.verdict', 'o.madeAt', 'l.name'])
    .where('l.collaborationId', '=', collaborationId)
    .orderBy('o.draftId')
    .orderBy('o.linkId')
    .orderBy('o.id', 'desc')
    .execute()
  return rows.map(({ verdict, ...row }) => ({ ...row, verdict: verdict as Opinion['verdict'] }))
}

/** What a reviewer may read of a deal: its title, its points and whose it is; no price, no people's addresses. */
export async function findReviewedDeal(db: Db, collaborationId: string) {
  return db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.id',
      'c.status',
      'b.name as brandName',
      'b.timeZone as zone',
      'k.name as creatorName',
      'v.body',
    ])
    .where('c.id', '=', collaborationId)
    .executeTakeFirst()
}

/** Whether a stored file belongs to a draft of this deal. */
export async function isFileOfDeal(db: Db, collaborationId: string, key: string) {
  const owner = await findFileOwner(db, key)
  return owner?.collaborationId === collaborationId && !owner.isWithheld
}
