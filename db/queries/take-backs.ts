import { sql } from 'kysely'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewTakeBack = { collaborationId: string; gross: Money; reason: string; accountId: string }

/** @returns the id; undefined when money of this deal is being taken back already. */
export async function recordTakeBack(tx: Tx, { gross, ...rest }: NewTakeBack, now: Date) {
  const row = await tx
    .insertInto('takeBacks')
    .values({ ...rest, gross: gross.amount, currency: gross.currency, askedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The take-back of a deal that has not ended. Whoever changes it holds the collaboration's row. */
export async function findOpenTakeBack(db: Db, collaborationId: string) {
  const row = await db
    .selectFrom('takeBacks')
    .select(['id', 'gross', 'currency', 'reason', 'accountId'])
    .where('collaborationId', '=', collaborationId)
    .where('status', '=', 'reversing')
    .executeTakeFirst()
  if (!row) return undefined
  const { gross, currency, ...rest } = row
  return { ...rest, gross: money(gross, currency) }
}

export async function recordTakeBackEnd(tx: Tx, id: string, now: Date) {
  await tx.updateTable('takeBacks').set({ status: 'done', endedAt: now }).where('id', '=', id).execute()
}

/** Deals whose take-back waits for the processor. */
export async function listOpenTakeBacks(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('takeBacks')
    .select('collaborationId')
    .where('status', '=', 'reversing')
    .orderBy('askedAt')
    .execute()
  return rows.map(({ collaborationId }) => collaborationId)
}

/** Every take-back of a deal, newest first, with who asked for it. */
export async function listTakeBacks(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('takeBacks as t')
    .innerJoin('accounts as a', 'a.id', 't.accountId')
    .select(['t.id', 't.gross', 't.currency', 't.reason', 't.status', 't.askedAt', 't.endedAt', 'a.name'])
    .where('t.collaborationId', '=', collaborationId)
    .orderBy('t.askedAt', 'desc')
    .execute()
  return rows.map(({ gross, currency, ...row }) => ({ ...row, gross: money(gross, currency) }))
}

/** A transfer that was sent, with what of it was not asked back yet. */
export type SentTransfer = {
  processorId: string
  chargeId: string
  left: number
  /** The processor refused to take back from it. */
  isRefused: boolean
}

/**
 * What was sent to the creator of a deal, the newest transfer first, and what can still be asked back of each. What the
 * processor refused is told of one take-back only: at another time the creator's account may hold more.
 */
export async function listSentTransfers(
  db: Db,
  collaborationId: string,
  takeBackId?: string,
): Promise<SentTransfer[]> {
  const { rows } = await sql<SentTransfer>`
    select t.processor_id, t.charge_id, (t.amount - coalesce(sum(r.amount) filter (where r.status <> 'failed'), 0))::bigint as left,
           coalesce(bool_or(r.status = 'failed' and r.take_back_id = ${takeBackId ?? null}::uuid), false) as is_refused
      from processor_requests t
      left join processor_requests r on r.kind = 'reversal' and r.transfer_id = t.processor_id
     where t.collaboration_id = ${collaborationId} and t.kind = 'transfer' and t.status = 'done'
     group by t.id
     order by t.requested_at desc, t.id desc`.execute(db)
  return rows
}

/** What the processor has not answered yet: what a take-back asked for, and what is being sent of its deal. */
export async function findPending(db: Db, collaborationId: string, takeBackId: string) {
  const { rows } = await sql<{ reversing: number; sending: number }>`
    select coalesce(sum(amount) filter (where take_back_id = ${takeBackId}::uuid), 0)::bigint as reversing,
           coalesce(sum(amount) filter (where kind = 'transfer'), 0)::bigint as sending
      from processor_requests
     where collaboration_id = ${collaborationId} and status = 'pending'`.execute(db)
  return rows[0]!
}
