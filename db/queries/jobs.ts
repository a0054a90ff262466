import { fromKysely, PgBoss } from 'pg-boss'
import type { Job, JobName } from '../../app/domain/jobs.ts'
import type { Tx } from '../db.ts'

let sender: Promise<PgBoss> | undefined

/**
 * Work for later that exists only if this transaction commits. `afterSeconds` holds it back, `once` is a key under
 * which only one waiting job may stand.
 */
export async function enqueue(
  tx: Tx,
  job: Job,
  { afterSeconds = 0, once }: { afterSeconds?: number; once?: string } = {},
) {
  const boss = await senderOf(tx)
  await boss.send(job.name, job.data, {
    db: fromKysely(tx),
    ...(afterSeconds ? { startAfter: afterSeconds } : {}),
    ...(once ? { singletonKey: once } : {}),
  })
}

/** Puts a job that was given up back into its queue; one that is not failed any more is left alone. */
export async function retryJob(tx: Tx, name: JobName, id: string) {
  const boss = await senderOf(tx)
  await boss.retry(name, id, { db: fromKysely(tx) })
}

function senderOf(tx: Tx): Promise<PgBoss> {
  sender ??= prepareSender(tx).catch((error: unknown) => {
    sender = undefined
    throw error
  })
  return sender
}

/** Reads the queues once and keeps no connection and no timer: each job is written through its own transaction. */
async function prepareSender(tx: Tx) {
  const boss = new PgBoss({
    db: fromKysely(tx),
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  })
  await boss.start()
  await boss.stop({ graceful: false, close: false })
  return boss
}
