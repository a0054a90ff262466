import { now } from '#app/clock.server.ts'
import { entryOf, isAudited } from '#app/domain/audit/entry.ts'
import { db } from '#db/db.server.ts'
import { recordAudit } from '#db/queries/audit.ts'
import { findReader, isStaffSession } from './session.server.ts'

const largestForm = 64_000

/**
 * Answers a request and keeps who asked for what. The event is written before anything is done, so that nothing is done
 * without it; how it was answered follows as an event of its own.
 */
export async function audited(
  request: Request,
  address: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { method } = request
  const path = new URL(request.url).pathname
  if (!isAudited(method, path) && !isStaffSession(request)) return answer()
  const { account, viewing } = await findReader(request)
  // Of the pages of others even looking is kept.
  if (!viewing && !isAudited(method, path)) return answer()
  const isStaff = viewing !== undefined || account?.role === 'staff'
  const entry = entryOf({ method, path, isStaff }, await fieldsOf(request))
  const event = {
    accountId: viewing?.by.id ?? account?.id ?? null,
    asAccountId: viewing ? account!.id : null,
    role: viewing ? ('staff' as const) : (account?.role ?? ('nobody' as const)),
    ...entry,
    address,
    userAgent: request.headers.get('user-agent')?.slice(0, 300) ?? null,
  }
  const seq = await recordAudit(db, event, now())
  const response = await answer()
  await recordAudit(db, { ...event, detail: { answers: seq, status: response.status } }, now())
  return response
}

/** The fields of a short form; files are not read. What cannot be read is the page's to refuse. */
async function fieldsOf(request: Request): Promise<[string, string][]> {
  const type = request.headers.get('content-type') ?? ''
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!type.startsWith('application/x-www-form-urlencoded') || !(length <= largestForm)) return []
  const text = await request
    .clone()
    .text()
    .catch(() => '')
  return [...new URLSearchParams(text)]
}
