import type { Db, Tx } from '#db/db.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { isRefundKnown, lockConversions, recordEvent } from '#db/queries/conversion-events.ts'
import { recordCall } from '#db/queries/orders.ts'
import { findSale } from '#db/queries/sales.ts'
import type { CreditReason } from '../domain/outcome/attribution.ts'
import type { ConversionSource } from '../domain/outcome/conversion.ts'
import type { CallVerdict, Reported, RefundVerdict, SaleVerdict } from '../domain/outcome/postback.ts'
import { Refusal } from '../domain/refusal.ts'
import { settleSale } from './settle-sale.ts'

/** Who reports to which campaign, and when it was sent by its own clock. */
export type Sender = { campaignId: string; source: ConversionSource; sentAt: Date }

/** What became of a report, and for an order or a lead why it counts for whom it does. */
export type Answer = { verdict: CallVerdict; reason: CreditReason | null }

/** A brand's reports wait for one another: a batch lets others in between. */
const atOnce = 100

/**
 * Takes what is reported of a brand's orders, leads and refunds, in any sequence and as often as it is sent. It counts
 * for the collaboration that brought it, in any campaign of the brand. The caller knows the sender.
 * @throws Refusal not_found.
 */
export async function recordConversions(
  db: Db,
  sender: Sender,
  reports: readonly Reported[],
  now: Date,
): Promise<Answer[]> {
  const campaign = await findPostbackKey(db, sender.campaignId)
  if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
  const answers: Answer[] = []
  for (let from = 0; from < reports.length; from += atOnce)
    await db.transaction().execute(async (tx) => {
      await lockConversions(tx, campaign.brandId)
      for (const reported of reports.slice(from, from + atOnce))
        answers.push(await recordOne(tx, { ...sender, brandId: campaign.brandId }, reported, now))
    })
  return answers
}

type BrandSender = Sender & { brandId: string }

async function recordOne(tx: Tx, sender: BrandSender, reported: Reported, now: Date): Promise<Answer> {
  const answer =
    reported.kind === 'refund'
      ? await recordRefund(tx, sender, reported, now)
      : await recordSale(tx, sender, reported, now)
  const { campaignId } = sender
  await recordCall(tx, { campaignId, orderId: reported.subjectId, verdict: answer.verdict }, now)
  return answer
}

async function recordSale(
  tx: Tx,
  { brandId, ...sender }: BrandSender,
  reported: Extract<Reported, { kind: 'order' | 'lead' }>,
  now: Date,
): Promise<Answer> {
  const { kind, subjectId } = reported
  const key = { brandId, kind, subjectId }
  const isNew = await recordEvent(tx, brandId, { ...sender, ...reported }, now)
  const settled = isNew ? await settleSale(tx, key, 'report', now) : undefined
  const sale = settled?.now ?? (await findSale(tx, key))
  const verdict = ((): SaleVerdict => {
    if (!settled?.isChanged) return 'duplicate'
    if (settled.before) return 'replaced'
    return settled.now.collaborationId === null ? 'unattributed' : 'counted'
  })()
  return { verdict, reason: sale?.reason ?? null }
}

async function recordRefund(
  tx: Tx,
  { brandId, ...sender }: BrandSender,
  reported: Extract<Reported, { kind: 'refund' }>,
  now: Date,
): Promise<Answer> {
  const { subjectId, refundId, amount } = reported
  const isKnown = await isRefundKnown(tx, brandId, subjectId, refundId)
  const isNew = await recordEvent(tx, brandId, { ...sender, ...reported }, now)
  const settled = isNew
    ? await settleSale(tx, { brandId, kind: 'order', subjectId }, 'report', now)
    : undefined
  const verdict = ((): RefundVerdict => {
    if (!isNew || (isKnown && !settled?.isChanged)) return 'duplicate'
    if (!settled?.before?.amount) return 'order_awaited'
    const { amount: order, refunded } = settled.before
    if (amount && amount.currency !== order.currency) return 'other_currency'
    const left = order.amount - refunded
    return left === 0 || (amount && amount.amount > left) ? 'over_refund' : 'refunded'
  })()
  return { verdict, reason: null }
}
