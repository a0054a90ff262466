import type { Db } from '#db/db.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { type NewCall, recordCalls } from '#db/queries/postback-calls.ts'
import type { BrandActor } from '../domain/actor.ts'
import { currencies, money } from '../domain/money.ts'
import type { Answer } from '../domain/outcome/answer.ts'
import type { Read, Reported } from '../domain/outcome/postback.ts'
import { Refusal } from '../domain/refusal.ts'
import { callOf, recordConversions, type Sender } from './record-conversions.ts'
import { tryReport } from './try-report.ts'

/** What became of one report of a call. */
export type Result = { reported: Reported; answer: Answer; isTest: boolean } | { wrong: string[] }

/**
 * Takes all that a call carries, and answers in its sequence: what counts, what is only a test, and what cannot be read,
 * which does not keep the others out. The caller knows the sender, and that the campaign is the brand's.
 */
export async function takeCalls(
  db: Db,
  sender: Sender & { brandId: string },
  items: readonly Read[],
  now: Date,
): Promise<Result[]> {
  const counting = items.flatMap((item) => ('reported' in item && !item.isTest ? [item.reported] : []))
  const answers = await recordConversions(db, sender, counting, now)
  const results: Result[] = []
  let next = 0
  for (const item of items) {
    if ('wrong' in item) results.push(item)
    else if (item.isTest)
      results.push({ ...item, answer: await tryReport(db, sender, item.reported), isTest: true })
    else results.push({ ...item, answer: answers[next++]!, isTest: false })
  }
  const { campaignId, source } = sender
  const kept = results.flatMap((result): NewCall[] => {
    if ('wrong' in result) {
      const summary = { wrong: result.wrong }
      return [{ campaignId, source, orderId: null, verdict: 'malformed', summary }]
    }
    return result.isTest ? [{ ...callOf(sender, result.reported, result.answer), isTest: true }] : []
  })
  await recordCalls(db, kept, now)
  return results
}

/**
 * A test call on behalf of a brand: judged like one of its shop, seen among its calls, and nothing counts.
 * @throws Refusal not_found.
 */
export async function sendTestCall(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  promoCode: string | null,
  now: Date,
) {
  const campaign = await findCampaign(db, campaignId, actor)
  if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
  const { currency } = campaign.budget
  const reported = {
    kind: 'order' as const,
    subjectId: 'test-1',
    amount: money(150 * 10 ** currencies[currency].digits, currency),
    clickId: null,
    promoCode,
    leadId: null,
    statedAt: null,
  }
  const sender = { campaignId, brandId: actor.id, source: 'postback' as const, sentAt: now }
  await takeCalls(db, sender, [{ reported, isTest: true }], now)
}
