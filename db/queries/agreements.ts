import { sql } from 'kysely'
import type { Side } from '../../app/domain/collaboration/deal-view.ts'
import { money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'
import type { LockedCollaboration } from './collaborations.ts'

type Sealed = { document: string; hash: string }

/** Freezes what was agreed: the brief's version, the offer, the fee, who accepted when, and the whole as one text. */
export async function recordAgreement(
  tx: Tx,
  deal: LockedCollaboration,
  by: { role: Side; accountId: string },
  { document, hash }: Sealed,
  now: Date,
) {
  await tx
    .insertInto('agreements')
    .values({
      collaborationId: deal.id,
      briefId: deal.briefId,
      briefVersion: deal.briefVersion,
      offerVersion: deal.offerVersion,
      price: deal.price.amount,
      currency: deal.price.currency,
      feeBps: deal.feeBps,
      draftDueOn: deal.terms.draftDueOn,
      publishTo: deal.terms.publishTo,
      terms: JSON.stringify(deal.offered),
      document,
      documentHash: hash,
      role: by.role,
      accountId: by.accountId,
      acceptedAt: now,
    })
    .execute()
}

/** Who stands on both sides of a deal, and the person behind its newest offer. */
export async function findAgreementParties(tx: Tx, collaborationId: string) {
  return tx
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('offers as o', 'o.collaborationId', 'c.id')
    .innerJoin('accounts as a', 'a.id', 'o.accountId')
    .select([
      'b.name as brand',
      'k.name as creator',
      'h.platform',
      'h.handle',
      'o.byRole',
      'o.note',
      'o.madeAt',
      'a.name as offeredBy',
    ])
    .where('c.id', '=', collaborationId)
    .orderBy('o.version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** The agreement of a deal with the persons who made and accepted its offer; null before there is one. */
export async function findAgreement(db: Db, id: string) {
  const row = await db
    .selectFrom('agreements as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .innerJoin('offers as o', (join) =>
      join.onRef('o.collaborationId', '=', 'm.collaborationId').onRef('o.version', '=', 'm.offerVersion'),
    )
    .innerJoin('accounts as p', 'p.id', 'o.accountId')
    .select([
      'm.briefVersion',
      'm.offerVersion',
      'm.price',
      'm.currency',
      'm.feeBps',
      'm.draftDueOn',
      'm.publishTo',
      'm.role',
      'm.acceptedAt',
      'a.name as acceptedBy',
      'o.byRole as offeredRole',
      'o.madeAt as offeredAt',
      'p.name as offeredBy',
      'm.documentHash',
      sql<boolean>`m.document_hash = encode(sha256(convert_to(m.document, 'UTF8')), 'hex')`.as('isWhole'),
    ])
    .where('m.collaborationId', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { price, currency, role, offeredRole, documentHash, isWhole, ...rest } = row
  return {
    ...rest,
    role: role as Side,
    offeredRole: offeredRole as Side,
    price: money(price, currency),
    seal: documentHash ? { hash: documentHash, isWhole } : null,
  }
}
