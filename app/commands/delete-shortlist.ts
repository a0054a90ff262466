import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { deleted } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

/** Takes a list out; an earlier version brings it back. @returns the list's version. @throws Refusal. */
export const deleteShortlist = (db: Db, actor: BrandActor, id: string, now: Date) =>
  changeShortlist(db, actor, id, deleted, now, { onRemoved: true })
