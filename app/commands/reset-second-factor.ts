import type { Db } from '#db/db.ts'
import { deleteSecondFactor } from '#db/queries/second-factors.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { lockTeam } from '#db/queries/team.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** Takes a lost second factor of another person of staff away and signs them out everywhere. @throws Refusal */
export async function resetSecondFactor(db: Db, actor: StaffActor, accountId: string) {
  if (accountId === actor.accountId) throw new Refusal('forbidden', 'power.own')
  await db.transaction().execute(async (tx) => {
    const team = await lockTeam(tx)
    if (!team.some(({ id }) => id === accountId)) throw new Refusal('not_found', 'power.unknown')
    await deleteSecondFactor(tx, accountId)
    await deleteSessionsOf(tx, accountId)
  })
}
