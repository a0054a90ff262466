import type { Tx } from '#db/db.ts'
import { listChargeLines } from '#db/queries/charges.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { post } from '#db/queries/ledger.ts'
import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { recordRequest } from '#db/queries/processor-requests.ts'
import { drawOn } from '../domain/escrow/charge-lines.ts'
import { type Deal, requestTransfer } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'

/** The collaboration with its money as the books say at this moment. The caller holds its row. */
export async function dealOf(tx: Tx, { id, creatorId, price, feeBps }: LockedCollaboration): Promise<Deal> {
  const { currency } = price
  return { id, creatorId, price, feeBps, ...(await findDealMoney(tx, { id, creatorId, currency })) }
}

/**
 * Asks for the transfer of what the creator is owed of this deal, one for each charge it came from, if the creator can
 * receive it; otherwise it waits as payable. While a bank may still take a charge back, nothing of the deal is sent.
 */
export async function payCreator(tx: Tx, collaboration: LockedCollaboration, now: Date) {
  const deal = await dealOf(tx, collaboration)
  const { amount: owed, currency } = deal.payable
  if (owed <= 0) return
  const account = await findPayoutAccount(tx, deal.creatorId)
  const lines = await listChargeLines(tx, deal.id)
  if (account?.status !== 'active' || lines.some(({ isContested }) => isContested)) return
  for (const { chargeId, amount } of drawOn(lines, owed)) {
    const part = money(amount, currency)
    const asked = { collaborationId: deal.id, creatorId: deal.creatorId, chargeId, amount: part }
    const requestId = await recordRequest(tx, { kind: 'transfer', ...asked }, now)
    await post(tx, requestTransfer(deal, requestId, part), now)
    await enqueue(tx, { name: 'send-request', data: { requestId } })
  }
}
