import { sql } from 'kysely'
import type { Break, Head, SealedEvent } from '../../app/domain/audit/chain.ts'
import type { AuditQuery } from '../../app/domain/audit/query.ts'
import type { Db } from '../db.ts'

export type AuditRole = 'nobody' | 'brand' | 'creator' | 'staff' | 'system'

export type NewAuditEvent = {
  accountId: string | null
  /** Whose pages staff was looking at. */
  asAccountId: string | null
  role: AuditRole
  action: string
  subjectKind: string | null
  subjectId: string | null
  detail: Record<string, string | number>
  address: string | null
  userAgent: string | null
}

/** Adds an event at the end of the chain. @returns its place. */
export async function recordAudit(db: Db, { detail, ...event }: NewAuditEvent, now: Date): Promise<number> {
  const { seq } = await db
    .insertInto('auditEvents')
    .values({ ...event, detail: JSON.stringify(detail), happenedAt: now })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

export type AuditEvent = Omit<NewAuditEvent, 'role' | 'detail'> & {
  seq: number
  happenedAt: Date
  role: string
  detail: unknown
  name: string | null
  asName: string | null
}

/** Events that an asker looks for, the newest first; `before` goes on where an earlier page ended. */
export async function listAudit(
  db: Db,
  { who, action, subject, from, to, before }: AuditQuery,
  most: number,
): Promise<AuditEvent[]> {
  return db
    .selectFrom('auditEvents as e')
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .leftJoin('accounts as b', 'b.id', 'e.asAccountId')
    .select(['e.seq', 'e.happenedAt', 'e.accountId', 'e.asAccountId', 'e.role', 'e.action', 'e.subjectKind'])
    .select(['e.subjectId', 'e.detail', 'e.address', 'e.userAgent', 'a.name', 'b.name as asName'])
    .$if(who !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('a.email', 'ilike', like(who)),
          eb('a.name', 'ilike', like(who)),
          eb('b.email', 'ilike', like(who)),
        ]),
      ),
    )
    .$if(action !== '', (query) => query.where('e.action', 'ilike', like(action)))
    .$if(subject !== '', (query) => query.where('e.subjectId', '=', subject))
    .$if(from !== '', (query) => query.where('e.happenedAt', '>=', sql<Date>`${from}::date`))
    .$if(to !== '', (query) => query.where('e.happenedAt', '<', sql<Date>`${to}::date + 1`))
    .$if(before !== null, (query) => query.where('e.seq', '<', before!))
    .orderBy('e.seq', 'desc')
    .limit(most)
    .execute()
}

const like = (typed: string) => `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** Where the chain ends. */
export async function findAuditHead(db: Db): Promise<Head> {
  return db
    .selectFrom('auditHead')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirstOrThrow()
}

/** The seal at a place of the chain; undefined where nothing stands. */
export async function findSeal(db: Db, seq: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('auditEvents')
    .select(sql<string>`encode(hash, 'hex')`.as('hash'))
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.hash
}

/** The next events after a place, as they were sealed. */
export async function listSealed(db: Db, after: number, most: number): Promise<SealedEvent[]> {
  const { rows } = await sql<SealedEvent>`
    select seq, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
           array[seq::text, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                 account_id::text, as_account_id::text, role, action, subject_kind, subject_id, detail::text, address,
                 user_agent, encode(previous, 'hex')] as fields
      from audit_events where seq > ${after} order by seq limit ${most}`.execute(db)
  return rows
}

export type AuditCheck = Head & { checkedAt: Date; brokenAt: number | null; reason: string | null }

export async function recordAuditCheck(db: Db, { seq, hash }: Head, found: Break | null, now: Date) {
  await db
    .insertInto('auditChecks')
    .values({ checkedAt: now, seq, hash, brokenAt: found?.seq ?? null, reason: found?.reason ?? null })
    .execute()
}

export async function findLastAuditCheck(db: Db): Promise<AuditCheck | undefined> {
  return db
    .selectFrom('auditChecks')
    .select(['checkedAt', 'seq', 'hash', 'brokenAt', 'reason'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
