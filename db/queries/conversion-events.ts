import { sql } from 'kysely'
import { type Money, money } from '../../app/domain/money.ts'
import type { ConversionSource, RefundReport, Report } from '../../app/domain/outcome/conversion.ts'
import type { Db, Tx } from '../db.ts'

/** A brand's orders, leads and refunds become known one after the other, and no commission is accrued meanwhile. */
export async function lockConversions(tx: Tx, brandId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${brandId}, 46))`.execute(tx)
}

/** An order, a lead or a refund as it was reported; `subjectId` is the shop's name of the order or the lead. */
export type ConversionEvent =
  | ({ kind: 'order' | 'lead'; subjectId: string } & Report)
  | ({ kind: 'refund'; subjectId: string; campaignId: string } & RefundReport)

/** Keeps an event. @returns false when the same was said before, in the same words and no later. */
export async function recordEvent(
  tx: Tx,
  brandId: string,
  { amount, ...event }: ConversionEvent,
  now: Date,
): Promise<boolean> {
  const row = {
    clickId: null,
    promoCode: null,
    leadId: null,
    refundId: null,
    place: null,
    ...event,
    amount: amount?.amount ?? null,
    currency: amount?.currency ?? null,
  }
  const known = await tx
    .selectFrom('conversionEvents')
    .select('id')
    .where('brandId', '=', brandId)
    .where('kind', '=', row.kind)
    .where('subjectId', '=', row.subjectId)
    .where('source', '=', row.source)
    .where('campaignId', '=', row.campaignId)
    .where('sentAt', '<=', row.sentAt)
    .where((eb) =>
      eb.and(
        (
          ['refundId', 'amount', 'currency', 'clickId', 'promoCode', 'leadId', 'place', 'statedAt'] as const
        ).map((column) => eb(column, 'is not distinct from', row[column])),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  if (known) return false
  await tx
    .insertInto('conversionEvents')
    .values({ ...row, brandId, receivedAt: now })
    .execute()
  return true
}

/** Whether a refund of an order was reported before, in whatever words. */
export async function isRefundKnown(
  db: Db,
  brandId: string,
  orderId: string,
  refundId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('conversionEvents')
    .select('id')
    .where('brandId', '=', brandId)
    .where('kind', '=', 'refund')
    .where('subjectId', '=', orderId)
    .where('refundId', '=', refundId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** All reports of one order or lead of a brand. */
export async function listReports(
  db: Db,
  brandId: string,
  kind: 'order' | 'lead',
  subjectId: string,
): Promise<Report[]> {
  const rows = await listEvents(db, brandId, kind, subjectId)
  return rows.map(({ source, campaignId, clickId, promoCode, leadId, amount, place, statedAt, sentAt }) => ({
    source,
    campaignId,
    amount,
    clickId,
    promoCode,
    leadId,
    place,
    statedAt,
    sentAt,
  }))
}

/** All reports of refunds of one order of a brand. */
export async function listRefundReports(db: Db, brandId: string, orderId: string): Promise<RefundReport[]> {
  const rows = await listEvents(db, brandId, 'refund', orderId)
  return rows.flatMap(({ source, refundId, amount, statedAt, sentAt }) =>
    refundId === null ? [] : [{ source, refundId, amount, statedAt, sentAt }],
  )
}

async function listEvents(db: Db, brandId: string, kind: ConversionEvent['kind'], subjectId: string) {
  const rows = await db
    .selectFrom('conversionEvents')
    .select([
      'source',
      'campaignId',
      'refundId',
      'amount',
      'currency',
      'clickId',
      'promoCode',
      'leadId',
      'place',
      'statedAt',
      'sentAt',
    ])
    .where('brandId', '=', brandId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .execute()
  return rows.map(({ source, amount, currency, ...row }) => ({
    ...row,
    source: source as ConversionSource,
    amount: moneyOf(amount, currency),
  }))
}

const moneyOf = (amount: number | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : money(amount, currency)

/** A page of the orders or leads that a brand ever heard of, by their names. */
export async function listSubjects(
  db: Db,
  brandId: string,
  kind: 'order' | 'lead',
  { after, most }: { after: string; most: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('conversionEvents')
    .select('subjectId')
    .distinct()
    .where('brandId', '=', brandId)
    .where('kind', '=', kind)
    .where('subjectId', '>', after)
    .orderBy('subjectId')
    .limit(most)
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** Brands that ever heard of an order or a lead. */
export async function listConvertingBrands(db: Db): Promise<string[]> {
  const { rows } = await sql<{ brandId: string }>`
    select brand_id as "brandId" from orders union select brand_id from leads order by 1`.execute(db)
  return rows.map(({ brandId }) => brandId)
}
