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

const halts = (db: Db) =>
  db
    .selectFrom('payoutHalts as h')
    .leftJoin('accounts as a', 'a.id', 'h.accountId')
    .select(['h.id', 'h.reason', 'h.accountId', 'a.name as startedBy', 'h.startedAt'])
