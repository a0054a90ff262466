import { listUndecidedChargebacks } from '#db/queries/chargebacks.ts'
import { expireOldCheckouts } from '#db/queries/checkouts.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listOwedWithoutAccount, listUnsettledAccounts } from '#db/queries/payout-accounts.ts'
import { listWaitingRequests } from '#db/queries/processor-requests.ts'
import { listWaitingEvents } from '#db/queries/stripe-events.ts'
import { listOpenTakeBacks } from '#db/queries/take-backs.ts'
import { continueTakeBack } from '../commands/continue-take-back.ts'
import { payUnsent } from '../commands/pay-unsent.ts'
import { recordPayout } from '../commands/record-payout.ts'
import { system } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import type { Job } from '../domain/jobs.ts'
import type { JobContext } from './context.ts'
import { followChargeback } from './follow-chargeback.ts'

/** What has waited longer than this is asked for again, in hours; a job that lives is tried every ten minutes. */
const patience = 1 / 6

/** The processor closes a hosted page after a day at the latest, paid or not. */
const checkoutLives = 24

/**
 * Everything of which an event or a job may have been lost is looked at again: requests and events that wait,
 * chargebacks that are not decided, accounts that cannot receive yet, what is owed and not sent, take-backs, old checkouts. Each is safe to repeat.
 * @throws what went wrong, after the rest was done.
 */
export async function healPayments(context: JobContext): Promise<void> {
  const { db, payments, now } = context
  const before = plusHours(now(), -patience)
  const faults: unknown[] = []
  const forEach = async <Item>(items: readonly Item[], heal: (item: Item) => Promise<unknown>) => {
    for (const item of items) await heal(item).catch((fault: unknown) => faults.push(fault))
  }
  const again = (job: Job, once: string) => db.transaction().execute((tx) => enqueue(tx, job, { once }))

  await forEach(await listWaitingEvents(db, before), (eventId) =>
    again({ name: 'process-stripe-event', data: { eventId } }, eventId),
  )
  await forEach(await listWaitingRequests(db, before), (requestId) =>
    again({ name: 'send-request', data: { requestId } }, requestId),
  )
  await forEach(await listUndecidedChargebacks(db), (id) => followChargeback(context, id))
  await forEach(await listUnsettledAccounts(db), async (id) =>
    recordPayout(db, id, await payments.payoutStatus(id), now()),
  )
  await forEach(await listOwedWithoutAccount(db), (creatorId) => payUnsent(db, creatorId, now()))
  await forEach(await listOpenTakeBacks(db), (id) =>
    db.transaction().execute(async (tx) => {
      const deal = await lockCollaboration(tx, id, system)
      if (deal) await continueTakeBack(tx, deal, now())
    }),
  )
  await expireOldCheckouts(db, plusHours(now(), -checkoutLives))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} payments could not be healed`)
}
