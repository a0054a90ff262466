import type { Db, Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import {
  lockBankReference,
  type ManualPayout,
  recordPayoutChange,
  recordPayoutStep,
} from '#db/queries/manual-payouts.ts'
import { payoutsAreHalted } from '#db/queries/payout-halts.ts'
import { type StaffActor, system } from '../domain/actor.ts'
import { dayIn, plusHours } from '../domain/clock.ts'
import { needsSecond, sendPayout } from '../domain/escrow/manual-payout.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance } from './advance.ts'
import { holdPayout } from './hold-payout.ts'
import { refuseHeld } from './refuse-suspended.ts'
import { refuseContested } from './refuse-contested.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/** The transfer as our bank knows it; `sentOn` is a calendar day where staff sits. */
export type AtBank = { reference: string; sentOn: string }

/**
 * Writes down that a payout was sent at the bank. Up to a limit that is the end of it; above it another person has to
 * confirm. @throws Refusal: unknown, out of turn, halted, switched off, a payment that its bank contests, a reference that stands for
 * another payout, a day that is not between the asking and today.
 */
export async function recordManualPayout(db: Db, actor: StaffActor, id: string, atBank: AtBank, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { payout, deal } = await holdPayout(tx, id, ['queued'])
    await refuseHalted(tx)
    await refuseSwitchedOff(tx, 'bank_payouts', now)
    await refuseHeld(tx, payout.creatorId)
    await refuseContested(tx, deal.id)
    // No zone is further from UTC than 14 hours.
    const isLate = atBank.sentOn > dayIn(plusHours(now, 14), 'UTC')
    if (isLate || atBank.sentOn < dayIn(plusHours(payout.requestedAt, -14), 'UTC'))
      throw new Refusal('conflict', 'payout.bad_day')
    if (await lockBankReference(tx, atBank.reference)) throw new Refusal('conflict', 'payout.reference_used')
    await recordPayoutChange(tx, id, {
      status: 'seconding',
      sentOn: atBank.sentOn,
      bankReference: atBank.reference,
      recordedBy: actor.accountId,
      recordedAt: now,
    })
    await recordPayoutStep(
      tx,
      { payoutId: id, step: 'recorded', accountId: actor.accountId, note: atBank.reference },
      now,
    )
    if (!needsSecond(payout.amount)) await settlePayout(tx, payout, deal, actor, now)
  })
}

/** @throws Refusal conflict while nothing may leave. */
export async function refuseHalted(tx: Tx) {
  if (await payoutsAreHalted(tx)) throw new Refusal('conflict', 'payout.halted')
}

/** What was recorded is booked as sent; the deal it completes is completed. */
export async function settlePayout(
  tx: Tx,
  payout: ManualPayout,
  deal: LockedCollaboration,
  actor: StaffActor,
  now: Date,
) {
  await recordPayoutChange(tx, payout.id, { status: 'sent', endedAt: now })
  await recordPayoutStep(tx, { payoutId: payout.id, step: 'sent', accountId: actor.accountId }, now)
  await post(tx, sendPayout(payout), now)
  if (deal.status === 'verified') await advance(tx, system, deal, 'complete', now)
}
