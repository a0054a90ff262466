import { listSoonDueDisputes } from '#db/queries/dispute-turns.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { listTold } from '#db/queries/notices.ts'
import { system } from '../domain/actor.ts'
import { leadAt } from '../domain/collaboration/reminders.ts'
import type { JobContext } from './context.ts'

/** Reminds each side that a dispute waits for, a day and four hours before its clock runs out; each time once. */
export async function remindDisputes({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const at = now()
  const due = (await listSoonDueDisputes(db, at)).flatMap(({ id, side, enteredAt, dueAt }) => {
    const lead = leadAt({ enteredAt, dueAt }, at)
    const source = `dispute-reminder:${id}:${side}:${dueAt.toISOString()}:${lead}`
    return lead === null ? [] : [{ id, side, source }]
  })
  const told = await listTold(
    db,
    due.map(({ source }) => source),
  )
  for (const { id, side, source } of due) {
    if (told.has(source)) continue
    const data = { collaborationId: id, step: 'remind-dispute', by: system.role, only: side, source }
    await db
      .transaction()
      .execute((tx) =>
        enqueue(tx, { name: 'tell', data: { ...data, at: at.toISOString() } }, { once: source }),
      )
  }
}
