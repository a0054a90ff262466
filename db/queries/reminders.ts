import { sql } from 'kysely'
import { plusHours } from '../../app/domain/clock.ts'
import { reminderLeads } from '../../app/domain/collaboration/reminders.ts'
import type { Db, Tx } from '../db.ts'

/** Deals whose clock runs out soon and was not announced at its nearest distance yet, the nearest first. */
export async function listSoonDue(db: Db, now: Date, most = 500): Promise<string[]> {
  const nearest = sql`case ${sql.join(
    reminderLeads.map((lead) => sql`when c.due_at <= ${plusHours(now, lead)} then ${lead}::int`),
    sql` `,
  )} end`
  const { rows } = await sql<{ id: string }>`
    select c.id from collaborations c
     where c.due_at > ${now} and c.due_at <= ${plusHours(now, Math.max(...reminderLeads))}
       and c.due_at - c.entered_at > make_interval(hours => ${nearest})
       and not exists (select from deal_reminders r
                        where r.collaboration_id = c.id and r.due_at = c.due_at and r.lead_hours <= ${nearest})
     order by c.due_at limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** @returns false when this deadline was announced at this distance, or a nearer one, before. */
export async function recordReminder(
  tx: Tx,
  { collaborationId, dueAt, lead }: { collaborationId: string; dueAt: Date; lead: number },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into deal_reminders (collaboration_id, due_at, lead_hours, told_at)
    select ${collaborationId}, ${dueAt}, ${lead}, ${now}
     where not exists (select from deal_reminders
                        where collaboration_id = ${collaborationId} and due_at = ${dueAt} and lead_hours <= ${lead})
    on conflict do nothing returning lead_hours`.execute(tx)
  return rows.length > 0
}
