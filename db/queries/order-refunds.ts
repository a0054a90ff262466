import { sql } from 'kysely'
import { type Money, money } from '../../app/domain/money.ts'
import type { ReportedRefund } from '../../app/domain/outcome/postback.ts'
import type { Db, Tx } from '../db.ts'

/** What was refunded of an order that stands as `o`: in its own currency, never more than the order. */
export const refunded = sql<number>`
  least(o.amount, coalesce((
    select sum(case when r.currency = o.currency then r.amount when r.currency is null then o.amount end)
      from order_refunds r where r.brand_id = o.brand_id and r.order_id = o.order_id), 0))::bigint`

/** Reports about one order of a brand wait for each other, whether the order is known yet or not. */
export async function holdReports(tx: Tx, brandId: string, orderId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order ${brandId} ${orderId}`}, 0))`.execute(tx)
}

export async function isRefundKnown(
  db: Db,
  brandId: string,
  { orderId, refundId }: Pick<ReportedRefund, 'orderId' | 'refundId'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('orderRefunds')
    .select('id')
    .where('brandId', '=', brandId)
    .where('orderId', '=', orderId)
    .where('refundId', '=', refundId)
    .executeTakeFirst()
  return row !== undefined
}

/** What is left of a brand's order after its refunds; undefined while the order is not known. */
export async function findReportedOrder(
  db: Db,
  brandId: string,
  orderId: string,
): Promise<{ left: Money } | undefined> {
  const { rows } = await sql<{ left: number; currency: string }>`
    select o.amount - ${refunded} as left, o.currency
      from orders o where o.brand_id = ${brandId} and o.order_id = ${orderId}`.execute(db)
  const row = rows[0]
  return row && { left: money(row.left, row.currency) }
}

export async function recordRefund(
  tx: Tx,
  brandId: string,
  { orderId, refundId, amount, refundedAt }: ReportedRefund,
  now: Date,
) {
  await tx
    .insertInto('orderRefunds')
    .values({
      brandId,
      orderId,
      refundId,
      amount: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      refundedAt,
      receivedAt: now,
    })
    .execute()
}
