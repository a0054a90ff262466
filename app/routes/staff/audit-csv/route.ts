import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { dayIn } from '#app/domain/clock.ts'
import { type AuditQuery, auditQuery } from '#app/domain/audit/query.ts'
import { csvStream } from '#app/http/csv.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAudit } from '#db/queries/audit.ts'

const batch = 1_000
const columns = [
  ...['place', 'time', 'account', 'name', 'role', 'as', 'action', 'subject_kind', 'subject_id', 'detail'],
  ...['address', 'user_agent'],
]

/** Whatever was searched for, all of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const query = auditQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return csvStream(`audit-${dayIn(now(), 'UTC')}.csv`, columns, batchesOf(query))
}

async function* batchesOf(query: AuditQuery) {
  for (let before = query.before; ;) {
    const events = await listAudit(db, { ...query, before }, batch)
    yield events.map((event) => [
      ...[String(event.seq), event.happenedAt.toISOString(), event.accountId ?? '', event.name ?? ''],
      ...[event.role, event.asName ?? '', event.action, event.subjectKind ?? '', event.subjectId ?? ''],
      ...[JSON.stringify(event.detail), event.address ?? '', event.userAgent ?? ''],
    ])
    if (events.length < batch) return
    before = events.at(-1)!.seq
  }
}
