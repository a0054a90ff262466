import { sql } from 'kysely'
import type { BankAccount } from '../../app/domain/escrow/bank-account.ts'
import type { ManualPayoutStatus, ManualPayoutStep } from '../../app/domain/escrow/manual-payout.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

export type ManualPayout = {
  id: string
  creatorId: string
  collaborationId: string
  amount: Money
  status: ManualPayoutStatus
  /** The bank details at the moment it was asked for. */
  sentTo: BankAccount
  sentOn: string | null
  bankReference: string | null
  failure: string | null
  recordedBy: string | null
  requestedAt: Date
  endedAt: Date | null
  creatorName: string
  campaignName: string
  brandName: string
}

type NewPayout = { creatorId: string; collaborationId: string; amount: Money; sentTo: BankAccount }

/** Puts a payout into staff's queue. */
export async function recordManualPayout(tx: Tx, { amount, sentTo, ...payout }: NewPayout, now: Date) {
  const { id } = await tx
    .insertInto('manualPayouts')
    .values({
      ...payout,
      amount: amount.amount,
      currency: amount.currency,
      sentTo: JSON.stringify(sentTo),
      requestedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordPayoutStep(tx, { payoutId: id, step: 'asked' }, now)
  return id
}

type NewStep = { payoutId: string; step: ManualPayoutStep; accountId?: string; note?: string }

/** @returns what a notice names as its source. */
export async function recordPayoutStep(tx: Tx, step: NewStep, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('manualPayoutSteps')
    .values({ ...step, takenAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `payout-step:${id}`
}

type Change = {
  status: ManualPayoutStatus
  sentOn?: string | null
  bankReference?: string | null
  failure?: string
  recordedBy?: string | null
  recordedAt?: Date | null
  secondedBy?: string
  secondedAt?: Date
  endedAt?: Date
}

export async function recordPayoutChange(tx: Tx, id: string, change: Change) {
  await tx.updateTable('manualPayouts').set(change).where('id', '=', id).execute()
}

/** The payout that already names this transfer at our bank; nobody else can name it until the transaction ends. */
export async function lockBankReference(tx: Tx, reference: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`bank reference ${reference}`}))`.execute(tx)
  const row = await tx
    .selectFrom('manualPayouts')
    .select('id')
    .where('bankReference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

export async function findManualPayout(db: Db, id: string): Promise<ManualPayout | undefined> {
  const row = await payouts(db).where('p.id', '=', id).executeTakeFirst()
  return row && asPayout(row)
}

/** The payout with its row held. Its collaboration is always held first. */
export async function lockManualPayout(tx: Tx, id: string): Promise<ManualPayout | undefined> {
  const row = await payouts(tx).where('p.id', '=', id).forUpdate('p').executeTakeFirst()
  return row && asPayout(row)
}

/** What waits for staff, the longest waiting first. */
export async function listOpenPayouts(db: Db, most = 500): Promise<ManualPayout[]> {
  const rows = await payouts(db)
    .where('p.status', 'in', ['queued', 'seconding'])
    .orderBy('p.requestedAt')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map(asPayout)
}

/** What waits to be sent of one deal. Whoever changes it holds the collaboration's row. */
export async function listQueuedPayouts(db: Db, collaborationId: string): Promise<ManualPayout[]> {
  const rows = await payouts(db)
    .where('p.collaborationId', '=', collaborationId)
    .where('p.status', '=', 'queued')
    .execute()
  return rows.map(asPayout)
}

/** What was sent or came to nothing, the newest first. */
export async function listEndedPayouts(db: Db, most = 100): Promise<ManualPayout[]> {
  const rows = await payouts(db)
    .where('p.endedAt', 'is not', null)
    .orderBy('p.endedAt', 'desc')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map(asPayout)
}

/** A creator's own, the newest first. */
export async function listPayoutsTo(db: Db, creatorId: string, most = 100): Promise<ManualPayout[]> {
  const rows = await payouts(db)
    .where('p.creatorId', '=', creatorId)
    .orderBy('p.requestedAt', 'desc')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map(asPayout)
}

export type PayoutStep = {
  id: number
  step: ManualPayoutStep
  note: string
  takenAt: Date
  by: string | null
}

/** What became of a payout, oldest first, with the person behind each step. */
export async function listPayoutSteps(db: Db, payoutId: string): Promise<PayoutStep[]> {
  const rows = await db
    .selectFrom('manualPayoutSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.step', 's.note', 's.takenAt', 'a.name as by'])
    .where('s.payoutId', '=', payoutId)
    .orderBy('s.id')
    .execute()
  return rows.map(({ step, ...row }) => ({ ...row, step: step as ManualPayoutStep }))
}

const payouts = (db: Db) =>
  db
    .selectFrom('manualPayouts as p')
    .innerJoin('creators as k', 'k.id', 'p.creatorId')
    .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .select(['p.id', 'p.creatorId', 'p.collaborationId', 'p.amount', 'p.currency', 'p.status', 'p.sentOn'])
    .select([sql<BankAccount>`p.sent_to`.as('sentTo'), 'p.bankReference', 'p.failure', 'p.recordedBy'])
    .select(['p.requestedAt', 'p.endedAt', 'k.name as creatorName', 'g.name as campaignName'])
    .select('b.name as brandName')

const asPayout = ({
  amount,
  currency,
  status,
  ...row
}: Awaited<ReturnType<ReturnType<typeof payouts>['executeTakeFirstOrThrow']>>): ManualPayout => ({
  ...row,
  status: status as ManualPayoutStatus,
  amount: money(amount, currency),
})
