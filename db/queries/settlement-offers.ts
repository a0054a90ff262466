import type { SettlementOffer, SettlementStatus } from '../../app/domain/dispute/settlement.ts'
import type { DisputeSide } from '../../app/domain/dispute/steps.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewOffer = {
  collaborationId: string
  role: DisputeSide
  accountId: string
  toCreator: Money
  frozen: Money
  note: string
  expiresAt: Date
}

export async function recordSettlementOffer(tx: Tx, { toCreator, frozen, ...offer }: NewOffer, now: Date) {
  const { id } = await tx
    .insertInto('settlementOffers')
    .values({
      ...offer,
      ...{ toCreator: toCreator.amount, frozen: frozen.amount },
      ...{ status: 'open' satisfies SettlementStatus, madeAt: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The open offer ends so, if there is one. */
export async function recordOfferEnd(
  tx: Tx,
  collaborationId: string,
  status: Exclude<SettlementStatus, 'open'>,
  now: Date,
) {
  await tx
    .updateTable('settlementOffers')
    .set({ status, endedAt: now })
    .where('collaborationId', '=', collaborationId)
    .where('status', '=', 'open')
    .execute()
}

/** Every offer between the sides, oldest first. */
export async function listSettlementOffers(db: Db, collaborationId: string): Promise<SettlementOffer[]> {
  const rows = await db
    .selectFrom('settlementOffers as o')
    .innerJoin('collaborations as c', 'c.id', 'o.collaborationId')
    .leftJoin('accounts as a', 'a.id', 'o.accountId')
    .select(['o.id', 'o.role', 'o.toCreator', 'o.frozen', 'o.note', 'o.status', 'o.madeAt', 'o.expiresAt'])
    .select(['o.endedAt', 'a.name as author', 'c.currency'])
    .where('o.collaborationId', '=', collaborationId)
    .orderBy('o.id')
    .execute()
  return rows.map(({ currency, toCreator, frozen, ...row }) => ({
    ...row,
    role: row.role as DisputeSide,
    status: row.status as SettlementStatus,
    toCreator: money(toCreator, currency),
    frozen: money(frozen, currency),
  }))
}

/** Deals whose open offer has stood its time. */
export async function listExpiredOffers(db: Db, now: Date, most = 200): Promise<string[]> {
  const rows = await db
    .selectFrom('settlementOffers')
    .select('collaborationId')
    .where('status', '=', 'open')
    .where('expiresAt', '<=', now)
    .limit(most)
    .execute()
  return rows.map(({ collaborationId }) => collaborationId)
}
