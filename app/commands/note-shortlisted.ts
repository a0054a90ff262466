import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { has, noted } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

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
    (body) => {
      if (!has(body, channelId)) throw new Refusal('conflict', 'shortlist.not_on_it')
      return noted(body, channelId, words)
    },
    now,
  )
}
