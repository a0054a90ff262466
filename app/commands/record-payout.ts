import type { Db } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { listUnsentDeals, recordPayoutStatus } from '#db/queries/payout-accounts.ts'
import { system } from '../domain/actor.ts'
import type { PayoutStatus } from '../domain/payments.ts'
import { payCreator } from './pay-creator.ts'

/** Notes what the processor says of a payout account; once it is active, everything that waited for it is sent. */
export async function recordPayout(db: Db, processorId: string, status: PayoutStatus, now: Date) {
  await db.transaction().execute(async (tx) => {
    const account = await recordPayoutStatus(tx, processorId, status, now)
    if (!account || status !== 'active') return
    for (const id of await listUnsentDeals(tx, account.creatorId)) {
      const deal = await lockCollaboration(tx, id, system)
      if (deal) await payCreator(tx, deal, now)
    }
  })
}
