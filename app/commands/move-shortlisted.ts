import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { moved } from '../domain/shortlist/shortlist.ts'
import { changeShortlist, onListed } from './change-shortlist.ts'

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
    onListed(channelId, (body) => moved(body, channelId, place)),
    now,
  )
}
