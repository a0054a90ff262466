import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { recordOrder } from '#app/commands/record-order.ts'
import { recordOrderRefund } from '#app/commands/record-order-refund.ts'
import { largestBody, readCall } from '#app/domain/outcome/postback.ts'
import { readBytes } from '#app/http/body.ts'
import { checkSignature } from '#app/http/postback-signature.ts'
import { db } from '#db/db.server.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { recordCall } from '#db/queries/orders.ts'

/** A shop asks with the wrong method. */
export const loader = () => tell(405, { error: 'method_not_allowed' }, { allow: 'POST' })

/**
 * Orders and refunds from a brand's shop, signed with the campaign's secret. Safe to repeat: an order id counts once, and
 * so does a refund id of an order. What is not signed leaves no trace; what is signed is kept with its verdict.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader()
  const id = z.uuid().safeParse(params.campaignId)
  const campaign = id.success ? await findPostbackKey(db, id.data) : undefined
  if (!campaign) return tell(404, { error: 'unknown_campaign' })
  const body = await readBytes(request, largestBody)
  if (!body) return tell(413, { error: 'too_large' })
  const at = now()
  const signature = checkSignature(campaign.postbackSecret, request.headers.get('athar-signature'), body, at)
  if (signature !== 'valid') return tell(401, { error: `${signature}_signature` })
  const read = readCall(body.toString('utf8'), at)
  if ('wrong' in read) {
    await recordCall(db, { campaignId: campaign.id, orderId: null, verdict: 'malformed' }, at)
    return tell(400, { error: 'malformed', fields: read.wrong })
  }
  if ('order' in read) return tell(200, { result: await recordOrder(db, campaign.id, read.order, at) })
  const result = await recordOrderRefund(db, campaign.id, read.refund, at)
  return result === 'over_refund' ? tell(409, { error: result }) : tell(200, { result })
}

const tell = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
