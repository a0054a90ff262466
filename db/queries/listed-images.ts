import type { Fingerprint } from '../../app/domain/moderation/image.ts'
import type { Db } from '../db.ts'

/** Every picture with its newest line. */
const newest = (db: Db) =>
  db
    .selectFrom('listedImages')
    .select(['id', 'sha256', 'shape', 'note', 'isListed', 'accountId', 'changedAt'])
    .distinctOn('sha256')
    .orderBy('sha256')
    .orderBy('id', 'desc')

/** The pictures that are not taken. */
export async function listListedImages(db: Db): Promise<Fingerprint[]> {
  return db
    .selectFrom(newest(db).as('n'))
    .select(['n.sha256', 'n.shape'])
    .where('n.isListed', '=', true)
    .execute()
}

/** Every picture that is or was listed, the newest change first. */
export async function listImageChanges(db: Db, most = 100) {
  return db
    .selectFrom(newest(db).as('n'))
    .innerJoin('accounts as a', 'a.id', 'n.accountId')
    .select(['n.sha256', 'n.shape', 'n.note', 'n.isListed', 'n.changedAt', 'a.name as by'])
    .orderBy('n.changedAt', 'desc')
    .limit(most)
    .execute()
}

export async function recordListedImage(
  db: Db,
  line: Fingerprint & { note: string; isListed: boolean; accountId: string },
  now: Date,
) {
  await db
    .insertInto('listedImages')
    .values({ ...line, changedAt: now })
    .execute()
}
