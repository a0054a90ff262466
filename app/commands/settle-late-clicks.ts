import type { Db } from '#db/db.ts'
import { lockConversions } from '#db/queries/conversion-events.ts'
import { listAwaiting } from '#db/queries/sales.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { settleSale } from './settle-sale.ts'

const awaitedDays = 7
const recentHours = 1 / 6

/**
 * Decides sales anew whose click may have been stored after them: clicks are written in batches, those of another
 * process later still. A second run finds nothing to do. @returns how many sales changed.
 */
export async function settleLateClicks(db: Db, now: Date): Promise<number> {
  const keys = await listAwaiting(db, {
    awaitedSince: plusDays(now, -awaitedDays),
    recentSince: plusHours(now, -recentHours),
  })
  let changed = 0
  for (const key of keys)
    await db.transaction().execute(async (tx) => {
      await lockConversions(tx, key.brandId)
      const settled = await settleSale(tx, key, 'click', now)
      if (settled?.isChanged) changed += 1
    })
  return changed
}
