import type { Tx } from '#db/db.ts'
import { findBankAccount } from '#db/queries/bank-accounts.ts'
import { post } from '#db/queries/ledger.ts'
import { recordManualPayout } from '#db/queries/manual-payouts.ts'
import { requestPayout } from '../domain/escrow/manual-payout.ts'
import type { Deal } from '../domain/escrow/movements.ts'
import type { Money } from '../domain/money.ts'

/**
 * Puts what a creator is owed of a deal into staff's queue, with the bank details as they are now. Without details, or
 * with details that a bank has refused, it waits as payable.
 */
export async function askForPayout(
  tx: Tx,
  { id: collaborationId, creatorId }: Pick<Deal, 'id' | 'creatorId'>,
  amount: Money,
  now: Date,
) {
  const bank = await findBankAccount(tx, creatorId)
  if (!bank || bank.isRefused) return
  const { holder, country, bankName, iban, swift } = bank
  const sentTo = { holder, country, bankName, iban, swift }
  const id = await recordManualPayout(tx, { creatorId, collaborationId, amount, sentTo }, now)
  await post(tx, requestPayout({ id: collaborationId, creatorId }, id, amount), now)
}
