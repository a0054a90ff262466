import type { Db } from '#db/db.ts'
import { recordPayoutChange } from '#db/queries/manual-payouts.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdPayout } from './hold-payout.ts'
import { refuseHeld } from './refuse-suspended.ts'
import { refuseHalted, settlePayout } from './record-manual-payout.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/**
 * A second person has found a large transfer at the bank as the first one recorded it. @throws Refusal: unknown, out of
 * turn, halted, switched off, forbidden to the person who recorded it.
 */
export async function secondManualPayout(db: Db, actor: StaffActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { payout, deal } = await holdPayout(tx, id, ['seconding'])
    if (payout.recordedBy === actor.accountId) throw new Refusal('forbidden', 'payout.second_person')
    await refuseHalted(tx)
    await refuseSwitchedOff(tx, 'bank_payouts', now)
    await refuseHeld(tx, payout.creatorId)
    await recordPayoutChange(tx, id, {
      status: 'seconding',
      secondedBy: actor.accountId,
      secondedAt: now,
    })
    await settlePayout(tx, payout, deal, actor, now)
  })
}
