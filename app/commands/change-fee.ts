import type { Db } from '#db/db.ts'
import { recordFeeChange } from '#db/queries/fee-changes.ts'
import type { StaffActor } from '../domain/actor.ts'
import { feeNoticeDays, isToldInTime } from '../domain/escrow/fee-change.ts'
import { Refusal } from '../domain/refusal.ts'

type Asked = { bps: number; effectiveAt: Date; reason: string }

/** Changes the fee of deals that begin from a moment on; what began before keeps its own. @throws Refusal: too soon. */
export async function changeFee(db: Db, actor: StaffActor, asked: Asked, now: Date) {
  if (!isToldInTime(asked.effectiveAt, now))
    throw new Refusal('conflict', 'fee.too_soon', { count: feeNoticeDays })
  await db.transaction().execute((tx) => recordFeeChange(tx, { ...asked, byId: actor.accountId }, now))
}
