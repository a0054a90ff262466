import type { AccountLocale } from '#app/domain/account/forms.ts'
import { type Actor, accountOf } from '#app/domain/actor.ts'
import type { Db } from '#db/db.ts'
import { recordProfile } from '#db/queries/accounts.ts'

/** Keeps the language in which a person reads Athar, also for what is mailed to them. */
export async function chooseLocale(db: Db, actor: Actor, locale: AccountLocale) {
  const accountId = accountOf(actor)
  if (accountId) await recordProfile(db, accountId, { locale })
}
