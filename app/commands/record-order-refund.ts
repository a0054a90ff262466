import type { Db } from '#db/db.ts'
import type { Money } from '../domain/money.ts'
import type { CallVerdict } from '../domain/outcome/postback.ts'
import { recordConversions } from './record-conversions.ts'

/** A refund of an order, or of a part of it, as a shop reports it; without an amount of all that is left. */
export type ReportedRefund = { orderId: string; refundId: string; amount: Money | null; refundedAt: Date }

/** Takes one refund that a brand's shop reports to a campaign by a signed call of now. @throws Refusal not_found. */
export async function recordOrderRefund(
  db: Db,
  campaignId: string,
  { orderId, refundId, amount, refundedAt }: ReportedRefund,
  now: Date,
): Promise<CallVerdict> {
  const reported = { kind: 'refund' as const, subjectId: orderId, refundId, amount, statedAt: refundedAt }
  const [answer] = await recordConversions(
    db,
    { campaignId, source: 'postback', sentAt: now },
    [reported],
    now,
  )
  return answer!.verdict
}
