import type { Db, Tx } from '#db/db.ts'
import { lockShortlist, recordShortlistChange } from '#db/queries/shortlists.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Changed, has, type ShortlistBody } from '../domain/shortlist/shortlist.ts'

type Work = (body: ShortlistBody, tx: Tx) => Changed | Promise<Changed>

/**
 * Changes a list under its lock and keeps the result as a version. `onRemoved` lets a deleted list be changed, too.
 * @returns the version the list has now: the one before where nothing would change. @throws Refusal.
 */
export async function changeShortlist(
  db: Db,
  actor: BrandActor,
  id: string,
  work: Work,
  now: Date,
  { onRemoved = false }: { onRemoved?: boolean } = {},
): Promise<number> {
  return db.transaction().execute((tx) => changeHeld(tx, actor, id, work, now, onRemoved))
}

/** Work on a channel of the list. @throws Refusal when somebody has taken it off meanwhile. */
export const onListed =
  (channelId: string, work: (body: ShortlistBody) => Changed): Work =>
  (body) => {
    if (!has(body, channelId)) throw new Refusal('conflict', 'shortlist.not_on_it')
    return work(body)
  }

/** The same inside a transaction that does more than this. @throws Refusal. */
export async function changeHeld(
  tx: Tx,
  actor: BrandActor,
  id: string,
  work: Work,
  now: Date,
  onRemoved = false,
): Promise<number> {
  const held = await lockShortlist(tx, id, actor)
  if (!held) throw new Refusal('not_found', 'shortlist.unknown')
  if (held.body.isRemoved && !onRemoved) throw new Refusal('conflict', 'shortlist.removed')
  const changed = await work(held.body, tx)
  if (!changed) return held.version
  const version = held.version + 1
  await recordShortlistChange(tx, id, { ...changed, version }, actor, now)
  return version
}
