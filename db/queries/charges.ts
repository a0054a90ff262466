import { sql } from 'kysely'
import type { ChargeLine } from '../../app/domain/escrow/charge-lines.ts'
import type { Money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewCharge = { id: string; checkoutId: string; amount: Money }

export async function recordCharge(tx: Tx, { id, checkoutId, amount }: NewCharge, now: Date) {
  await tx
    .insertInto('charges')
    .values({ id, checkoutId, amount: amount.amount, currency: amount.currency, chargedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * What each charge brought to a deal and how much of that was asked for since, oldest first: sent to the creator, given
 * back to the brand. What was taken back from the creator counts as there again.
 */
export async function listChargeLines(db: Db, collaborationId: string): Promise<ChargeLine[]> {
  const { rows } = await sql<ChargeLine>`
    select h.id as charge_id, h.charged_at, sum(l.amount)::bigint as amount,
           coalesce((select sum(case when r.kind = 'reversal' then -r.amount else r.amount end)
                       from processor_requests r
                      where r.charge_id = h.id and r.collaboration_id = ${collaborationId}
                        and (r.status = 'done' or (r.status = 'pending' and r.kind <> 'reversal'))), 0)::bigint as used,
           exists (select 1 from chargebacks b where b.charge_id = h.id and b.status in ('open', 'lost')) as is_contested
      from checkout_lines l join charges h on h.checkout_id = l.checkout_id
     where l.collaboration_id = ${collaborationId}
     group by h.id
     order by h.charged_at, h.id`.execute(db)
  return rows
}

/**
 * Deals at work whose held price holds money from before `since`. What has left is taken to be the oldest. Whoever is
 * paid by a ruling or the verified post is not among them: that comes first.
 */
export async function listHeldSince(db: Db, statuses: readonly string[], since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id
      from collaborations c
      join ledger_accounts a on a.address = 'escrow:' || c.id and a.currency = c.currency and a.balance > 0
      join lateral (
        select sum(l.amount) as all_paid, sum(l.amount) filter (where h.charged_at <= ${since}) as long_paid
          from checkout_lines l
          join charges h on h.checkout_id = l.checkout_id
          join milestones m on m.id = l.milestone_id and m.kind = 'work' and m.status <> 'planned'
         where l.collaboration_id = c.id) as paid on paid.long_paid > paid.all_paid - a.balance
     where c.status = any(${statuses}::text[])
     order by c.entered_at`.execute(db)
  return rows.map(({ id }) => id)
}
