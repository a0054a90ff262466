import { sql } from 'kysely'
import { type BankAccount, isSameAccount } from '../../app/domain/escrow/bank-account.ts'
import { type Rail, railOf, type RailReason } from '../../app/domain/escrow/payout-rail.ts'
import type { PayoutStatus } from '../../app/domain/payments.ts'
import type { Db, Tx } from '../db.ts'

/** `isRefused`: a transfer there has failed, and the creator has not looked at the details since. */
export type KnownBankAccount = BankAccount & { isRefused: boolean; updatedAt: Date }

/** Where a creator is paid by hand; undefined before they have said so. */
export async function findBankAccount(db: Db, creatorId: string): Promise<KnownBankAccount | undefined> {
  return db
    .selectFrom('bankAccounts')
    .select(['holder', 'country', 'bankName', 'iban', 'swift', 'isRefused', 'updatedAt'])
    .where('creatorId', '=', creatorId)
    .executeTakeFirst()
}

export type PayoutRoute = {
  rail: Rail
  reason: RailReason
  /** Where the creator lives. */
  country: string
  /** What the processor says of their account; null before one was opened. */
  account: PayoutStatus | null
}

/** How money reaches a creator at this moment. */
export async function findPayoutRoute(db: Db, creatorId: string): Promise<PayoutRoute> {
  return routeOf(await routes(db, creatorId).executeTakeFirstOrThrow())
}

/** The same, and `lockCreator` waits until the transaction has ended: it finds what this one leaves unsent. */
export async function lockPayoutRoute(tx: Tx, creatorId: string): Promise<PayoutRoute> {
  return routeOf(await routes(tx, creatorId).forShare('k').executeTakeFirstOrThrow())
}

const routes = (db: Db, creatorId: string) =>
  db
    .selectFrom('creators as k')
    .leftJoin('payoutAccounts as o', 'o.creatorId', 'k.id')
    .select(['k.country', 'o.status'])
    .where('k.id', '=', creatorId)

function routeOf({ country, status }: { country: string; status: string | null }): PayoutRoute {
  const account = status as PayoutStatus | null
  return { ...railOf(country, account ?? undefined), country, account }
}

/** Waits for whoever pays a creator at this moment, before what they are paid by changes. */
export async function lockCreator(tx: Tx, creatorId: string) {
  await tx.selectFrom('creators').select('id').where('id', '=', creatorId).forNoKeyUpdate().execute()
}

/** Writes bank details and who wrote them when. */
export async function recordBankAccount(
  tx: Tx,
  { creatorId, accountId, ...account }: BankAccount & { creatorId: string; accountId: string },
  now: Date,
) {
  const { holder, country, bankName, iban, swift } = account
  const details = { holder, country, bankName, iban, swift }
  const written = { ...details, isRefused: false, updatedAt: now }
  await tx
    .insertInto('bankAccounts')
    .values({ creatorId, ...written })
    .onConflict((conflict) => conflict.column('creatorId').doUpdateSet(written))
    .execute()
  await tx
    .insertInto('bankAccountChanges')
    .values({ creatorId, accountId, details: JSON.stringify(details), changedAt: now })
    .execute()
}

/** A transfer to these details has failed: unless they were changed since, they wait for the creator. */
export async function recordBankAccountRefused(tx: Tx, creatorId: string, sentTo: BankAccount) {
  const now = await findBankAccount(tx, creatorId)
  if (!now || !isSameAccount(now, sentTo)) return
  await tx.updateTable('bankAccounts').set({ isRefused: true }).where('creatorId', '=', creatorId).execute()
}

export type BankAccountChange = { id: number; details: BankAccount; changedAt: Date; by: string }

/** Every version of a creator's bank details, the newest first, with the person who wrote it. */
export async function listBankAccountChanges(
  db: Db,
  creatorId: string,
  most = 20,
): Promise<BankAccountChange[]> {
  return db
    .selectFrom('bankAccountChanges as h')
    .innerJoin('accounts as a', 'a.id', 'h.accountId')
    .select(['h.id', sql<BankAccount>`h.details`.as('details'), 'h.changedAt', 'a.name as by'])
    .where('h.creatorId', '=', creatorId)
    .orderBy('h.id', 'desc')
    .limit(most)
    .execute()
}
