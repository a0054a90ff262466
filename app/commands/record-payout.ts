import type { Db } from '#db/db.ts'
import { lockCreator } from '#db/queries/bank-accounts.ts'
import { findPayoutAccountOwner, recordPayoutStatus } from '#db/queries/payout-accounts.ts'
import type { PayoutStatus } from '../domain/payments.ts'
import { payUnsent } from './pay-unsent.ts'

/** Notes what the processor says of a payout account; everything that waited until its owner can be paid is sent. */
export async function recordPayout(db: Db, processorId: string, status: PayoutStatus, now: Date) {
  const creatorId = await findPayoutAccountOwner(db, processorId)
  if (!creatorId) return
  await db.transaction().execute(async (tx) => {
    await lockCreator(tx, creatorId)
    await recordPayoutStatus(tx, processorId, status, now)
  })
  await payUnsent(db, creatorId, now)
}
