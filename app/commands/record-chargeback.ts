import type { Db } from '#db/db.ts'
import { listChargedDeals, recordChargebackState } from '#db/queries/chargebacks.ts'
import { system } from '../domain/actor.ts'
import type { Chargeback } from '../domain/payments.ts'
import { dealsOf, holdInOrder } from './hold-in-order.ts'
import { settleChargeback } from './settle-chargeback.ts'

/**
 * Notes what the processor said of a chargeback when it was asked at `now`, and moves the money of its deals
 * accordingly; a charge that is not in these books is passed over. Any order, any number of times.
 */
export async function recordChargeback(db: Db, chargeback: Chargeback, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const lines = await listChargedDeals(tx, chargeback.chargeId)
    if (lines.length === 0) return
    const deals = [...(await holdInOrder(tx, system, dealsOf(lines))).values()]
    await recordChargebackState(tx, chargeback, now)
    await settleChargeback(tx, chargeback.id, deals, now)
  })
}
