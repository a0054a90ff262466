import type { Db } from '#db/db.ts'
import type { BrandActor } from '../domain/actor.ts'
import { renamed } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

/** Gives a list another name. @returns the list's version. @throws Refusal. */
export const renameShortlist = (db: Db, actor: BrandActor, id: string, name: string, now: Date) =>
  changeShortlist(db, actor, id, (body) => renamed(body, name), now)
