import { creatorFeeBps } from '../../app/domain/escrow/fees.ts'
import type { Db, Tx } from '../db.ts'

/** What Athar keeps of deals that begin at a moment, in basis points: the last change that counts by then. */
export async function findFeeBps(db: Db, at: Date): Promise<number> {
  const row = await db
    .selectFrom('feeChanges')
    .select('bps')
    .where('effectiveAt', '<=', at)
    .orderBy('effectiveAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.bps ?? creatorFeeBps
}

/** The changes that are decided and do not count yet, the next first; of two for the same moment the later decision. */
export async function listComingFees(db: Db, now: Date): Promise<{ bps: number; effectiveAt: Date }[]> {
  return db
    .selectFrom('feeChanges')
    .distinctOn('effectiveAt')
    .select(['bps', 'effectiveAt'])
    .where('effectiveAt', '>', now)
    .orderBy('effectiveAt')
    .orderBy('id', 'desc')
    .execute()
}

type NewFee = { bps: number; effectiveAt: Date; reason: string; byId: string }

export async function recordFeeChange(tx: Tx, change: NewFee, now: Date) {
  await tx
    .insertInto('feeChanges')
    .values({ ...change, decidedAt: now })
    .execute()
}

/** Every change with who decided it and why, the newest first. */
export async function listFeeChanges(db: Db) {
  return db
    .selectFrom('feeChanges as f')
    .innerJoin('accounts as a', 'a.id', 'f.byId')
    .select(['f.id', 'f.bps', 'f.effectiveAt', 'f.reason', 'f.decidedAt', 'a.name as by'])
    .orderBy('f.effectiveAt', 'desc')
    .orderBy('f.id', 'desc')
    .execute()
}
