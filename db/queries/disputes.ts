import type { Db, Tx } from '../db.ts'

type NewDispute = { collaborationId: string; reason: string; statement: string; byRole: 'brand' | 'creator' }

export async function recordDispute(tx: Tx, dispute: NewDispute, now: Date) {
  await tx
    .insertInto('disputes')
    .values({ ...dispute, openedAt: now })
    .execute()
}

type Ruling = { collaborationId: string; toCreator: number; ruling: string; ruledBy: string }

export async function recordRuling(tx: Tx, { collaborationId, ...ruling }: Ruling, now: Date) {
  await tx
    .updateTable('disputes')
    .set({ ...ruling, ruledAt: now })
    .where('collaborationId', '=', collaborationId)
    .execute()
}

export async function findDispute(db: Db, collaborationId: string) {
  return db
    .selectFrom('disputes')
    .select(['reason', 'statement', 'byRole', 'openedAt', 'ruling', 'toCreator', 'ruledAt'])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
}
