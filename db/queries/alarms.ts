import { sql } from 'kysely'
import { plusDays, plusHours } from '../../app/domain/clock.ts'
import { type Alarm, alarmAfter, alarmKinds } from '../../app/domain/escrow/alarms.ts'
import { clickLogAlarm } from '../../app/domain/outcome/click-log-state.ts'
import { payoutWithinHours } from '../../app/domain/escrow/fees.ts'
import { claimSteps } from '../../app/domain/publication/claims.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { listClickLogs } from './click-logs.ts'

/** Everything that has to be looked at now, the worst first; what is in order is left out. */
export async function listAlarms(db: Db, now: Date): Promise<Alarm[]> {
  const promised = plusHours(now, -payoutWithinHours)
  const { rows } = await sql<Omit<Alarm, 'newest'> & { newest: string | null }>`
    select 'halt' as kind, count(*) as count, max(id)::text as newest, min(started_at) as since
      from payout_halts where ended_at is null
    union all
    select 'audit', count(*), max(broken_at)::text, min(checked_at)
      from audit_checks where id = (select max(id) from audit_checks) and broken_at is not null
    union all
    select 'differences', jsonb_array_length(differences),
           (select min(f.id)::text from book_checks f where f.id > coalesce(
             (select max(id) from book_checks where is_clean), 0)), checked_at
      from book_checks where id = (select max(id) from book_checks) and not is_clean
    union all
    select 'suspense', count(*), max(newest)::text, min(since)
      from (select p.currency, max(p.id) as newest, max(m.posted_at) as since
              from ledger_postings p join ledger_movements m on m.id = p.movement_id
             where 'suspense' in (p.debit_account, p.credit_account)
             group by p.currency
            having sum(case when p.debit_account = 'suspense' then p.amount else -p.amount end) <> 0) s
    union all
    select 'failed_events', count(*), (array_agg(id order by received_at desc))[1], min(received_at)
      from stripe_events where processed_at is null and error is not null
    union all
    select 'failed_jobs', count(*), (array_agg(id order by completed_on desc))[1]::text, min(completed_on)
      from pgboss.job where state = 'failed'
    union all
    select 'late_jobs', count(*), (array_agg(id order by start_after desc))[1]::text, min(start_after)
      from pgboss.job where state < 'active' and start_after < ${plusHours(now, -alarmAfter.jobHours)}
    union all
    select 'stuck_requests', count(*), (array_agg(id order by requested_at desc))[1]::text, min(requested_at)
      from processor_requests
     where status = 'pending' and requested_at < ${plusHours(now, -alarmAfter.requestHours)}
    union all
    select 'late_payouts', count(*), (array_agg(id order by since desc))[1]::text, min(since)
      from (select c.id, c.entered_at as since
              from collaborations c join payout_accounts o on o.creator_id = c.creator_id
             where c.status = 'verified' and o.status = 'active' and c.entered_at < ${promised}
            union
            select collaboration_id, requested_at from manual_payouts
             where status in ('queued', 'seconding') and requested_at < ${promised}) as late
    union all
    select 'late_claims', count(*), (array_agg(id order by due_at desc))[1]::text, min(due_at)
      from post_claims where status = any (${forStaff}::text[]) and due_at < ${now}
    union all
    select 'old_holds', count(*), (array_agg(id order by charged_at desc))[1]::text, min(charged_at)
      from (${oldHolds(now)}) as holds
    union all
    select 'chargebacks_due', count(*), (array_agg(id order by opened_at desc))[1], min(evidence_due_at)
      from (${dueChargebacks(now)}) as due
    union all
    select 'refunds_due', count(*), max(last_posting)::text, null
      from ledger_accounts where kind = 'refund_due' and balance > 0
    union all
    select 'withdrawals', count(*), (array_agg(id order by requested_at desc))[1]::text, min(requested_at)
      from processor_requests where kind = 'withdrawal' and status = 'seconding'`.execute(db)
  const raised = rows.filter(({ count }) => count > 0)
  const clicks = clickLogAlarm(await listClickLogs(db), now)
  return [
    ...raised.map(({ newest, ...alarm }) => ({ ...alarm, newest: newest ?? '' })),
    ...(clicks ? [clicks] : []),
  ].sort((a, b) => alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind))
}

/** Parts of deals whose money nears the longest time it may be held, the longest held first. */
export async function listOldHolds(db: Db, now: Date, most = 100) {
  const { rows } = await sql<{
    id: string
    collaborationId: string
    chargedAt: Date
    amount: number
    currency: string
    brandName: string
    creatorName: string
  }>`
    select o.*, b.name as brand_name, k.name as creator_name
      from (${oldHolds(now)}) as o
      join collaborations c on c.id = o.collaboration_id
      join brands b on b.id = c.brand_id join creators k on k.id = c.creator_id
     order by o.charged_at limit ${most}`.execute(db)
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}

/** Chargebacks whose evidence is due soon or overdue, the most urgent first. */
export async function listDueChargebacks(db: Db, now: Date, most = 100) {
  const { rows } = await sql<{
    id: string
    amount: number
    currency: string
    reason: string
    evidenceDueAt: Date
  }>`
    select id, amount, currency, reason, evidence_due_at from (${dueChargebacks(now)}) as due
     order by evidence_due_at limit ${most}`.execute(db)
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}

const oldHolds = (now: Date) => sql`
  select distinct m.id, m.collaboration_id, h.charged_at, m.amount, m.currency
    from milestones m
    join checkout_lines l on l.milestone_id = m.id
    join charges h on h.checkout_id = l.checkout_id
   where m.status in ('funded', 'delivered') and h.charged_at < ${plusDays(now, -alarmAfter.heldDays)}`

const dueChargebacks = (now: Date) => sql`
  select id, charge_id, amount, currency, reason, opened_at, evidence_due_at
    from chargebacks
   where status in ('inquiry', 'open') and evidence_due_at <= ${plusDays(now, alarmAfter.evidenceDays)}`

/** Where a claim stands that waits for staff's decision, whose clock takes no step by itself. */
const forStaff = claimSteps['uphold-claim'].from

/** Everybody of staff, for letters. */
export async function listStaff(db: Db) {
  return db
    .selectFrom('accounts')
    .select(['id as accountId', 'email', 'locale'])
    .where('role', '=', 'staff')
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()
}
