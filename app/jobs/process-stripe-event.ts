import { findEvent, recordEventFailure, recordEventProcessed } from '#db/queries/stripe-events.ts'
import { recordCheckoutEnd } from '#db/queries/payments.ts'
import { bookCash } from '../commands/book-cash.ts'
import { recordPayout } from '../commands/record-payout.ts'
import type { JobContext } from './context.ts'

/** Works off one webhook: asks the processor for the object as it is now and books its cash. @throws to be tried again. */
export async function processStripeEvent(context: JobContext, { eventId }: Record<string, unknown>) {
  const { db, now } = context
  const event = await findEvent(db, String(eventId))
  if (!event || event.processedAt) return
  try {
    await work(context, event)
    await recordEventProcessed(db, event.id, now())
  } catch (error) {
    await recordEventFailure(db, event.id, error instanceof Error ? error.message : String(error))
    throw error
  }
}

async function work(
  { db, payments, now }: JobContext,
  { type, objectId, id }: { id: string; type: string; objectId: string },
) {
  if (type.startsWith('v2.core.account')) {
    await recordPayout(db, objectId, await payments.payoutStatus(objectId), now())
    return
  }
  if (type === 'checkout.session.expired') {
    await recordCheckoutEnd(db, objectId, 'expired')
    return
  }
  const cash = await payments.cashBehind(type, objectId)
  if (type === 'charge.updated' && cash.length === 0)
    throw new Error(`${id}: the charge has no balance transaction yet`)
  for (const entry of cash) await bookCash(db, entry, now())
}
