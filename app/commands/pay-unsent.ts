import type { Db } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { listUnsentDeals } from '#db/queries/payout-accounts.ts'
import { system } from '../domain/actor.ts'
import { payCreator } from './pay-creator.ts'

/**
 * Asks for everything that waited until a creator could be paid, deal by deal. To be called after what changed about the
 * creator is committed: deals are held before creators everywhere, and a release that came first is found here.
 */
export async function payUnsent(db: Db, creatorId: string, now: Date) {
  for (const id of await listUnsentDeals(db, creatorId))
    await db.transaction().execute(async (tx) => {
      const deal = await lockCollaboration(tx, id, system)
      if (deal) await payCreator(tx, deal, now)
    })
}
