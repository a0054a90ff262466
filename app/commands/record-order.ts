import type { Db } from '#db/db.ts'
import type { Money } from '../domain/money.ts'
import type { CallVerdict } from '../domain/outcome/postback.ts'
import { recordConversions } from './record-conversions.ts'

/** An order as a shop reports it. */
export type ReportedOrder = {
  orderId: string
  amount: Money
  clickId: string | null
  promoCode: string | null
  leadId?: string | null
  orderedAt: Date
}

/** Takes one order that a brand's shop reports to a campaign by a signed call of now. @throws Refusal not_found. */
export async function recordOrder(
  db: Db,
  campaignId: string,
  { orderId, orderedAt, leadId = null, ...order }: ReportedOrder,
  now: Date,
): Promise<CallVerdict> {
  const reported = { kind: 'order' as const, subjectId: orderId, statedAt: orderedAt, leadId, ...order }
  const [answer] = await recordConversions(
    db,
    { campaignId, source: 'postback', sentAt: now },
    [reported],
    now,
  )
  return answer!.verdict
}
