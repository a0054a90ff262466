import type { Db } from '#db/db.ts'
import { findPayoutRoute, recordBankAccount } from '#db/queries/bank-accounts.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { listUnsentDeals } from '#db/queries/payout-accounts.ts'
import { type CreatorActor, system } from '../domain/actor.ts'
import type { BankAccount } from '../domain/escrow/bank-account.ts'
import { Refusal } from '../domain/refusal.ts'
import { payCreator } from './pay-creator.ts'

/**
 * Writes where the creator is paid by bank transfer, then asks for everything that waited for it. What is in staff's
 * queue already goes where it was asked to go. @throws Refusal conflict when the processor pays this creator.
 */
export async function saveBankAccount(db: Db, actor: CreatorActor, account: BankAccount, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { rail } = await findPayoutRoute(tx, actor.id)
    if (rail !== 'manual') throw new Refusal('conflict', 'payout.by_processor')
    await recordBankAccount(tx, { creatorId: actor.id, accountId: actor.accountId, ...account }, now)
  })
  // Deals are held before creators everywhere else: the details are written first, and each deal is paid by itself.
  for (const id of await listUnsentDeals(db, actor.id))
    await db.transaction().execute(async (tx) => {
      const deal = await lockCollaboration(tx, id, system)
      if (deal) await payCreator(tx, deal, now)
    })
}
