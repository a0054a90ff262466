import { recordBankPayout } from '#db/queries/bank-payouts.ts'
import { recordCheckoutEnd } from '#db/queries/checkouts.ts'
import { findEvent, recordEventFailure, recordEventProcessed } from '#db/queries/stripe-events.ts'
import { bookCash } from '../commands/book-cash.ts'
import { recordPayout } from '../commands/record-payout.ts'
import type { JobContext } from './context.ts'
import { followChargeback } from './follow-chargeback.ts'

type StoredEvent = { id: string; type: string; objectId: string; accountId: string | null }

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

async function work(context: JobContext, event: StoredEvent) {
  const { db, payments, now } = context
  const { type, objectId, accountId } = event
  if (type.startsWith('v2.core.account'))
    return recordPayout(db, objectId, await payments.payoutStatus(objectId), now())
  if (accountId) return workForCreator(context, { ...event, accountId })
  if (type === 'checkout.session.expired') return recordCheckoutEnd(db, { sessionId: objectId }, 'expired')
  if (type.startsWith('charge.dispute.')) return followChargeback(context, objectId)
  for (const entry of await payments.cashBehind(type, objectId)) await bookCash(db, entry, now())
}

/** Money on a creator's own account is no longer ours: its payouts are mirrored, nothing is booked. */
async function workForCreator(
  { db, payments, now }: JobContext,
  { type, objectId, accountId }: StoredEvent & { accountId: string },
) {
  if (type.startsWith('payout.'))
    await recordBankPayout(db, await payments.bankPayout(objectId, accountId), accountId, now())
}
