import { sql } from 'kysely'
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

/** Lets an event be worked off anew. @returns false when there is none of this id. */
export async function recordEventWaits(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('stripeEvents')
    .set({ processedAt: null, error: null })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type EventFilter = { show: 'all' | 'failed' | 'waiting'; type?: string | undefined }

/** Webhooks, the newest first; `before` is the last one on the page before. */
export async function listEvents(
  db: Db,
  { show, type }: EventFilter,
  { before, most = 50 }: { before?: string | undefined; most?: number } = {},
) {
  return db
    .selectFrom('stripeEvents')
    .select(['id', 'type', 'objectId', 'accountId', 'receivedAt', 'processedAt', 'attempts', 'error'])
    .$if(show !== 'all', (query) => query.where('processedAt', 'is', null))
    .$if(show === 'failed', (query) => query.where('error', 'is not', null))
    .$if(type !== undefined, (query) => query.where('type', '=', type!))
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(received_at, id) < (select b.received_at, b.id from stripe_events b where b.id = ${before})`,
      ),
    )
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** The types that ever arrived, in order. */
export async function listEventTypes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('stripeEvents').select('type').distinct().orderBy('type').execute()
  return rows.map(({ type }) => type)
}

/** One webhook with what was sent. */
export async function findEventPage(db: Db, id: string) {
  return db
    .selectFrom('stripeEvents')
    .select(['id', 'type', 'objectId', 'accountId', 'receivedAt', 'processedAt', 'attempts', 'error'])
    .select(sql<unknown>`payload`.as('payload'))
    .where('id', '=', id)
    .executeTakeFirst()
}
