import type { ProcessorRequest } from '../../app/domain/escrow/movements.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

export async function recordCheckout(
  tx: Tx,
  checkout: { collaborationId: string; accountId: string; amount: Money },
  now: Date,
) {
  const { id } = await tx
    .insertInto('checkouts')
    .values({
      collaborationId: checkout.collaborationId,
      accountId: checkout.accountId,
      amount: checkout.amount.amount,
      currency: checkout.amount.currency,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The newest checkout that can still be paid, so that a second click goes to the same page. */
export async function findOpenCheckout(db: Db, collaborationId: string) {
  return db
    .selectFrom('checkouts')
    .select(['id', 'sessionId', 'url', 'amount', 'currency', 'status', 'createdAt'])
    .where('collaborationId', '=', collaborationId)
    .where('status', 'in', ['started', 'open'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function recordCheckoutSession(db: Db, id: string, session: { id: string; url: string }) {
  await db
    .updateTable('checkouts')
    .set({ sessionId: session.id, url: session.url, status: 'open' })
    .where('id', '=', id)
    .where('status', '=', 'started')
    .execute()
}

export async function recordCheckoutEnd(
  db: Db,
  collaborationId: string,
  status: 'paid' | 'expired',
  sessionId?: string,
) {
  await db
    .updateTable('checkouts')
    .set({ status })
    .where('collaborationId', '=', collaborationId)
    .where('status', 'in', ['started', 'open'])
    .$if(sessionId !== undefined, (query) => query.where('sessionId', '=', sessionId!))
    .execute()
}

export async function recordCharge(
  tx: Tx,
  charge: { id: string; collaborationId: string; amount: Money },
  now: Date,
) {
  await tx
    .insertInto('charges')
    .values({
      id: charge.id,
      collaborationId: charge.collaborationId,
      amount: charge.amount.amount,
      currency: charge.amount.currency,
      chargedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findCharge(db: Db, collaborationId: string) {
  return db
    .selectFrom('charges')
    .select(['id', 'amount', 'currency', 'chargedAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('chargedAt')
    .limit(1)
    .executeTakeFirst()
}

type NewRequest = {
  kind: 'transfer' | 'refund'
  collaborationId: string
  creatorId: string
  chargeId: string
  amount: Money
}

/** What the processor is to be asked, under an id that is also its idempotency key. */
export async function recordRequest(tx: Tx, { amount, ...request }: NewRequest, now: Date) {
  const { id } = await tx
    .insertInto('processorRequests')
    .values({ ...request, amount: amount.amount, currency: amount.currency, requestedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PendingRequest = ProcessorRequest & { chargeId: string; requestedAt: Date; status: string }

export async function findRequest(db: Db, id: string): Promise<PendingRequest | undefined> {
  const row = await requests(db).where('id', '=', id).executeTakeFirst()
  return row && asRequest(row)
}

export async function lockRequest(tx: Tx, id: string): Promise<PendingRequest | undefined> {
  const row = await requests(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asRequest(row)
}

export async function recordRequestEnd(
  tx: Tx,
  id: string,
  end: { status: 'done'; processorId: string } | { status: 'failed'; error: string },
  now: Date,
) {
  await tx
    .updateTable('processorRequests')
    .set({ ...end, endedAt: now })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()
}

const requests = (db: Db) =>
  db
    .selectFrom('processorRequests')
    .select([
      'id',
      'kind',
      'collaborationId',
      'creatorId',
      'chargeId',
      'amount',
      'currency',
      'requestedAt',
      'status',
    ])

const asRequest = ({
  amount,
  currency,
  kind,
  ...row
}: Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  kind: kind as 'transfer' | 'refund',
  amount: money(amount, currency),
})

/** The creator's account at the processor; null before onboarding. */
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

export async function recordPayoutStatus(tx: Tx, processorId: string, status: string, now: Date) {
  return tx
    .updateTable('payoutAccounts')
    .set({ status, updatedAt: now })
    .where('processorId', '=', processorId)
    .returning('creatorId')
    .executeTakeFirst()
}

/** Verified collaborations of a creator whose transfer was never asked for, for want of a payout account. */
export async function listUnpaid(db: Db, creatorId: string) {
  const rows = await db
    .selectFrom('collaborations as c')
    .select('c.id')
    .where('c.creatorId', '=', creatorId)
    .where('c.status', 'in', ['verified', 'settled'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('processorRequests as r')
            .select('r.id')
            .whereRef('r.collaborationId', '=', 'c.id')
            .where('r.kind', '=', 'transfer')
            .where('r.status', '<>', 'failed'),
        ),
      ),
    )
    .orderBy('c.enteredAt')
    .execute()
  return rows.map(({ id }) => id)
}
