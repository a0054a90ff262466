import type { Db } from '#db/db.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { findReportedOrder, holdReports, isRefundKnown, recordRefund } from '#db/queries/order-refunds.ts'
import { recordCall } from '#db/queries/orders.ts'
import type { RefundVerdict, ReportedRefund } from '../domain/outcome/postback.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Takes a refund that a brand's shop reports, for an order of any of the brand's campaigns; the first report of a refund
 * id stands. All refunds of an order together are at most the order. The caller has checked the signature.
 * @throws Refusal not_found.
 */
export async function recordOrderRefund(
  db: Db,
  campaignId: string,
  refund: ReportedRefund,
  now: Date,
): Promise<RefundVerdict> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findPostbackKey(tx, campaignId)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const { brandId } = campaign
    await holdReports(tx, brandId, refund.orderId)
    const verdict = await verdictOn()
    if (verdict === 'refunded' || verdict === 'order_awaited') await recordRefund(tx, brandId, refund, now)
    await recordCall(tx, { campaignId, orderId: refund.orderId, verdict }, now)
    return verdict

    async function verdictOn(): Promise<RefundVerdict> {
      if (await isRefundKnown(tx, brandId, refund)) return 'duplicate'
      const order = await findReportedOrder(tx, brandId, refund.orderId)
      if (!order) return 'order_awaited'
      const { left } = order
      const isTooMuch = refund.amount
        ? refund.amount.currency !== left.currency || refund.amount.amount > left.amount
        : left.amount === 0
      return isTooMuch ? 'over_refund' : 'refunded'
    }
  })
}
