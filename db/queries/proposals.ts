import { sql } from 'kysely'
import type { Db } from '../db.ts'

/**
 * What a person of staff has proposed and a second one has not confirmed: rulings by the deal, bank transfers and
 * withdrawals, those of one deal after another.
 */
export async function listProposalsOf(db: Db, accountId: string) {
  const { rows } = await sql<{ kind: 'dispute' | 'payout' | 'withdrawal'; id: string }>`
    select 'dispute' as kind, d.collaboration_id as id, d.collaboration_id as deal_id
      from disputes d
      join lateral (select r.account_id from dispute_rulings r where r.collaboration_id = d.collaboration_id
                     order by r.id desc limit 1) r on r.account_id = ${accountId}
     where d.status in ('seconding', 'appeal_seconding')
    union all
    select 'payout', p.id, p.collaboration_id from manual_payouts p
     where p.status = 'seconding' and p.recorded_by = ${accountId}
    union all
    select 'withdrawal', r.id, null from processor_requests r
     where r.kind = 'withdrawal' and r.status = 'seconding' and r.account_id = ${accountId}
     order by deal_id, id`.execute(db)
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { disputes: of('dispute'), payouts: of('payout'), withdrawals: of('withdrawal') }
}
