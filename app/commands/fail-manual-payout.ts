import type { Db } from '#db/db.ts'
import { recordBankAccountRefused } from '#db/queries/bank-accounts.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { post } from '#db/queries/ledger.ts'
import { recordPayoutChange, recordPayoutStep } from '#db/queries/manual-payouts.ts'
import type { StaffActor } from '../domain/actor.ts'
import { failPayout, returnPayout } from '../domain/escrow/manual-payout.ts'
import { holdPayout } from './hold-payout.ts'
import { payCreator } from './pay-creator.ts'

/**
 * A payout could not be sent, or came back after it was: the creator is owed it again, is told why, and is asked to put
 * the bank details right. Where they were changed meanwhile it is asked for anew at once. @throws Refusal: unknown, out
 * of turn.
 */
export async function failManualPayout(db: Db, actor: StaffActor, id: string, reason: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { payout, deal } = await holdPayout(tx, id, ['queued', 'seconding', 'sent'])
    const wasSent = payout.status === 'sent'
    await recordPayoutChange(tx, id, { status: 'failed', failure: reason, endedAt: now })
    const step = wasSent ? 'returned' : 'failed'
    const source = await recordPayoutStep(
      tx,
      { payoutId: id, step, accountId: actor.accountId, note: reason },
      now,
    )
    await post(tx, wasSent ? returnPayout(payout) : failPayout(payout), now)
    await recordBankAccountRefused(tx, payout.creatorId, payout.sentTo)
    await payCreator(tx, deal, now)
    await enqueue(tx, {
      name: 'tell',
      data: {
        collaborationId: deal.id,
        step: 'payout-failed',
        by: actor.role,
        only: 'creator',
        source,
        at: now.toISOString(),
      },
    })
  })
}
