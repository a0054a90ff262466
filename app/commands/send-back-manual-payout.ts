import type { Db, Tx } from '#db/db.ts'
import { recordPayoutChange, recordPayoutStep } from '#db/queries/manual-payouts.ts'
import type { StaffActor } from '../domain/actor.ts'
import { holdPayout } from './hold-payout.ts'

/**
 * What was recorded is not what the bank shows: the payout waits again, and its reference may be used again. Anybody of
 * staff may do that before it is confirmed. @throws Refusal: unknown, out of turn.
 */
export async function sendBackManualPayout(db: Db, actor: StaffActor, id: string, reason: string, now: Date) {
  await db.transaction().execute((tx) => sendBack(tx, actor, id, reason, now))
}

/** The same as a part of something else. @throws Refusal: unknown, out of turn. */
export async function sendBack(tx: Tx, actor: StaffActor, id: string, reason: string, now: Date) {
  await holdPayout(tx, id, ['seconding'])
  await recordPayoutChange(tx, id, {
    status: 'queued',
    sentOn: null,
    bankReference: null,
    recordedBy: null,
    recordedAt: null,
  })
  const step = { payoutId: id, step: 'sent-back', accountId: actor.accountId, note: reason } as const
  await recordPayoutStep(tx, step, now)
}
