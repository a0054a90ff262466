import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordReminder } from '#db/queries/reminders.ts'
import { system } from '../domain/actor.ts'
import { leadAt } from '../domain/collaboration/reminders.ts'
import { standingOf, turnOf } from '../domain/collaboration/steps.ts'
import { holdCollaboration } from './advance.ts'

/** Has whoever a deal waits for reminded of its deadline, if that is due and was not done before. */
export async function remind(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, system, id)
    const { dueAt, enteredAt } = deal
    const side = turnOf(standingOf(deal))
    if (!dueAt || (side !== 'brand' && side !== 'creator')) return
    const lead = leadAt({ enteredAt, dueAt }, now)
    if (lead === null || !(await recordReminder(tx, { collaborationId: id, dueAt, lead }, now))) return
    await enqueue(tx, {
      name: 'remind',
      data: { collaborationId: id, side, lead, dueAt: dueAt.toISOString(), at: now.toISOString() },
    })
  })
}
