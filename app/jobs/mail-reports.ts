import { enqueue } from '#db/queries/jobs.ts'
import { isMailed, listMailed } from '#db/queries/report-mailings.ts'
import { dayIn } from '../domain/clock.ts'
import { isMailingOver, lastMailing } from '../domain/outcome/report-mailing.ts'
import type { JobContext } from './context.ts'

/** Has the reports mailed whose moment has come, each once; after a standstill only the newest. */
export async function mailReports({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  for (const { mailingId, actor, zone, endsOn, createdAt, ...schedule } of await listMailed(db)) {
    const dueAt = lastMailing(schedule, now(), zone)
    if (dueAt <= createdAt || isMailingOver(endsOn, dayIn(dueAt, zone))) continue
    const { accountId } = actor
    if (await isMailed(db, { mailingId, accountId, dueAt })) continue
    const data = { mailingId, accountId, dueAt: dueAt.toISOString() }
    const once = `${mailingId}:${accountId}:${data.dueAt}`
    await db.transaction().execute((tx) => enqueue(tx, { name: 'mail-report', data }, { once }))
  }
}
