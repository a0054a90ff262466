import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { type Result, takeCalls } from '#app/commands/take-calls.ts'
import { largestBody, readCall, readSignature } from '#app/domain/outcome/postback.ts'
import { keysAt } from '#app/domain/outcome/postback-key.ts'
import { readBytes } from '#app/http/body.ts'
import { checkSignature } from '#app/http/postback-signature.ts'
import { db } from '#db/db.server.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { recordCallRefusal } from '#db/queries/postback-calls.ts'

/** A shop asks with the wrong method. */
export const loader = () => tell(405, { error: 'method_not_allowed' }, { allow: 'POST' })

/**
 * Orders, leads and refunds from a brand's shop, one or up to a thousand in a call, signed with the campaign's key. Safe
 * to repeat: an order id counts once, and so do a lead id and a refund id of an order. What is not signed is only
 * counted; what is signed is kept with its verdict.
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
  const signature = checkSignature(keysAt(campaign, at), header, body, at)
  if (signature !== 'valid') {
    const error = header === null ? 'no_signature' : `${signature}_signature`
    await recordCallRefusal(db, campaign.id, error, at)
    return tell(401, { error })
  }
  const sentAt = new Date((readSignature(header ?? '')?.seconds ?? 0) * 1000)
  const sender = { campaignId: campaign.id, brandId: campaign.brandId, source: 'postback' as const, sentAt }
  const read = readCall(body.toString('utf8'), at)
  const results = (await takeCalls(db, sender, 'events' in read ? read.events : [read], at)).map(answerOf)
  if ('events' in read) return tell(200, { results })
  const [result] = results
  return tell(result && 'error' in result ? 400 : 200, result ?? {})
}

function answerOf(result: Result) {
  if ('wrong' in result) return { error: 'malformed', fields: result.wrong }
  const { reported, answer, isTest } = result
  return {
    result: answer.verdict,
    id: reported.kind === 'refund' ? reported.refundId : reported.subjectId,
    ...(answer.reason ? { reason: answer.reason } : {}),
    ...(isTest ? { test: true } : {}),
  }
}

const tell = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
