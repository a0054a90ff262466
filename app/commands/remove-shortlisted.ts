import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { removed } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

/** Takes a channel off a list; one that is off already stays off. @returns the list's version. @throws Refusal. */
export const removeShortlisted = (db: Db, actor: BrandActor, id: string, channelId: string, now: Date) =>
  changeShortlist(db, actor, id, (body) => removed(body, channelId), now)
