import type { AccountLocale } from '#app/domain/account/forms.ts'
import { type Actor, accountOf } from '#app/domain/actor.ts'
import type { Db } from '#db/db.ts'
import { recordProfile } from '#db/queries/accounts.ts'

/** The name that others see and the language one reads. */
export async function saveProfile(db: Db, actor: Actor, profile: { name: string; locale: AccountLocale }) {
  const accountId = accountOf(actor)
  if (accountId) await recordProfile(db, accountId, profile)
}
