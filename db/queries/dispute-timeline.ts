import { sql } from 'kysely'
import type { Actor, Role } from '../../app/domain/actor.ts'
import { endOfDay } from '../../app/domain/clock.ts'
import { isAmongStaff, type TimelineKind, type TimelineLine } from '../../app/domain/dispute/case-view.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { isSeen } from './moderation.ts'
import { listDailyClicks } from './clicks.ts'
import { listReadings } from './post-metrics.ts'

type Row = Omit<TimelineLine, 'amount' | 'kind' | 'role'> & {
  kind: string
  role: string | null
  amount: number | null
  currency: string | null
}

/** Everything that happened in a deal, in one line of time, oldest first. The caller has asked who may read it. */
export async function listTimeline(db: Db, id: string, actor: Actor, zone: string): Promise<TimelineLine[]> {
  const [{ rows }, clicks, readings] = await Promise.all([
    events(id).execute(db),
    listDailyClicks(db, { collaborationId: id }, actor),
    listReadings(db, id, actor),
  ])
  const plain = { role: null, author: null, body: '', amount: null }
  const lines: TimelineLine[] = [
    ...rows.map(({ kind, role, amount, currency, ...row }) => ({
      ...row,
      kind: kind as TimelineKind,
      role: role as Role | null,
      amount: amount === null || currency === null ? null : money(amount, currency),
    })),
    ...clicks.map(({ day, count }) => ({
      ...{ ...plain, key: `clicks-${day}`, at: endOfDay(day, zone) },
      ...{ kind: 'clicks' as const, code: String(count) },
    })),
    ...readings.map(({ takenOn, views }, at) => ({
      ...{ ...plain, key: `figures-${at}`, at: endOfDay(takenOn, zone) },
      ...{ kind: 'figures' as const, code: String(views ?? '') },
    })),
  ]
  return lines
    .filter(({ kind, code }) => actor.role === 'staff' || kind !== 'dispute' || !isAmongStaff(code))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Kinds of movements that change what a side has, or is about to have. */
const told = [
  'charge',
  'freeze',
  'unfreeze',
  'release',
  'refund',
  'transfer',
  'taken-back',
  'chargeback-lost',
]

/** Steps of the deal of which another line says more. */
const toldElsewhere = ['open-dispute', 'submit-draft']

const events = (id: string) => sql<Row>`
  select happened.key, at, kind, code, happened.role, a.name as author, body, amount, currency from (
    select 'step-' || id as key, taken_at as at, 'step' as kind, step as code, role, account_id,
           note as body, null::bigint as amount, null as currency
      from collaboration_steps
     where collaboration_id = ${id} and step <> all (${toldElsewhere}::text[])
    union all
    select 'message-' || id, sent_at, 'message', '', role, account_id,
           case when ${isSeen('message', 'messages.id')} then body else '' end, null, null
      from messages where collaboration_id = ${id}
    union all
    select 'draft-' || id, submitted_at, 'draft', version::text, 'creator', null, caption, null, null
      from drafts where collaboration_id = ${id}
    union all
    select 'remark-' || m.id, m.made_at, 'remark', d.version::text, m.role, m.account_id, m.body, null, null
      from draft_comments m join drafts d on d.id = m.draft_id where d.collaboration_id = ${id}
    union all
    select 'check-' || id, checked_at, 'check', result, role, account_id,
           case when source = 'page' then '' else note end, null, null
      from post_checks where collaboration_id = ${id}
    union all
    select 'claim-' || s.id, s.taken_at, 'claim', s.step, s.role, s.account_id, s.note, null, null
      from post_claim_steps s join post_claims m on m.id = s.claim_id where m.collaboration_id = ${id}
    union all
    select 'dispute-' || id, taken_at, 'dispute', step, role, account_id, note, null, null
      from dispute_steps where collaboration_id = ${id}
    union all
    select 'brief', accepted_at, 'brief', brief_version::text, role, account_id, '', price, currency
      from agreements where collaboration_id = ${id}
    union all
    select 'money-' || m.id, m.posted_at, 'money', m.kind, null, null, '', sum(p.amount)::bigint, p.currency
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where p.collaboration_id = ${id} and m.kind = any (${told}::text[]) and p.debit_account <> 'stripe_fee'
     group by m.id, m.posted_at, m.kind, p.currency
  ) as happened left join accounts a on a.id = happened.account_id
  order by at, kind, length(happened.key), happened.key`
