import { enqueue } from '#db/queries/jobs.ts'
import { listTold } from '#db/queries/notices.ts'
import { listEndingRights } from '#db/queries/rights.ts'
import { dayIn } from '../domain/clock.ts'
import { remindersOf, reminderSource } from '../domain/rights/reminders.ts'
import type { JobContext } from './context.ts'

/** Has both sides of every deal told whose rights end soon or have just ended, by the day in the brand's zone. */
export async function remindRights({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const at = now()
  const due = (await listEndingRights(db, at)).flatMap(({ id, zone, facts }) =>
    remindersOf(facts, dayIn(at, zone)).map((reminder) => ({
      collaborationId: id,
      ...reminder,
      source: reminderSource(id, reminder),
    })),
  )
  const told = await listTold(
    db,
    due.map(({ source }) => source),
  )
  for (const { collaborationId, end, occasion, source } of due)
    if (!told.has(source))
      await db
        .transaction()
        .execute((tx) =>
          enqueue(tx, { name: 'tell-rights', data: { collaborationId, end, occasion } }, { once: source }),
        )
}
