import type { Db, Tx } from '#db/db.ts'
import {
  areOfCampaign,
  listActivityChanges,
  lockActivity,
  recordActivityVersion,
} from '#db/queries/activities.ts'
import { findBrand } from '#db/queries/brands.ts'
import type { BrandActor } from '../domain/actor.ts'
import {
  type Activity,
  type ActivityChangeForm,
  type ActivityState,
  changeKindOf,
  isOutOfReach,
  movedTo,
} from '../domain/campaign/activities.ts'
import type { Day } from '../domain/campaign/days.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'

/** Which activity of which campaign, in the version that the reader saw. */
export type SeenActivity = { campaignId: string; id: string; version: number }

/** Says everything of an activity anew. @throws Refusal, also when somebody changed it meanwhile. */
export async function changeActivity(
  db: Db,
  actor: BrandActor,
  seen: Omit<SeenActivity, 'version'>,
  { version, link, endsOn, ...form }: ActivityChangeForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const held = await holdSeen(tx, actor, { ...seen, version })
    const to = { ...form, ...link, endsOn: endsOn || form.startsOn }
    if (!(await areOfCampaign(tx, seen.campaignId, to, actor)))
      throw new Refusal('not_found', 'activity.foreign')
    await refuseOutOfReach(tx, actor, to, now)
    await recordActivityVersion(tx, held, { kind: 'changed', to }, actor, now)
  })
}

/**
 * Moves an activity to another first day; it stays as long as it was. @throws Refusal, also when somebody else moved it
 * meanwhile: then nothing of either move is lost, the later one is asked to look first.
 */
export async function moveActivity(db: Db, actor: BrandActor, seen: SeenActivity, to: Day, now: Date) {
  await db.transaction().execute(async (tx) => {
    const held = await holdSeen(tx, actor, seen)
    if (held.startsOn === to) return
    const days = movedTo(held, to)
    await refuseOutOfReach(tx, actor, days, now)
    await recordActivityVersion(tx, held, { kind: 'moved', to: days }, actor, now)
  })
}

/** Says that an activity is done or dropped, or takes that back. @throws Refusal. */
export async function endActivity(
  db: Db,
  actor: BrandActor,
  seen: SeenActivity,
  state: ActivityState,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const held = await holdSeen(tx, actor, seen)
    if (held.state === state) return
    await recordActivityVersion(tx, held, { kind: changeKindOf(state), to: { state } }, actor, now)
  })
}

async function holdSeen(
  tx: Tx,
  actor: BrandActor,
  { campaignId, id, version }: SeenActivity,
): Promise<Activity> {
  const held = await lockActivity(tx, campaignId, id, actor)
  if (!held) throw new Refusal('not_found', 'activity.unknown')
  if (held.version === version) return held
  const [last] = await listActivityChanges(tx, id, 1)
  throw new Refusal('conflict', 'activity.changed_meanwhile', {
    who: last?.author ?? '',
    title: held.title,
  })
}

async function refuseOutOfReach(
  tx: Tx,
  actor: BrandActor,
  days: Pick<Activity, 'startsOn' | 'endsOn'>,
  now: Date,
) {
  const { zone } = await findBrand(tx, actor)
  if (isOutOfReach(days, dayIn(now, zone))) throw new Refusal('conflict', 'activity.out_of_reach')
}
