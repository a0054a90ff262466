import type Stripe from 'stripe'
import type { EventEndpoint, VerifiedEvent } from '../../domain/payments.ts'

/** The signing secrets of each endpoint. Several of one endpoint stand side by side while they are rotated. */
export type WebhookSecrets = Record<EventEndpoint, readonly string[]>

const toleranceSeconds = 300

/** The secrets in a setting: separated by spaces or commas, none when it is empty. */
export const secretsIn = (setting: string) => setting.split(/[\s,]+/).filter(Boolean)

/**
 * Checks a webhook against the secrets of the endpoint it came by. @returns undefined when it is not signed, too old,
 * or of a kind that belongs to another endpoint.
 */
export function verifyEvent(
  stripe: Stripe,
  secrets: WebhookSecrets,
  endpoint: EventEndpoint,
  body: string,
  signature: string,
): VerifiedEvent | undefined {
  const read = endpoint === 'thin' ? readThin : readSnapshot
  for (const secret of secrets[endpoint]) {
    try {
      const event = read(stripe, body, signature, secret)
      const isOfCreator = event.accountId !== null
      return isOfCreator === (endpoint !== 'account') ? event : undefined
    } catch {
      // Not by this secret. Whatever is wrong with it: what no secret verifies is not from the processor.
    }
  }
  return undefined
}

function readSnapshot(stripe: Stripe, body: string, signature: string, secret: string): VerifiedEvent {
  const event = stripe.webhooks.constructEvent(body, signature, secret, toleranceSeconds)
  const { id } = event.data.object as { id?: string }
  return {
    id: event.id,
    type: event.type,
    objectId: id ?? '',
    accountId: event.account ?? null,
    payload: event,
  }
}

function readThin(stripe: Stripe, body: string, signature: string, secret: string): VerifiedEvent {
  const event = stripe.parseEventNotification(body, signature, secret, toleranceSeconds)
  const payload = JSON.parse(body) as { related_object?: { id?: string; type?: string } | null }
  const objectId = payload.related_object?.id ?? ''
  return { id: event.id, type: event.type, objectId, accountId: objectId || null, payload }
}
