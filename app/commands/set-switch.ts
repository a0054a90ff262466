import type { Db } from '#db/db.ts'
import { lockSwitch, recordSwitchChange } from '#db/queries/switches.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { offAt, type Switch } from '../domain/staff/switches.ts'

type Asked = { name: Switch; reason: string }

/**
 * Switches something off until a moment, or until somebody switches it on; of what is off already, the end and the
 * reason. @throws Refusal: a moment that has passed.
 */
export async function switchOff(
  db: Db,
  actor: StaffActor,
  { name, reason, until }: Asked & { until: Date | null },
  now: Date,
) {
  if (until && until <= now) throw new Refusal('conflict', 'switches.past')
  await db.transaction().execute(async (tx) => {
    const running = offAt(await lockSwitch(tx, name), now)
    const offSince = running?.since ?? now
    await recordSwitchChange(tx, { switch: name, offSince, until, reason, byId: actor.accountId }, now)
  })
}

/** Switches something on again before its time. @throws Refusal: it is on. */
export async function switchOn(db: Db, actor: StaffActor, { name, reason }: Asked, now: Date) {
  await db.transaction().execute(async (tx) => {
    if (!offAt(await lockSwitch(tx, name), now)) throw new Refusal('conflict', 'switches.is_on')
    const change = { switch: name, offSince: null, until: null, reason, byId: actor.accountId }
    await recordSwitchChange(tx, change, now)
  })
}
