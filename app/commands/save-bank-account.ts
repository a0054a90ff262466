import type { Db } from '#db/db.ts'
import { findPayoutRoute, lockCreator, recordBankAccount } from '#db/queries/bank-accounts.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { BankAccount } from '../domain/escrow/bank-account.ts'
import { Refusal } from '../domain/refusal.ts'
import { payUnsent } from './pay-unsent.ts'

/**
 * Writes where the creator is paid by bank transfer, then asks for everything that waited for it. What is in staff's
 * queue already goes where it was asked to go. @throws Refusal conflict when the processor pays this creator.
 */
export async function saveBankAccount(db: Db, actor: CreatorActor, account: BankAccount, now: Date) {
  await db.transaction().execute(async (tx) => {
    await lockCreator(tx, actor.id)
    const { rail } = await findPayoutRoute(tx, actor.id)
    if (rail !== 'manual') throw new Refusal('conflict', 'payout.by_processor')
    await recordBankAccount(tx, { creatorId: actor.id, accountId: actor.accountId, ...account }, now)
  })
  await payUnsent(db, actor.id, now)
}
