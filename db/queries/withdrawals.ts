import { sql } from 'kysely'
import type { Standing } from '../../app/domain/escrow/withdrawal.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** Nobody else asks for a withdrawal or confirms one until the transaction ends. */
export async function lockWithdrawals(tx: Tx) {
  await sql`select pg_advisory_xact_lock(hashtext('withdrawals'))`.execute(tx)
}

/** Everything that decides how much may be withdrawn, read in one instant. */
export async function listStandings(db: Db): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select kind, currency, sum(balance)::bigint as amount, null as country, null as status
      from ledger_accounts
     where kind in ('escrow', 'escrow_frozen', 'commission_held', 'refund_in_transit', 'refund_due',
                    'transfer_in_transit', 'payout_in_transit')
     group by kind, currency
    union all
    select 'creator_payable', a.currency, sum(a.balance)::bigint, k.country, o.status
      from ledger_accounts a
      join creators k on a.address = 'creator_payable:' || k.id
      left join payout_accounts o on o.creator_id = k.id
     where a.kind = 'creator_payable' and a.balance > 0
     group by a.currency, k.country, o.status
    union all
    select account, currency, sum(amount)::bigint, null, null
      from (select debit_account as account, currency, case debit_account when 'suspense' then -amount else amount end as amount
              from ledger_postings where debit_account in ('stripe_balance', 'bank', 'suspense')
            union all
            select credit_account, currency, case credit_account when 'suspense' then amount else -amount end
              from ledger_postings where credit_account in ('stripe_balance', 'bank', 'suspense')) as ends
     group by account, currency
    union all
    select 'pending', currency, sum(amount)::bigint, null, null
      from processor_requests
     where kind = 'withdrawal' and status in ('pending', 'seconding')
     group by currency`.execute(db)
  return rows
}

export type WithdrawalStatus = 'seconding' | 'pending' | 'done' | 'failed'

/** Written by whom and for how much; `seconding` waits for another person. */
export async function recordWithdrawal(
  tx: Tx,
  { amount, accountId, status }: { amount: Money; accountId: string; status: 'seconding' | 'pending' },
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('processorRequests')
    .values({
      kind: 'withdrawal',
      amount: amount.amount,
      currency: amount.currency,
      accountId,
      status,
      requestedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findWithdrawal(db: Db, id: string) {
  const row = await withdrawals(db).where('r.id', '=', id).executeTakeFirst()
  return row && asWithdrawal(row)
}

/** Another person has confirmed it: it waits for the processor, from this moment. */
export async function recordWithdrawalSeconded(tx: Tx, id: string, accountId: string, now: Date) {
  await tx
    .updateTable('processorRequests')
    .set({ status: 'pending', secondedBy: accountId, secondedAt: now, requestedAt: now })
    .where('id', '=', id)
    .execute()
}

/** `accountId` is null when who asked takes it back. */
export async function recordWithdrawalDeclined(
  tx: Tx,
  id: string,
  { accountId, error }: { accountId: string | null; error: string },
  now: Date,
) {
  await tx
    .updateTable('processorRequests')
    .set({ status: 'failed', error, secondedBy: accountId, secondedAt: accountId ? now : null, endedAt: now })
    .where('id', '=', id)
    .execute()
}

/** What was asked for, the newest first. */
export async function listWithdrawals(db: Db, most = 50) {
  const rows = await withdrawals(db).orderBy('r.requestedAt', 'desc').orderBy('r.id').limit(most).execute()
  return rows.map(asWithdrawal)
}

const withdrawals = (db: Db) =>
  db
    .selectFrom('processorRequests as r')
    .leftJoin('accounts as a', 'a.id', 'r.accountId')
    .leftJoin('accounts as s', 's.id', 'r.secondedBy')
    .select(['r.id', 'r.amount', 'r.currency', 'r.status', 'r.error', 'r.accountId', 'r.requestedAt'])
    .select(['r.endedAt', 'r.processorId', 'a.name as askedBy', 's.name as secondedBy'])
    .where('r.kind', '=', 'withdrawal')

const asWithdrawal = ({
  amount,
  currency,
  status,
  ...row
}: Awaited<ReturnType<ReturnType<typeof withdrawals>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  status: status as WithdrawalStatus,
  amount: money(amount, currency),
})
