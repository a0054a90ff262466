import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { takeCalls } from '#app/commands/take-calls.ts'
import { readCall } from '#app/domain/outcome/postback.ts'
import { readBytes } from '#app/http/body.ts'
import { countBeacon } from '#app/http/rate.ts'
import { db } from '#db/db.server.ts'
import { listSites } from '#db/queries/campaign-sites.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { findOff } from '#db/queries/switches.ts'

const largestBeacon = 8 * 1024

/** A page of the brand asks with the wrong method. */
export const loader = () => tell(405, { error: 'method_not_allowed' }, { allow: 'POST' })

/**
 * An order or a lead from the browser of a visitor of the brand's own site. It is weaker than a signed call: it earns no
 * commission, and a signed call of the same order stands in its place. The server's clock is its time.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return loader()
  const id = z.uuid().safeParse(params.campaignId)
  const campaign = id.success ? await findPostbackKey(db, id.data) : undefined
  if (!campaign) return tell(404, { error: 'unknown_campaign' })
  const origin = request.headers.get('x-foreign-origin') ?? request.headers.get('origin') ?? ''
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  if (!(await listSites(db, campaign.id)).includes(host)) return tell(403, { error: 'unknown_site' })
  const cors = { 'access-control-allow-origin': origin, vary: 'origin' }
  const wait = await countBeacon(campaign.id, addressOf(context))
  if (wait > 0) return tell(429, { error: 'too_many' }, { ...cors, 'retry-after': String(wait) })
  const off = await findOff(db, 'order_script', now())
  if (off) return tell(403, { error: 'switched_off', reason: off.reason }, cors)
  const body = await readBytes(request, largestBeacon)
  if (!body) return tell(413, { error: 'too_large' }, cors)
  const at = now()
  const read = readCall(body.toString('utf8'), at)
  const item = 'events' in read ? { wrong: ['events'] } : read
  if ('wrong' in item) return tell(400, { error: 'malformed', fields: item.wrong }, cors)
  if (item.reported.kind === 'refund') return tell(400, { error: 'malformed', fields: ['type'] }, cors)
  const sender = { campaignId: campaign.id, brandId: campaign.brandId, source: 'script' as const, sentAt: at }
  const beacon = { ...item, reported: { ...item.reported, statedAt: null } }
  const [result] = await takeCalls(db, sender, [beacon], at)
  return tell(200, { result: result && 'answer' in result ? result.answer.verdict : 'malformed' }, cors)
}

const addressOf = (context: AppLoadContext) => String((context as { address?: unknown }).address ?? '')

const tell = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
