import type { Db } from '#db/db.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { findBalance, listBalances } from '#db/queries/ledger.ts'
import type { AccountAddress } from '../domain/escrow/accounts.ts'
import { money } from '../domain/money.ts'

export const sar = (amount: number) => money(amount, 'SAR')

/** What stands on an account, in halalas. */
export const on = async (db: Db, address: AccountAddress) => (await findBalance(db, address, 'SAR')).amount

/** The charge that paid for a deal. */
export async function chargeOf(db: Db, id: string) {
  const { chargeId } = await db
    .selectFrom('checkoutLines as l')
    .innerJoin('charges as h', 'h.checkoutId', 'l.checkoutId')
    .select('h.id as chargeId')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  return chargeId
}

export const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

/** Athar's chargeback losses over everything in this database, in minor units. */
export async function lossOf(db: Db) {
  const line = (await listBalances(db)).find(
    ({ kind, currency }) => kind === 'chargeback_loss' && currency === 'SAR',
  )
  return line ? line.debit - line.credit : 0
}

export const moneyOf = async (db: Db, reader: Parameters<typeof listDealMoney>[1], id: string) =>
  (await listDealMoney(db, reader, { id }))[0]!
