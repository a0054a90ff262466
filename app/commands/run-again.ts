import type { Db } from '#db/db.ts'
import { listFailedJobs } from '#db/queries/failed-jobs.ts'
import { enqueue, retryJob } from '#db/queries/jobs.ts'
import { recordEventWaits } from '#db/queries/stripe-events.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Has a webhook worked off anew, processed or not: its cash is booked once however often it is told.
 * @throws Refusal not_found.
 */
export async function runEventAgain(db: Db, eventId: string) {
  await db.transaction().execute(async (tx) => {
    if (!(await recordEventWaits(tx, eventId))) throw new Refusal('not_found', 'event.unknown')
    await enqueue(tx, { name: 'process-stripe-event', data: { eventId } })
  })
}

/** A job that was given up is tried once more. @throws Refusal not_found when it does not wait for that (any more). */
export async function runJobAgain(db: Db, id: string) {
  await db.transaction().execute(async (tx) => {
    const [job] = await listFailedJobs(tx, id)
    if (!job) throw new Refusal('not_found', 'job.unknown')
    await retryJob(tx, job.name, job.id)
  })
}

/**
 * Every job that was given up is tried once more, each by itself: where a queue lets only one of its kind wait, the
 * others stay. @returns how many.
 */
export async function runAllJobsAgain(db: Db): Promise<number> {
  const jobs = await listFailedJobs(db)
  let again = 0
  for (const { name, id } of jobs)
    try {
      await db.transaction().execute((tx) => retryJob(tx, name, id))
      again += 1
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  return again
}

/** Another job of this kind waits already: unique_violation of Postgres. */
const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'
