import type { Db } from '#db/db.ts'
import { findShortlistVersion } from '#db/queries/shortlists.ts'
import type { BrandActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { restored } from '../domain/shortlist/shortlist.ts'
import { changeShortlist } from './change-shortlist.ts'

/** Makes a list what an earlier version was, as a new version. @returns its number. @throws Refusal. */
export const restoreShortlist = (db: Db, actor: BrandActor, id: string, version: number, now: Date) =>
  changeShortlist(
    db,
    actor,
    id,
    async (_, tx) => {
      const was = await findShortlistVersion(tx, id, version, actor)
      if (!was) throw new Refusal('not_found', 'shortlist.no_version')
      return restored(was, version)
    },
    now,
    { onRemoved: true },
  )
