import type Stripe from 'stripe'
import type { VerifiedEvent } from '../../domain/payments.ts'

const toleranceSeconds = 300

/** Checks a webhook against its secret. Thin events (accounts) and snapshot events have secrets of their own. */
export function verifyEvent(
  stripe: Stripe,
  body: string,
  signature: string,
  secrets: { webhookSecret: string; thinSecret: string },
): VerifiedEvent | undefined {
  try {
    if (isThin(body)) {
      const event = stripe.parseEventNotification(body, signature, secrets.thinSecret, toleranceSeconds)
      const payload = JSON.parse(body) as { related_object?: { id?: string } }
      return { id: event.id, type: event.type, objectId: payload.related_object?.id ?? '', payload }
    }
    const event = stripe.webhooks.constructEvent(body, signature, secrets.webhookSecret, toleranceSeconds)
    const { id } = event.data.object as { id?: string }
    return { id: event.id, type: event.type, objectId: id ?? '', payload: event as unknown as object }
  } catch {
    // Whatever is wrong with it, it is not from the processor: the caller answers 400 and nothing is stored.
    return undefined
  }
}

function isThin(body: string) {
  try {
    return (JSON.parse(body) as { object?: string }).object === 'v2.core.event'
  } catch {
    return false
  }
}
