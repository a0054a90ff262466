import type { ProcessorRequest, RequestKind } from '../../app/domain/escrow/movements.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewRequest = {
  kind: RequestKind
  amount: Money
  collaborationId?: string
  creatorId?: string
  chargeId?: string
  transferId?: string
  /** Who asked, where it was not a step of a deal. */
  accountId?: string
  reason?: string
  /** The take-back that a reversal belongs to. */
  takeBackId?: string
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

export type StoredRequest = ProcessorRequest & {
  requestedAt: Date
  status: string
  processorId: string | null
}

export async function findRequest(db: Db, id: string): Promise<StoredRequest | undefined> {
  const row = await requests(db).where('id', '=', id).executeTakeFirst()
  return row && asRequest(row)
}

export async function lockRequest(tx: Tx, id: string): Promise<StoredRequest | undefined> {
  const row = await requests(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asRequest(row)
}

/** The requests of a deal of one kind, oldest first. */
export async function listRequests(
  db: Db,
  collaborationId: string,
  kind: RequestKind,
): Promise<StoredRequest[]> {
  const rows = await requests(db)
    .where('collaborationId', '=', collaborationId)
    .where('kind', '=', kind)
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()
  return rows.map(asRequest)
}

/** Requests that wait, oldest first; those from before an instant where one is named: their job was lost. */
export async function listWaitingRequests(db: Db, before?: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('processorRequests')
    .select('id')
    .where('status', '=', 'pending')
    .$if(before !== undefined, (query) => query.where('requestedAt', '<=', before!))
    .orderBy('requestedAt')
    .execute()
  return rows.map(({ id }) => id)
}

export async function recordRequestEnd(
  tx: Tx,
  id: string,
  end: { status: 'done'; processorId: string | null } | { status: 'failed'; error: string },
  now: Date,
) {
  await tx
    .updateTable('processorRequests')
    .set({ ...end, endedAt: now })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()
}

/** The processor's name for what a request made, where its cash was booked before its answer came. */
export async function recordProcessorId(tx: Tx, id: string, processorId: string) {
  await tx
    .updateTable('processorRequests')
    .set({ processorId })
    .where('id', '=', id)
    .where('status', '=', 'done')
    .where('processorId', 'is', null)
    .execute()
}

const requests = (db: Db) =>
  db
    .selectFrom('processorRequests')
    .select(['id', 'kind', 'collaborationId', 'creatorId', 'chargeId', 'transferId', 'amount', 'currency'])
    .select(['requestedAt', 'status', 'processorId'])

const asRequest = ({
  amount,
  currency,
  kind,
  ...row
}: Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>): StoredRequest => ({
  ...row,
  kind: kind as RequestKind,
  amount: money(amount, currency),
})
