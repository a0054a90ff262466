import { sql } from 'kysely'
import { plusHours } from '../../app/domain/clock.ts'
import { alarmAfter } from '../../app/domain/escrow/alarms.ts'
import type { RequestKind } from '../../app/domain/escrow/movements.ts'
import { type JobName, jobQueues } from '../../app/domain/jobs.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

export type TroubledJob = {
  id: string
  name: string
  /** `failed`: given up; `retrying`: will be tried again; `waiting`: should have begun an hour ago. */
  trouble: 'failed' | 'retrying' | 'waiting'
  createdAt: Date
  /** When it is or was to be tried. */
  startAfter: Date
  tries: number
  error: string | null
  data: Record<string, unknown> | null
}

/** Jobs of every queue that failed, are tried again, or do not begin; the newest first. */
export async function listTroubledJobs(db: Db, now: Date, most = 200): Promise<TroubledJob[]> {
  const late = plusHours(now, -alarmAfter.jobHours)
  const { rows } = await sql<TroubledJob>`
    select id, name, created_on as created_at, start_after, retry_count + (state = 'failed')::int as tries, data,
           coalesce(output ->> 'message', output #>> '{value,message}', output::text) as error,
           case state when 'failed' then 'failed' when 'retry' then 'retrying' else 'waiting' end as trouble
      from pgboss.job
     where state in ('failed', 'retry') or (state = 'created' and start_after < ${late})
     order by created_on desc, id limit ${most}`.execute(db)
  return rows
}

/** Jobs that were given up and whose queue there still is, the oldest first; one of them where `id` names it. */
export async function listFailedJobs(db: Db, id?: string): Promise<{ id: string; name: JobName }[]> {
  const { rows } = await sql<{ id: string; name: JobName }>`
    select id, name from pgboss.job
     where state = 'failed' and name = any (${Object.keys(jobQueues)})
       ${id ? sql`and id = ${id}` : sql``}
     order by created_on`.execute(db)
  return rows
}

/** Requests to the processor that were refused for good or have no answer yet, the newest first. */
export async function listTroubledRequests(db: Db, most = 100) {
  const rows = await db
    .selectFrom('processorRequests')
    .select(['id', 'kind', 'collaborationId', 'amount', 'currency', 'status', 'error', 'requestedAt'])
    .where('status', 'in', ['pending', 'failed'])
    .orderBy('requestedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ amount, currency, kind, ...row }) => ({
    ...row,
    kind: kind as RequestKind,
    amount: money(amount, currency),
  }))
}
