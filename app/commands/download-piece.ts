import type { Db } from '#db/db.ts'
import { findPiece, recordDownload } from '#db/queries/library.ts'
import type { BrandActor } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { standingOf } from '../domain/rights/standing.ts'

/**
 * Hands out a file of the library while its rights are in force, and keeps who took it. @returns the piece with what
 * is allowed. @throws Refusal not_found for somebody else's, conflict when nothing is allowed today.
 */
export async function downloadPiece(db: Db, actor: BrandActor, id: string, now: Date) {
  return db.transaction().execute(async (tx) => {
    const found = await findPiece(tx, id, actor)
    if (!found) throw new Refusal('not_found', 'page.unknown')
    const standing = standingOf(found.deal.facts, dayIn(now, found.deal.zone))
    const allowed = standing.live.at(-1)
    if (!allowed) throw new Refusal('conflict', 'rights.not_in_force')
    await recordDownload(tx, { fileId: id, accountId: actor.accountId, allowed }, now)
    return { ...found, standing }
  })
}
