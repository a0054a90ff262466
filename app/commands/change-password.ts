import type { Db } from '#db/db.ts'
import { type Actor, accountOf } from '#app/domain/actor.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { recordPasswordHash } from '#db/queries/accounts.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'

/** Sets a new password and closes every session of the account, the present one included. */
export async function changePassword(db: Db, actor: Actor, passwordHash: string) {
  const accountId = accountOf(actor)
  if (!accountId) throw new Refusal('forbidden', 'page.not_for_you')
  await db.transaction().execute(async (tx) => {
    await recordPasswordHash(tx, accountId, passwordHash)
    await deleteSessionsOf(tx, accountId)
  })
}
