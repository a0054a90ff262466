import { currencyOf } from '../../app/domain/money.ts'
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

/** What a creator's forms start with: their language and the currency of the place they live in, where we know it. */
export async function findCreatorDefaults(db: Db, id: string) {
  const row = await db
    .selectFrom('creators')
    .select(['handle', 'country', 'languages', 'timeZone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { handle, country, languages, timeZone } = row
  return { handle, language: languages[0] ?? null, currency: currencyOf(country), zone: timeZone }
}
