import type { Db } from '#db/db.ts'
import { lockBrand } from '#db/queries/brands.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { findShortlistNamed } from '#db/queries/shortlists.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { added, has, isFull, most } from '../domain/shortlist/shortlist.ts'
import { changeHeld } from './change-shortlist.ts'
import { createHeld } from './create-shortlist.ts'

/** A list that is there, or the name of one: it is made when the brand has none of that name. */
type Where = { shortlistId: string } | { name: string; campaignId: string | null }

/**
 * Puts a channel at the end of a list; one that is there already stays where it is.
 * @returns the list's id. @throws Refusal.
 */
export async function shortlistChannel(
  db: Db,
  actor: BrandActor,
  channelId: string,
  where: Where,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    if (!(await findInvitable(tx, channelId))) throw new Refusal('not_found', 'channel.unknown')
    const id = 'shortlistId' in where ? where.shortlistId : await idOf(where)
    await changeHeld(
      tx,
      actor,
      id,
      (body) => {
        if (isFull(body) && !has(body, channelId))
          throw new Refusal('conflict', 'shortlist.full', { count: most.entries })
        const by = { addedBy: actor.accountId, addedAt: now.toISOString() }
        return added(body, { channelId, note: '', tags: [], ...by })
      },
      now,
    )
    return id

    async function idOf(list: Extract<Where, { name: string }>) {
      await lockBrand(tx, actor)
      const known = await findShortlistNamed(tx, list.name, actor)
      return known?.id ?? createHeld(tx, actor, list, now)
    }
  })
}
