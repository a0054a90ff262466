import { sql } from 'kysely'
import type { Db, Tx } from '../db.ts'

/** The creator's account at the processor; undefined before onboarding. */
export async function findPayoutAccount(db: Db, creatorId: string) {
  return db
    .selectFrom('payoutAccounts')
    .select(['processorId', 'status', 'updatedAt'])
    .where('creatorId', '=', creatorId)
    .executeTakeFirst()
}

export async function recordPayoutAccount(db: Db, creatorId: string, processorId: string, now: Date) {
  await db
    .insertInto('payoutAccounts')
    .values({ creatorId, processorId, status: 'pending', updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whose account it is; undefined when it is no creator's. */
export async function findPayoutAccountOwner(db: Db, processorId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('payoutAccounts')
    .select('creatorId')
    .where('processorId', '=', processorId)
    .executeTakeFirst()
  return row?.creatorId
}

export async function recordPayoutStatus(tx: Tx, processorId: string, status: string, now: Date) {
  await tx
    .updateTable('payoutAccounts')
    .set({ status, updatedAt: now })
    .where('processorId', '=', processorId)
    .execute()
}

/** Deals of which a creator is still owed something that nobody was asked to send, oldest release first. */
export async function listUnsentDeals(db: Db, creatorId: string): Promise<string[]> {
  const payable = `creator_payable:${creatorId}`
  const { rows } = await sql<{ id: string }>`
    select collaboration_id as id
      from ledger_postings
     where ${payable} in (debit_account, credit_account) and collaboration_id is not null
     group by collaboration_id
    having sum(case when credit_account = ${payable} then amount else -amount end) > 0
     order by min(id)`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Accounts of which the processor may have said something that never came, by its names: those not told to be able to
 * receive, and those of creators to whom something is owed.
 */
export async function listUnsettledAccounts(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('payoutAccounts')
    .select('processorId')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('status', '<>', 'active'),
        exists(
          selectFrom('ledgerAccounts as a')
            .select('a.address')
            .where('a.address', '=', sql<string>`'creator_payable:' || creator_id`)
            .where('a.balance', '>', 0),
        ),
      ]),
    )
    .orderBy('updatedAt')
    .execute()
  return rows.map(({ processorId }) => processorId)
}

/** Creators without an account at the processor to whom something is owed that nobody was asked to send. */
export async function listOwedWithoutAccount(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('ledgerAccounts as a')
    .innerJoin('creators as k', (join) => join.on('a.address', '=', sql<string>`'creator_payable:' || k.id`))
    .select('k.id')
    .distinct()
    .where('a.balance', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('payoutAccounts as o').select('o.creatorId').whereRef('o.creatorId', '=', 'k.id')),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}
