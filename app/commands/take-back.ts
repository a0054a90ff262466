import type { Db, Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import { listQueuedPayouts, recordPayoutChange, recordPayoutStep } from '#db/queries/manual-payouts.ts'
import { recordTakeBack } from '#db/queries/take-backs.ts'
import type { StaffActor } from '../domain/actor.ts'
import { failPayout } from '../domain/escrow/manual-payout.ts'
import { isTakenBackFrom } from '../domain/escrow/take-back.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { continueTakeBack } from './continue-take-back.ts'
import { dealOf } from './deal-of.ts'
import { refuseContested } from './refuse-contested.ts'

/**
 * Takes released money of a deal back for the brand, Athar's fee on it included. What was sent to the creator is asked
 * back of the processor first; the refund follows when it has answered. @throws Refusal conflict.
 */
export async function takeBack(
  db: Db,
  actor: StaffActor,
  collaborationId: string,
  { gross, reason }: { gross: Money; reason: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    await startTakeBack(tx, actor, deal, { gross, reason }, now)
  })
}

/** The same within another command, which holds the deal. @throws Refusal conflict. */
export async function startTakeBack(
  tx: Tx,
  { accountId }: StaffActor,
  deal: LockedCollaboration,
  { gross, reason }: { gross: Money; reason: string },
  now: Date,
): Promise<void> {
  if (!isTakenBackFrom(deal.status))
    throw new Refusal('conflict', 'step.out_of_turn', { step: 'take-back', status: deal.status })
  await refuseContested(tx, deal.id)
  const { released } = await dealOf(tx, deal)
  if (gross.amount <= 0 || gross.amount > released.amount || gross.currency !== released.currency)
    throw new Refusal('conflict', 'take_back.more_than_released')
  if (!(await recordTakeBack(tx, { collaborationId: deal.id, gross, reason, accountId }, now)))
    throw new Refusal('conflict', 'take_back.under_way')
  await withdrawQueued(tx, deal.id, { reason, accountId }, now)
  await continueTakeBack(tx, deal, now)
}

/** A bank transfer that nobody has sent yet is not sent: the creator is owed it again, less what is taken back. */
async function withdrawQueued(
  tx: Tx,
  collaborationId: string,
  { reason, accountId }: { reason: string; accountId: string },
  now: Date,
) {
  for (const payout of await listQueuedPayouts(tx, collaborationId)) {
    await recordPayoutChange(tx, payout.id, { status: 'failed', failure: reason, endedAt: now })
    await recordPayoutStep(tx, { payoutId: payout.id, step: 'failed', accountId, note: reason }, now)
    await post(tx, failPayout(payout), now)
  }
}
