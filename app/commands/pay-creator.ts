import type { Tx } from '#db/db.ts'
import { lockPayoutRoute } from '#db/queries/bank-accounts.ts'
import { listChargeLines } from '#db/queries/charges.ts'
import { isContested } from '#db/queries/chargebacks.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { post } from '#db/queries/ledger.ts'
import { recordRequest } from '#db/queries/processor-requests.ts'
import { payoutsAreHeld } from '#db/queries/suspensions.ts'
import { findOpenTakeBack } from '#db/queries/take-backs.ts'
import { drawOn } from '../domain/escrow/charge-lines.ts'
import { requestTransfer } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'
import { payable } from '../domain/escrow/manual-payout.ts'
import { askForPayout } from './ask-for-payout.ts'
import { dealOf } from './deal-of.ts'
import { repayDebt } from './repay-debt.ts'

/**
 * Asks for what the creator is owed of this deal to be sent, if the creator can receive it; otherwise it waits as
 * payable. The processor is asked for a transfer out of each charge it came from, staff for one by bank. What is less
 * than the currency's step of payouts waits too, and while a bank may still take a charge back or money of the deal is
 * being taken back, or the creator's payouts are held, so does everything. A creator who owes Athar pays that first.
 */
export async function payCreator(tx: Tx, collaboration: LockedCollaboration, now: Date) {
  if ((await dealOf(tx, collaboration)).payable.amount <= 0) return
  if (await isHeldBack(tx, collaboration.id)) return
  if (await payoutsAreHeld(tx, collaboration.creatorId)) return
  const { rail, account } = await lockPayoutRoute(tx, collaboration.creatorId)
  const deal = await repayDebt(tx, collaboration, now)
  const owed = payable(deal.payable)
  const { amount: total, currency } = owed
  if (total <= 0) return
  if (rail === 'manual') return askForPayout(tx, deal, owed, now)
  if (account !== 'active') return
  for (const { chargeId, amount } of drawOn(await listChargeLines(tx, deal.id), total)) {
    const part = money(amount, currency)
    const asked = { collaborationId: deal.id, creatorId: deal.creatorId, chargeId, amount: part }
    const requestId = await recordRequest(tx, { kind: 'transfer', ...asked }, now)
    await post(tx, requestTransfer(deal, requestId, part), now)
    await enqueue(tx, { name: 'send-request', data: { requestId } })
  }
}

/** Whether nothing of a deal may be sent to its creator for now, by whatever way. */
export const isHeldBack = async (tx: Tx, collaborationId: string) =>
  (await isContested(tx, collaborationId)) || (await findOpenTakeBack(tx, collaborationId)) !== undefined
