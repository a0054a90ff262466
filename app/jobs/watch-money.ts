import { listAlarms } from '#db/queries/alarms.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { JobContext } from './context.ts'

/** Looks over the money once an hour: each alarm becomes a line of the log, and a letter where something is new. */
export async function watchMoney({ db, now, log }: JobContext) {
  const at = now()
  for (const { kind, count, newest, since } of await listAlarms(db, at)) {
    log?.({ alarm: kind, count, since }, 'alarm')
    const data = { alarm: kind, count, source: `alarm:${kind}:${newest}`, at: at.toISOString() }
    await db.transaction().execute((tx) => enqueue(tx, { name: 'tell-staff', data }))
  }
}
