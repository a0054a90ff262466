import { sql } from 'kysely'
import type { ChargebackStatus, ChargedDeal, Covered } from '../../app/domain/escrow/chargeback.ts'
import type { Chargeback } from '../../app/domain/payments.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

export type StoredChargeback = { id: string; chargeId: string; amount: Money; status: ChargebackStatus }

const chargebacks = (db: Db) =>
  db.selectFrom('chargebacks').select(['id', 'chargeId', 'amount', 'currency', 'status'])

export async function findChargeback(db: Db, id: string): Promise<StoredChargeback | undefined> {
  const row = await chargebacks(db).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { amount, currency, status, ...rest } = row
  return { ...rest, amount: money(amount, currency), status: status as ChargebackStatus }
}

/** Writes what the processor said when it was asked at `now`; what it said later stands. */
export async function recordChargebackState(tx: Tx, chargeback: Chargeback, now: Date) {
  const { id, chargeId, amount, reason, status, evidenceDueAt, openedAt } = chargeback
  const isClosed = status === 'won' || status === 'lost'
  const state = { amount: amount.amount, status, evidenceDueAt, readAt: now }
  const known = { id, chargeId, currency: amount.currency, reason, openedAt }
  await tx
    .insertInto('chargebacks')
    .values({ ...known, ...state, closedAt: isClosed ? now : null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          ...state,
          closedAt: isClosed ? eb.fn.coalesce('chargebacks.closedAt', eb.val(now)) : null,
        }))
        .where('chargebacks.readAt', '<=', now),
    )
    .execute()
}

/** The deals that a charge paid for, with what it brought to each and what was given back to the card since. */
export async function listChargedDeals(db: Db, chargeId: string): Promise<ChargedDeal[]> {
  const { rows } = await sql<ChargedDeal>`
    select l.collaboration_id, sum(l.amount)::bigint as amount,
           coalesce((select sum(r.amount) from processor_requests r
                      where r.charge_id = ${chargeId} and r.collaboration_id = l.collaboration_id
                        and r.kind = 'refund' and r.status <> 'failed'), 0)::bigint as refunded
      from charges h join checkout_lines l on l.checkout_id = h.checkout_id
     where h.id = ${chargeId}
     group by l.collaboration_id
     order by l.collaboration_id`.execute(db)
  return rows
}

/** Whether a bank may still take money of this deal, or has and its loss is not booked yet: then nothing of it moves. */
export async function isContested(db: Db, collaborationId: string): Promise<boolean> {
  const { rows } = await sql<{ isContested: boolean }>`
    select exists (
      select from checkout_lines l
        join charges h on h.checkout_id = l.checkout_id
        join chargebacks b on b.charge_id = h.id
       where l.collaboration_id = ${collaborationId} and ${undecided}) as is_contested`.execute(db)
  return rows[0]!.isContested
}

/** Those deals of a campaign of which a bank may still take money. */
export async function listContestedOf(db: Db, campaignId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.id
      from collaborations c
      join checkout_lines l on l.collaboration_id = c.id
      join charges h on h.checkout_id = l.checkout_id
      join chargebacks b on b.charge_id = h.id
     where c.campaign_id = ${campaignId} and ${undecided}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

const undecided = sql`(b.status = 'open' or (b.status = 'lost'
  and not exists (select from ledger_movements m where m.reference = 'cb_lost:' || b.id)))`

/** The lost chargeback of a charge; undefined when no bank has taken it back for good. */
export async function findLostChargeback(db: Db, chargeId: string) {
  return db
    .selectFrom('chargebacks')
    .select('id')
    .where('chargeId', '=', chargeId)
    .where('status', '=', 'lost')
    .executeTakeFirst()
}

/** What each account gave for a chargeback, the processor's own balance left out. */
export async function listCovered(db: Db, id: string): Promise<Covered[]> {
  const receivable = `chargeback_receivable:${id}`
  const { rows } = await sql<Covered>`
    select collaboration_id, account, sum(amount)::bigint as amount
      from (select collaboration_id, debit_account as account, amount
              from ledger_postings where credit_account = ${receivable}
            union all
            select collaboration_id, credit_account, -amount
              from ledger_postings where debit_account = ${receivable}) as ends
     where account <> 'stripe_balance'
     group by 1, 2 having sum(amount) <> 0
     order by 1, 2`.execute(db)
  return rows
}

/** How many movements touched a chargeback's account: a number that grows with each, for keys of the next. */
export async function countChargebackMovements(db: Db, id: string): Promise<number> {
  const receivable = `chargeback_receivable:${id}`
  const { rows } = await sql<{ count: number }>`
    select count(distinct movement_id)::bigint as count
      from ledger_postings where ${receivable} in (debit_account, credit_account)`.execute(db)
  return rows[0]!.count
}

/** What a chargeback froze of a deal and did not give free again, in minor units. */
export async function findFrozenBy(db: Db, id: string, collaborationId: string): Promise<number> {
  const { rows } = await sql<{ frozen: number }>`
    select coalesce(sum(case m.kind when 'freeze' then p.amount else -p.amount end), 0)::bigint as frozen
      from ledger_movements m join ledger_postings p on p.movement_id = m.id
     where m.reference in (${`freeze:${id}:${collaborationId}`}, ${`unfreeze:${id}:${collaborationId}`})`.execute(
    db,
  )
  return rows[0]!.frozen
}

export async function isBooked(db: Db, reference: string): Promise<boolean> {
  const row = await db
    .selectFrom('ledgerMovements')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row !== undefined
}

type Recovery = {
  chargebackId: string
  collaborationId: string
  amount: Money
  reason: string
  accountId: string
}

export async function recordRecovery(tx: Tx, { amount, ...recovery }: Recovery, now: Date) {
  await tx
    .insertInto('chargebackRecoveries')
    .values({ ...recovery, amount: amount.amount, currency: amount.currency, recoveredAt: now })
    .execute()
}

/**
 * Chargebacks to ask the processor about again: whatever is not decided, has money that is not booked to its end, or
 * is known by its cash only.
 */
export async function listUndecidedChargebacks(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from chargebacks b where b.status = 'inquiry' or ${undecided}
    union
    select split_part(address, ':', 2) from ledger_accounts a
     where a.kind = 'chargeback_receivable'
       and (a.balance <> 0 or not exists (select from chargebacks b where a.address = 'chargeback_receivable:' || b.id))
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
