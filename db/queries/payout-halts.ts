import type { Db, Tx } from '../db.ts'

/**
 * Whether no money may leave at this moment. A halt that is being ended is waited for, so that who finds one has a
 * request that the end of the halt will see.
 */
export async function payoutsAreHalted(db: Db): Promise<boolean> {
  const halt = await db
    .selectFrom('payoutHalts')
    .select('id')
    .where('endedAt', 'is', null)
    .forShare()
    .executeTakeFirst()
  return halt !== undefined
}

export type PayoutHalt = {
  id: number
  reason: string
  /** Who of staff stopped payouts; null when the books did. */
  accountId: string | null
  startedBy: string | null
  startedAt: Date
}

/** The halt that lasts. */
export async function findHalt(db: Db): Promise<PayoutHalt | undefined> {
  return halts(db).where('h.endedAt', 'is', null).executeTakeFirst()
}

/** The same with its row held until the transaction ends. */
export async function lockHalt(tx: Tx): Promise<PayoutHalt | undefined> {
  return halts(tx).where('h.endedAt', 'is', null).forUpdate('h').executeTakeFirst()
}

/** @returns the new halt's id; undefined while one lasts: there is one at a time. */
export async function recordHalt(
  tx: Tx,
  halt: { reason: string; accountId: string | null },
  now: Date,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('payoutHalts')
    .values({ ...halt, startedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** `accountId`: who of staff ended it; null when a clean check did. */
export async function recordHaltEnd(
  tx: Tx,
  id: number,
  end: { accountId: string | null; reason: string },
  now: Date,
) {
  await tx
    .updateTable('payoutHalts')
    .set({ endedAt: now, endedBy: end.accountId, endReason: end.reason })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Halts, the newest first, with who started and ended each. */
export async function listHalts(db: Db, most = 30) {
  return halts(db)
    .leftJoin('accounts as e', 'e.id', 'h.endedBy')
    .select(['h.endedAt', 'h.endReason', 'e.name as endedBy'])
    .orderBy('h.id', 'desc')
    .limit(most)
    .execute()
}

const halts = (db: Db) =>
  db
    .selectFrom('payoutHalts as h')
    .leftJoin('accounts as a', 'a.id', 'h.accountId')
    .select(['h.id', 'h.reason', 'h.accountId', 'a.name as startedBy', 'h.startedAt'])
