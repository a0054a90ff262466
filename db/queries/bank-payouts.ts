import { sql } from 'kysely'
import { type BankPayout, bankPayoutStatuses } from '../../app/domain/payments.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

const place = (status: string) =>
  sql<number>`array_position(${[...bankPayoutStatuses]}::text[], ${sql.ref(status)})`

/**
 * Mirrors a payout of the processor to a creator's bank. Of two that were read at once the further one stands; an
 * account that is no creator's is passed over. @returns the creator, undefined when nothing was written.
 */
export async function recordBankPayout(
  db: Db,
  { amount, ...payout }: BankPayout,
  processorId: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .insertInto('bankPayouts')
    .columns(['id', 'creatorId', 'amount', 'currency', 'status', 'failure', 'arrivesOn', 'updatedAt'])
    .expression((eb) =>
      eb
        .selectFrom('payoutAccounts')
        .select((of) => [
          of.val(payout.id).as('id'),
          'creatorId',
          of.cast<number>(of.val(amount.amount), 'bigint').as('amount'),
          of.val(amount.currency).as('currency'),
          of.val(payout.status).as('status'),
          of.val(payout.failure).as('failure'),
          of.cast<string>(of.val(payout.arrivesOn), 'date').as('arrivesOn'),
          of.cast<Date>(of.val(now), 'timestamptz').as('updatedAt'),
        ])
        .where('processorId', '=', processorId),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          failure: eb.ref('excluded.failure'),
          arrivesOn: eb.ref('excluded.arrivesOn'),
          updatedAt: eb.ref('excluded.updatedAt'),
        }))
        .where(place('excluded.status'), '>=', place('bankPayouts.status')),
    )
    .returning('creatorId')
    .executeTakeFirst()
  return row?.creatorId
}

export type ListedBankPayout = BankPayout & { updatedAt: Date }

/** The payouts of the processor to a creator's bank, the latest arrival first. */
export async function listBankPayouts(db: Db, creatorId: string, most = 50): Promise<ListedBankPayout[]> {
  const rows = await db
    .selectFrom('bankPayouts')
    .select(['id', 'amount', 'currency', 'status', 'failure', 'arrivesOn', 'updatedAt'])
    .where('creatorId', '=', creatorId)
    .orderBy('arrivesOn', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ amount, currency, status, ...row }) => ({
    ...row,
    amount: money(amount, currency),
    status: status as BankPayout['status'],
  }))
}
