import type { Db } from '#db/db.ts'
import { lockTeam, recordPowers } from '#db/queries/team.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Power, powersIn } from '../domain/staff/powers.ts'

type Asked = { id: string; powers: readonly Power[]; seen: readonly string[]; reason: string }

/** Gives and takes powers of another person of staff. Somebody who may give powers always remains. @throws Refusal */
export async function changePowers(db: Db, actor: StaffActor, asked: Asked, now: Date) {
  if (asked.id === actor.accountId) throw new Refusal('forbidden', 'power.own')
  await db.transaction().execute(async (tx) => {
    const team = await lockTeam(tx)
    const person = team.find(({ id }) => id === asked.id)
    if (!person) throw new Refusal('not_found', 'power.unknown')
    if (powersIn(asked.seen).join() !== person.powers.join()) throw new Refusal('conflict', 'power.moved')
    const after = powersIn(asked.powers)
    const holders = team.filter(({ id, powers }) => (id === asked.id ? after : powers).includes('team'))
    if (holders.length === 0) throw new Refusal('conflict', 'power.last')
    const change = { accountId: asked.id, before: person.powers, after, reason: asked.reason }
    await recordPowers(tx, { ...change, byId: actor.accountId }, now)
  })
}
