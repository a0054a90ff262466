import type { Db } from '../db.ts'

/** What the payment processor needs to know of a creator. */
export async function findCreatorContact(db: Db, id: string) {
  return db
    .selectFrom('creators as k')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .select(['k.id', 'a.email', 'k.country'])
    .where('k.id', '=', id)
    .executeTakeFirst()
}
