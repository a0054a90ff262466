import type { Db, Tx } from '#db/db.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { isRefundKnown, lockConversions, recordEvent } from '#db/queries/conversion-events.ts'
import { type NewCall, recordCalls } from '#db/queries/postback-calls.ts'
import { findSale } from '#db/queries/sales.ts'
import { type Answer, refundVerdict, saleVerdict } from '../domain/outcome/answer.ts'
import type { ConversionSource } from '../domain/outcome/conversion.ts'
import type { Reported } from '../domain/outcome/postback.ts'
import { Refusal } from '../domain/refusal.ts'
import { settleSale } from './settle-sale.ts'

/** Who reports to which campaign, and when it was sent by its own clock. */
export type Sender = { campaignId: string; source: ConversionSource; sentAt: Date }

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
  const brandSender = { ...sender, brandId: campaign.brandId }
  const answers: Answer[] = []
  for (let from = 0; from < reports.length; from += atOnce) {
    const some = reports.slice(from, from + atOnce)
    await db.transaction().execute(async (tx) => {
      await lockConversions(tx, campaign.brandId)
      const told: Answer[] = []
      for (const reported of some) told.push(await recordOne(tx, brandSender, reported, now))
      await recordCalls(
        tx,
        told.map((answer, at) => callOf(sender, some[at]!, answer)),
        now,
      )
      answers.push(...told)
    })
  }
  return answers
}

/** A report as the brand finds it among its calls. */
export const callOf = ({ campaignId, source }: Sender, reported: Reported, answer: Answer): NewCall => {
  const { kind, subjectId, amount, statedAt: _, ...named } = reported
  const said = Object.entries({ ...amount, ...named }).filter(([, value]) => value !== null)
  return { campaignId, source, kind, orderId: subjectId, ...answer, summary: Object.fromEntries(said) }
}

type BrandSender = Sender & { brandId: string }

async function recordOne(tx: Tx, sender: BrandSender, reported: Reported, now: Date): Promise<Answer> {
  const { brandId, ...event } = sender
  const { subjectId } = reported
  if (reported.kind !== 'refund') {
    const key = { brandId, kind: reported.kind, subjectId }
    const isNew = await recordEvent(tx, brandId, { ...event, ...reported }, now)
    const settled = isNew ? await settleSale(tx, key, 'report', now) : undefined
    const sale = settled?.now ?? (await findSale(tx, key))
    const verdict = saleVerdict(settled?.before, settled?.isChanged ? settled.now : undefined)
    return { verdict, reason: sale?.reason ?? null }
  }
  const isKnown = await isRefundKnown(tx, brandId, subjectId, reported.refundId)
  const isNew = await recordEvent(tx, brandId, { ...event, ...reported }, now)
  const settled = isNew
    ? await settleSale(tx, { brandId, kind: 'order', subjectId }, 'report', now)
    : undefined
  const isRepeat = !isNew || (isKnown && !settled?.isChanged)
  return { verdict: isRepeat ? 'duplicate' : refundVerdict(settled?.before, reported.amount), reason: null }
}
