import { enqueue } from '#db/queries/jobs.ts'
import { isMailed, listMailed } from '#db/queries/report-mailings.ts'
import { isReaderMailed, listConfirmedReaders } from '#db/queries/report-readers.ts'
import { dayIn } from '../domain/clock.ts'
import { isMailingOver, lastMailing, type MailSchedule } from '../domain/outcome/report-mailing.ts'
import type { JobContext } from './context.ts'

/** Has the reports mailed whose moment has come, each once; after a standstill only the newest. */
export async function mailReports({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  for (const { mailingId, actor, createdAt, ...mailed } of await listMailed(db)) {
    const dueAt = dueSince(mailed, createdAt, now())
    const { accountId } = actor
    if (!dueAt || (await isMailed(db, { mailingId, accountId, dueAt }))) continue
    const data = { mailingId, accountId, dueAt: dueAt.toISOString() }
    const once = `${mailingId}:${accountId}:${data.dueAt}`
    await db.transaction().execute((tx) => enqueue(tx, { name: 'mail-report', data }, { once }))
  }
  for (const { id: readerId, confirmedAt, ...reader } of await listConfirmedReaders(db)) {
    const dueAt = dueSince(reader, confirmedAt!, now())
    if (!dueAt || (await isReaderMailed(db, readerId, dueAt))) continue
    const data = { readerId, dueAt: dueAt.toISOString() }
    const once = `${readerId}:${data.dueAt}`
    await db.transaction().execute((tx) => enqueue(tx, { name: 'mail-report-reader', data }, { once }))
  }
}

/** The newest moment after `since` at which a letter is due; undefined where there was none, or the campaign is long over. */
function dueSince(mailed: MailSchedule & { zone: string; endsOn: string }, since: Date, now: Date) {
  const dueAt = lastMailing(mailed, now, mailed.zone)
  return dueAt <= since || isMailingOver(mailed.endsOn, dayIn(dueAt, mailed.zone)) ? undefined : dueAt
}
