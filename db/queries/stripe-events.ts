import type { VerifiedEvent } from '../../app/domain/payments.ts'
import type { Db, Tx } from '../db.ts'

/** @returns false when the event was here before. */
export async function recordEvent(tx: Tx, event: VerifiedEvent, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('stripeEvents')
    .values({ ...event, payload: JSON.stringify(event.payload), receivedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findEvent(db: Db, id: string) {
  return db
    .selectFrom('stripeEvents')
    .select(['id', 'type', 'objectId', 'accountId', 'processedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function recordEventProcessed(db: Db, id: string, now: Date) {
  await db
    .updateTable('stripeEvents')
    .set((eb) => ({ processedAt: now, error: null, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function recordEventFailure(db: Db, id: string, error: string) {
  await db
    .updateTable('stripeEvents')
    .set((eb) => ({ error, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Events that have waited since before an instant: their job was lost. */
export async function listWaitingEvents(db: Db, before: Date, most = 1_000): Promise<string[]> {
  const rows = await db
    .selectFrom('stripeEvents')
    .select('id')
    .where('processedAt', 'is', null)
    .where('receivedAt', '<=', before)
    .orderBy('receivedAt')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
