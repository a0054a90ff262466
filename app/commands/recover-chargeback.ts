import type { Db } from '#db/db.ts'
import {
  countChargebackMovements,
  findChargeback,
  listCovered,
  recordRecovery,
} from '#db/queries/chargebacks.ts'
import { post } from '#db/queries/ledger.ts'
import { listSentTransfers } from '#db/queries/take-backs.ts'
import type { StaffActor } from '../domain/actor.ts'
import { chargeCreator, recoverable } from '../domain/escrow/chargeback.ts'
import { type Money, minus } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { askForReversals } from './ask-for-reversals.ts'
import { dealOf } from './deal-of.ts'

/**
 * Charges the creator of a deal for a lost chargeback (fraud), at most what Athar lost on the deal and what the creator
 * was paid of it: what was not sent goes first, the rest is owed, and what was sent is asked back.
 * @throws Refusal not_found, conflict.
 */
export async function recoverChargeback(
  db: Db,
  actor: StaffActor,
  chargebackId: string,
  { collaborationId, amount, reason }: { collaborationId: string; amount: Money; reason: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const collaboration = await holdCollaboration(tx, actor, collaborationId)
    const chargeback = await findChargeback(tx, chargebackId)
    if (chargeback?.status !== 'lost') throw new Refusal('conflict', 'chargeback.not_lost')
    const deal = await dealOf(tx, collaboration)
    const most = recoverable(await listCovered(tx, chargebackId), deal)
    if (amount.amount <= 0 || amount.currency !== most.currency || amount.amount > most.amount)
      throw new Refusal('conflict', 'chargeback.more_than_lost')
    const key = `${chargebackId}:${await countChargebackMovements(tx, chargebackId)}`
    const { accountId } = actor
    await post(tx, chargeCreator(chargebackId, deal, key, amount), now)
    await recordRecovery(tx, { chargebackId, collaborationId, amount, reason, accountId }, now)
    const owed = minus(amount, deal.payable)
    await askForReversals(tx, deal, await listSentTransfers(tx, deal.id), owed, { reason, accountId }, now)
  })
}
