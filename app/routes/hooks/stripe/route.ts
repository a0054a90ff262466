import type { ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { receiveEvent } from '#app/commands/receive-event.ts'
import type { EventEndpoint } from '#app/domain/payments.ts'
import { readBytes } from '#app/http/body.ts'
import { payments } from '#app/integrations/stripe.server.ts'
import { db } from '#db/db.server.ts'

const largestBody = 1_000_000
const endpoints: Record<string, EventEndpoint | undefined> = {
  '': 'account',
  connect: 'connect',
  thin: 'thin',
}

export const loader = () => tell(405, { allow: 'POST' })

/** The processor's webhooks: checked, stored once and answered; a job does the work. Safe to repeat. */
export async function action({ request, params }: ActionFunctionArgs) {
  const endpoint = endpoints[params.endpoint ?? '']
  if (!endpoint || !payments.listensTo(endpoint)) return tell(404)
  if (request.method !== 'POST') return loader()
  const body = await readBytes(request, largestBody)
  if (!body) return tell(413)
  const signature = request.headers.get('stripe-signature') ?? ''
  const event = payments.verifyEvent(endpoint, body.toString('utf8'), signature)
  if (!event) return tell(400)
  await receiveEvent(db, event, now())
  return tell(200)
}

const tell = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })
