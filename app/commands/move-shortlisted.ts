import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { has, moved } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

/** Moves a channel to a place of its list, counted from 1. @throws Refusal, also when somebody has taken the channel off meanwhile. */
export async function moveShortlisted(
  db: Db,
  actor: BrandActor,
  id: string,
  { channelId, place }: { channelId: string; place: number },
  now: Date,
) {
  await changeShortlist(
    db,
    actor,
    id,
    (body) => {
      if (!has(body, channelId)) throw new Refusal('conflict', 'shortlist.not_on_it')
      return moved(body, channelId, place)
    },
    now,
  )
}
