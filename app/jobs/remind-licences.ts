import { enqueue } from '#db/queries/jobs.ts'
import { listEndingLicences } from '#db/queries/licences.ts'
import { listTold } from '#db/queries/notices.ts'
import { dayIn } from '../domain/clock.ts'
import { licenceReminder, licenceReminderSource } from '../domain/compliance/licence-reminders.ts'
import type { JobContext } from './context.ts'

/** Has every creator told whose licence ends soon, by the day in their own zone. */
export async function remindLicences({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const at = now()
  const due = (await listEndingLicences(db, at)).flatMap(({ licence, all, zone }) => {
    const reminder = licenceReminder(licence, all, dayIn(at, zone))
    return reminder ? [{ licenceId: licence.id, source: licenceReminderSource(licence.id, reminder) }] : []
  })
  const told = await listTold(
    db,
    due.map(({ source }) => source),
  )
  for (const { licenceId, source } of due)
    if (!told.has(source))
      await db
        .transaction()
        .execute((tx) => enqueue(tx, { name: 'tell-licence', data: { licenceId } }, { once: source }))
}
