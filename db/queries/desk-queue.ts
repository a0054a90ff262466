import { type RawBuilder, sql } from 'kysely'
import { plusHours } from '../../app/domain/clock.ts'
import { disputeStatuses, disputeTurn } from '../../app/domain/dispute/steps.ts'
import { payoutWithinHours } from '../../app/domain/escrow/fees.ts'
import { money } from '../../app/domain/money.ts'
import type { QueueItem, QueueKind } from '../../app/domain/staff/queue.ts'
import type { Db } from '../db.ts'

type Row = Omit<QueueItem, 'kind' | 'amount'> & { amount: number | null; currency: string | null }

/** Where a dispute waits for somebody of staff. */
const staffsTurn = disputeStatuses.filter((status) => disputeTurn({ status, byRole: 'brand' }) === 'staff')

const sides = sql`b.name || ' · ' || k.name`
const deal = sql`collaborations c join brands b on b.id = c.brand_id join creators k on k.id = c.creator_id`
const promise = sql`make_interval(hours => ${payoutWithinHours})`
const nothing = sql`null::bigint as amount, null::text as currency`

/** Everything of one kind that waits; the columns are those of a line of the queue. */
const waiting: Record<QueueKind, (now: Date) => RawBuilder<Row>> = {
  dispute: () => sql<Row>`
    select c.id::text as id, ${sides} as who, d.reason as about, d.entered_at as since, d.due_at, d.frozen as amount,
           c.currency, '/staff/collaborations/' || c.id || '/dispute' as "to"
      from disputes d join ${deal} on c.id = d.collaboration_id
     where c.status = 'disputed' and d.status = any (${staffsTurn}::text[])`,
  claim: () => sql<Row>`
    select m.id::text as id, ${sides} as who, m.kind as about, m.entered_at as since, m.due_at, m.amount,
           m.currency, '/staff/claims' as "to"
      from post_claims m join ${deal} on c.id = m.collaboration_id where m.status in ('answered', 'unanswered')`,
  proof: () => sql<Row>`
    select x.id::text as id, ${sides} as who, '' as about, x.checked_at as since, null::timestamptz as due_at, ${nothing},
           '/staff/proofs' as "to"
      from post_checks x join ${deal} on c.id = x.collaboration_id
     where x.source = 'screenshot' and not exists (select from post_check_rulings r where r.check_id = x.id)`,
  licence: () => sql<Row>`
    select l.id::text as id, k.name as who, l.kind as about, l.declared_at as since, null::timestamptz as due_at, ${nothing},
           '/staff/licences' as "to"
      from creator_licences l join creators k on k.id = l.creator_id where l.status = 'declared'`,
  channel: () => sql<Row>`
    select p.id::text as id, k.name as who, h.platform as about, p.asked_at as since, p.due_at, ${nothing},
           '/staff/channels' as "to"
      from channel_proofs p join creators k on k.id = p.creator_id join channels h on h.id = p.channel_id
     where p.status = 'asked'`,
  moderation: () => sql<Row>`
    select m.id::text as id, a.name as who, m.subject_kind as about, m.opened_at as since, m.due_at, ${nothing},
           '/staff/moderation/' || m.id as "to"
      from moderation_cases m join accounts a on a.id = m.owner_account
     where m.due_at is not null and m.status in ('open', 'appealed')`,
  payout: () => sql<Row>`
    select p.id::text as id, k.name as who, p.status as about, p.requested_at as since, p.requested_at + ${promise} as due_at,
           p.amount, p.currency, '/staff/payouts/' || p.id as "to"
      from manual_payouts p join creators k on k.id = p.creator_id where p.status in ('queued', 'seconding')`,
  withdrawal: () => sql<Row>`
    select r.id::text as id, coalesce(a.name, '') as who, '' as about, r.requested_at as since, null::timestamptz as due_at,
           r.amount, r.currency, '/staff/withdrawals' as "to"
      from processor_requests r left join accounts a on a.id = r.account_id
     where r.kind = 'withdrawal' and r.status = 'seconding'`,
  late_payout: (now) => sql<Row>`
    select c.id::text as id, ${sides} as who, '' as about, c.entered_at as since, c.entered_at + ${promise} as due_at,
           c.price as amount, c.currency, '/staff/collaborations/' || c.id as "to"
      from ${deal} join payout_accounts o on o.creator_id = c.creator_id
     where c.status = 'verified' and o.status = 'active' and c.entered_at < ${plusHours(now, -payoutWithinHours)}`,
  chargeback: () => sql<Row>`
    select d.id, b.name as who, d.reason as about, d.opened_at as since, d.evidence_due_at as due_at, d.amount, d.currency,
           '/staff/chargebacks/' || d.id as "to"
      from chargebacks d join charges h on h.id = d.charge_id join checkouts s on s.id = h.checkout_id
      join brands b on b.id = s.brand_id
     where d.closed_at is null and d.evidence_due_at is not null`,
  request: () => sql<Row>`
    select r.id::text as id, r.kind as who, coalesce(r.error, '') as about, coalesce(r.ended_at, r.requested_at) as since,
           null::timestamptz as due_at, r.amount, r.currency,
           case when r.collaboration_id is null then '/staff/jobs#requests' else '/staff/collaborations/' || r.collaboration_id end as "to"
      from processor_requests r where r.status = 'failed' and r.kind <> 'withdrawal'`,
  event: () => sql<Row>`
    select e.id, e.type || ' ' || e.object_id as who, coalesce(e.error, '') as about, e.received_at as since,
           null::timestamptz as due_at, ${nothing}, '/staff/events/' || e.id as "to"
      from stripe_events e where e.processed_at is null and e.error is not null`,
  job: () => sql<Row>`
    select j.id::text as id, j.name as who, coalesce(j.output ->> 'message', '') as about, j.created_on as since,
           null::timestamptz as due_at, ${nothing}, '/staff/jobs' as "to"
      from pgboss.job j where j.state = 'failed'`,
}

/** The most of one kind that the queue holds at once; more than that is a fault of its own. */
export const mostOfKind = 200

/** What waits for a decision, of these kinds, in no order. */
export async function listQueue(db: Db, kinds: readonly QueueKind[], now: Date): Promise<QueueItem[]> {
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const { rows } = await sql<Row>`
        select * from (${waiting[kind](now)}) w order by due_at nulls last, since limit ${mostOfKind}`.execute(
        db,
      )
      return rows.map(({ amount, currency, ...row }) => ({
        ...row,
        kind,
        amount: amount === null || currency === null ? null : money(amount, currency),
      }))
    }),
  )
  return lists.flat()
}
