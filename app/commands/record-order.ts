import type { Db } from '#db/db.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import {
  findClickForAttribution,
  findCodeForAttribution,
  recordCall,
  recordOrderOnce,
} from '#db/queries/orders.ts'
import { attribute } from '../domain/outcome/attribution.ts'
import type { OrderVerdict, ReportedOrder } from '../domain/outcome/postback.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Takes an order that a brand's shop reports to a campaign. The first report of an order id stands for the whole
 * brand, whichever campaign it came to; it counts for the collaboration that brought it, in any campaign of the brand.
 * The caller has checked the signature. @throws Refusal not_found.
 */
export async function recordOrder(
  db: Db,
  campaignId: string,
  order: ReportedOrder,
  now: Date,
): Promise<OrderVerdict> {
  return db.transaction().execute(async (tx) => {
    const campaign = await findPostbackKey(tx, campaignId)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const { brandId } = campaign
    const attribution = attribute(order.orderedAt, {
      code: order.promoCode
        ? await findCodeForAttribution(tx, { brandId, campaignId }, order.promoCode)
        : undefined,
      click: order.clickId ? await findClickForAttribution(tx, brandId, order.clickId) : undefined,
    })
    const isNew = await recordOrderOnce(tx, { brandId, campaignId, order, attribution }, now)
    const verdict = !isNew ? 'duplicate' : attribution ? 'counted' : 'unattributed'
    await recordCall(tx, { campaignId, orderId: order.orderId, verdict }, now)
    return verdict
  })
}
