import type { Db } from '../db.ts'

/**
 * The salt of a calendar day (UTC): the first who asks sets it to `fresh`, everybody else gets the same. The salts of
 * earlier days are deleted, so that nothing leads from an old visitor key to a network address.
 */
export async function findVisitorSalt(db: Db, day: string, fresh: Buffer): Promise<Buffer> {
  await db
    .insertInto('visitorSalts')
    .values({ day, salt: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { salt } = await db
    .selectFrom('visitorSalts')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('visitorSalts').where('day', '<', day).execute()
  return salt
}
