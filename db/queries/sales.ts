import { money } from '../../app/domain/money.ts'
import type { CreditedBy, CreditReason } from '../../app/domain/outcome/attribution.ts'
import type { ConversionSource } from '../../app/domain/outcome/conversion.ts'
import type { Sale } from '../../app/domain/outcome/sale.ts'
import type { Db, Tx } from '../db.ts'

/** An order or a lead of a brand, by the shop's name of it. */
export type SaleKey = { brandId: string; kind: 'order' | 'lead'; subjectId: string }

const shared = [
  'campaignId',
  'collaborationId',
  'attributedBy',
  'reason',
  'source',
  'isConfirmed',
  'awaitsClick',
  'clickId',
  'promoCode',
] as const

/** A sale as it stands; undefined while nobody reported it. */
export async function findSale(db: Db, { brandId, kind, subjectId }: SaleKey): Promise<Sale | undefined> {
  if (kind === 'lead') {
    const row = await db
      .selectFrom('leads')
      .select(shared)
      .select('happenedAt')
      .where('brandId', '=', brandId)
      .where('leadId', '=', subjectId)
      .executeTakeFirst()
    return row && asSale({ ...row, leadId: null, amount: null, place: null, refunded: 0 })
  }
  const row = await db
    .selectFrom('orders')
    .select(shared)
    .select(['amount', 'currency', 'place', 'refunded', 'leadId', 'orderedAt as happenedAt'])
    .where('brandId', '=', brandId)
    .where('orderId', '=', subjectId)
    .executeTakeFirst()
  if (!row) return undefined
  const { amount, currency, ...sale } = row
  return asSale({ ...sale, amount: money(amount, currency) })
}

type Worded = { reason: string; source: string; attributedBy: string | null }

const asSale = (row: Omit<Sale, keyof Worded> & Worded): Sale => ({
  ...row,
  reason: row.reason as CreditReason,
  source: row.source as ConversionSource,
  attributedBy: row.attributedBy as CreditedBy | null,
})

/** Writes what a sale has come to. It keeps its number and the moment at which it was first heard of. */
export async function recordSale(
  tx: Tx,
  { brandId, kind, subjectId }: SaleKey,
  { amount, place, refunded, leadId, happenedAt, ...sale }: Sale,
  now: Date,
) {
  if (kind === 'lead') {
    const lead = { ...sale, happenedAt }
    await tx
      .insertInto('leads')
      .values({ ...lead, brandId, leadId: subjectId, receivedAt: now })
      .onConflict((conflict) => conflict.constraint('leads_once').doUpdateSet(lead))
      .execute()
    return
  }
  if (!amount) throw new Error('an order has an amount')
  const { amount: minor, currency } = amount
  const order = { ...sale, amount: minor, currency, place, refunded, leadId, orderedAt: happenedAt }
  await tx
    .insertInto('orders')
    .values({ ...order, brandId, orderId: subjectId, receivedAt: now })
    .onConflict((conflict) => conflict.constraint('orders_once').doUpdateSet(order))
    .execute()
}

/**
 * Sales of all brands that name a click and came to be known since: one that is stored after them may explain them.
 * `awaitedSince` holds for clicks that are not known at all, `recentSince` for all.
 */
export async function listAwaiting(
  db: Db,
  { awaitedSince, recentSince }: { awaitedSince: Date; recentSince: Date },
): Promise<SaleKey[]> {
  const rows = await db
    .selectFrom('orders')
    .select(['brandId', 'orderId as subjectId', (eb) => eb.val<'order' | 'lead'>('order').as('kind')])
    .where('clickId', 'is not', null)
    .where('receivedAt', '>', awaitedSince)
    .where((eb) => eb.or([eb('awaitsClick', '=', true), eb('receivedAt', '>', recentSince)]))
    .unionAll(
      db
        .selectFrom('leads')
        .select(['brandId', 'leadId as subjectId', (eb) => eb.val<'order' | 'lead'>('lead').as('kind')])
        .where('clickId', 'is not', null)
        .where('receivedAt', '>', awaitedSince)
        .where((eb) => eb.or([eb('awaitsClick', '=', true), eb('receivedAt', '>', recentSince)])),
    )
    .execute()
  return rows
}

/** Who reported the orders of a brand that are known among these. */
export async function listOrderSources(
  db: Db,
  brandId: string,
  orderIds: readonly string[],
): Promise<Map<string, ConversionSource>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('orders')
    .select(['orderId', 'source'])
    .where('brandId', '=', brandId)
    .where('orderId', 'in', [...orderIds])
    .execute()
  return new Map(rows.map(({ orderId, source }) => [orderId, source as ConversionSource]))
}
