import type { ExtraRevision, ExtraRevisionStatus } from '../../app/domain/collaboration/extra-revision.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewExtraRevision = { collaborationId: string; price: Money; note: string; accountId: string }

/** @returns false when one is on the table already. The caller holds the deal. */
export async function recordExtraRevision(tx: Tx, { price, ...offer }: NewExtraRevision, now: Date) {
  const row = await tx
    .insertInto('extraRevisions')
    .values({ ...offer, price: price.amount, currency: price.currency, offeredAt: now, changedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The extra revision that is offered, or accepted and waits for its price. */
export async function findOpenRevision(db: Db, collaborationId: string) {
  const row = await extraRevisions(db, collaborationId)
    .where('status', 'in', ['offered', 'accepted'])
    .executeTakeFirst()
  return row && { ...asExtraRevision(row), milestoneId: row.milestoneId }
}

/** All of a deal, oldest first. The caller has checked who reads. */
export async function listExtraRevisions(db: Db, collaborationId: string): Promise<ExtraRevision[]> {
  return (await extraRevisions(db, collaborationId).execute()).map(asExtraRevision)
}

export async function recordRevisionStatus(
  tx: Tx,
  id: string,
  { status, milestoneId }: { status: ExtraRevisionStatus; milestoneId?: string },
  now: Date,
) {
  await tx
    .updateTable('extraRevisions')
    .set({ status, changedAt: now, ...(milestoneId ? { milestoneId } : {}) })
    .where('id', '=', id)
    .execute()
}

const extraRevisions = (db: Db, collaborationId: string) =>
  db
    .selectFrom('extraRevisions')
    .select(['id', 'price', 'currency', 'note', 'offeredAt', 'status', 'milestoneId'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('offeredAt')

type Row = Awaited<ReturnType<ReturnType<typeof extraRevisions>['executeTakeFirstOrThrow']>>

const asExtraRevision = ({ id, price, currency, note, offeredAt, status }: Row): ExtraRevision => ({
  id,
  price: money(price, currency),
  note,
  offeredAt,
  status: status as ExtraRevisionStatus,
})
