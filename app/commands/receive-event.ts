import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordEvent } from '#db/queries/stripe-events.ts'
import type { VerifiedEvent } from '../domain/payments.ts'

/** Stores a verified webhook once and leaves the work to a job, so that the answer is quick. */
export async function receiveEvent(db: Db, event: VerifiedEvent, now: Date) {
  await db.transaction().execute(async (tx) => {
    const isNew = await recordEvent(tx, event, now)
    if (isNew) await enqueue(tx, { name: 'process-stripe-event', data: { eventId: event.id } })
  })
}
