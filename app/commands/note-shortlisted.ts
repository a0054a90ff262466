import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { noted } from '../domain/shortlist/shortlist.ts'
import { changeShortlist, onListed } from './change-shortlist.ts'

/** Writes the note and the tags of a channel on a list. @throws Refusal, also when somebody has taken the channel off meanwhile. */
export async function noteShortlisted(
  db: Db,
  actor: BrandActor,
  id: string,
  { channelId, ...words }: { channelId: string; note: string; tags: string[] },
  now: Date,
) {
  await changeShortlist(
    db,
    actor,
    id,
    onListed(channelId, (body) => noted(body, channelId, words)),
    now,
  )
}
