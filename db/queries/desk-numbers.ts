import { sql } from 'kysely'
import { plusDays } from '../../app/domain/clock.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Appeals, Rates, Span, Waiting } from '../../app/domain/staff/numbers.ts'
import type { Db } from '../db.ts'

/** How long disputes opened in a span waited for the first of these steps. */
async function waited(db: Db, steps: readonly string[], since: Date): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    with times as (
      select extract(epoch from min(s.taken_at) - d.opened_at) / 3600 as hours
        from disputes d join dispute_steps s on s.collaboration_id = d.collaboration_id and s.step = any (${steps}::text[])
                                            and s.taken_at >= d.opened_at
       where d.opened_at >= ${since} group by d.collaboration_id, d.opened_at)
    select count(*)::int as count, percentile_cont(0.5) within group (order by hours)::float8 as median,
           percentile_cont(0.9) within group (order by hours)::float8 as slow from times`.execute(db)
  return rows[0]!
}

/** Until the other side answered; answers that never came are no answers. */
export const waitedForAnswer = (db: Db, days: Span, now: Date) =>
  waited(db, ['answer-dispute'], plusDays(now, -days))

/** Until a ruling that counts was made: by one person, or agreed by the second. */
export const waitedForRuling = (db: Db, days: Span, now: Date) =>
  waited(db, ['rule-dispute', 'confirm-ruling'], plusDays(now, -days))

/** Appeals decided in a span; overturned means that the creator's amount became another one. */
export async function countAppeals(db: Db, days: Span, now: Date): Promise<Appeals> {
  const { rows } = await sql<Appeals>`
    with decided as (
      select s.collaboration_id,
             (select r.to_creator from dispute_rulings r where r.collaboration_id = s.collaboration_id and r.round = 'first'
               order by r.id desc limit 1) as first,
             (select r.to_creator from dispute_rulings r where r.collaboration_id = s.collaboration_id and r.round = 'appeal'
               order by r.id desc limit 1) as last
        from dispute_steps s
       where s.step in ('rule-appeal', 'confirm-appeal') and s.taken_at >= ${plusDays(now, -days)})
    select count(*)::int as decided, count(*) filter (where first is distinct from last)::int as overturned from decided`.execute(
    db,
  )
  return rows[0]!
}

/** Disputes opened in a span by reason, beside the deals that were paid for in it. */
export async function countDisputes(db: Db, days: Span, now: Date): Promise<Rates> {
  const since = plusDays(now, -days)
  const { deals } = await db
    .selectFrom('collaborationSteps')
    .select((eb) => eb.fn.count<number>('collaborationId').distinct().as('deals'))
    .where('step', '=', 'fund')
    .where('takenAt', '>=', since)
    .executeTakeFirstOrThrow()
  const reasons = await db
    .selectFrom('disputes')
    .select(['reason', (eb) => eb.fn.countAll<number>().as('count')])
    .where('openedAt', '>=', since)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute()
  return { deals, reasons }
}

/** What disputes keep from both sides at this moment, by currency. */
export async function listFrozen(db: Db): Promise<Money[]> {
  const { rows } = await sql<{ currency: string; amount: number }>`
    select currency, sum(balance)::bigint as amount from ledger_accounts
     where kind = 'escrow_frozen' and balance > 0 group by currency order by currency`.execute(db)
  return rows.map(({ currency, amount }) => money(amount, currency))
}
