import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { type Answer, recordConversions } from '#app/commands/record-conversions.ts'
import {
  largestBody,
  type Read,
  readCall,
  readSignature,
  type Reported,
} from '#app/domain/outcome/postback.ts'
import { readBytes } from '#app/http/body.ts'
import { checkSignature } from '#app/http/postback-signature.ts'
import { db } from '#db/db.server.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { recordCall } from '#db/queries/orders.ts'

/** A shop asks with the wrong method. */
export const loader = () => tell(405, { error: 'method_not_allowed' }, { allow: 'POST' })

/**
 * Orders, leads and refunds from a brand's shop, one or up to a thousand in a call, signed with the campaign's secret.
 * Safe to repeat: an order id counts once, and so do a lead id and a refund id of an order. What is not signed leaves no
 * trace; what is signed is kept with its verdict.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader()
  const id = z.uuid().safeParse(params.campaignId)
  const campaign = id.success ? await findPostbackKey(db, id.data) : undefined
  if (!campaign) return tell(404, { error: 'unknown_campaign' })
  const body = await readBytes(request, largestBody)
  if (!body) return tell(413, { error: 'too_large' })
  const at = now()
  const header = request.headers.get('athar-signature')
  const signature = checkSignature(campaign.postbackSecret, header, body, at)
  if (signature !== 'valid') return tell(401, { error: `${signature}_signature` })
  const sentAt = new Date((readSignature(header ?? '')?.seconds ?? 0) * 1000)
  const read = readCall(body.toString('utf8'), at)
  const items = 'events' in read ? read.events : [read]
  const results = await resultsOf(items, { campaignId: campaign.id, sentAt }, at)
  if ('events' in read) return tell(200, { results })
  const [result] = results
  return tell(result && 'error' in result ? 400 : 200, result ?? {})
}

/** What became of each report, in the sequence of the call; one that cannot be read does not keep the others out. */
async function resultsOf(items: readonly Read[], call: { campaignId: string; sentAt: Date }, at: Date) {
  const reports = items.flatMap((item) => ('reported' in item ? [item.reported] : []))
  const answers = await recordConversions(db, { ...call, source: 'postback' }, reports, at)
  const results = []
  let next = 0
  for (const item of items)
    if ('reported' in item) results.push(resultOf(item.reported, answers[next++]!))
    else {
      await recordCall(db, { campaignId: call.campaignId, orderId: null, verdict: 'malformed' }, at)
      results.push({ error: 'malformed', fields: item.wrong })
    }
  return results
}

const resultOf = (reported: Reported, { verdict, reason }: Answer) => ({
  result: verdict,
  id: reported.kind === 'refund' ? reported.refundId : reported.subjectId,
  ...(reason ? { reason } : {}),
})

const tell = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
