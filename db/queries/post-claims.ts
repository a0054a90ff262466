import { sql } from 'kysely'
import { type Actor, accountOf, type Role } from '../../app/domain/actor.ts'
import {
  type ClaimStatus,
  type ClaimStepName,
  claimStatuses,
  isClaimRunning,
} from '../../app/domain/publication/claims.ts'
import type { Claim, ClaimStepTaken } from '../../app/domain/publication/post-watch.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

const running = claimStatuses.filter(isClaimRunning)
const columns = [
  'id',
  'collaborationId',
  'kind',
  'status',
  'openedBy',
  'missingFrom',
  'restoredAt',
  'termStart',
  'termEnd',
  'price',
  'currency',
  'amount',
  'openedAt',
  'dueAt',
] as const

type Row = Omit<Claim, 'kind' | 'status' | 'openedBy' | 'price' | 'amount'> & {
  kind: string
  status: string
  openedBy: string
  price: number
  currency: string
  amount: number | null
}

const claimOf = ({ price, currency, amount, ...row }: Row): Claim => ({
  ...row,
  kind: row.kind as Claim['kind'],
  status: row.status as ClaimStatus,
  openedBy: row.openedBy as Claim['openedBy'],
  price: money(price, currency),
  amount: amount === null ? null : money(amount, currency),
})

type NewClaim = {
  collaborationId: string
  kind: Claim['kind']
  openedBy: Claim['openedBy']
  accountId: string | null
  checkId: number | null
  missingFrom: Date
  termStart: Date
  termEnd: Date
  price: Money
  dueAt: Date | null
}

/** @returns the id; undefined when a claim on this post is running already. */
export async function recordClaim(
  tx: Tx,
  { price, ...claim }: NewClaim,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('postClaims')
    .values({
      ...claim,
      status: 'opened' satisfies ClaimStatus,
      price: price.amount,
      currency: price.currency,
      openedAt: now,
      enteredAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type ClaimEvent = {
  claimId: string
  step: ClaimStepName | 'open-claim'
  from: ClaimStatus | null
  to: ClaimStatus
  actor: Actor
  note?: string
}

/** Writes a step into the claim's history. @returns what a notice names as its source. */
export async function recordClaimStep(
  tx: Tx,
  { claimId, step, from, to, actor, note = '' }: ClaimEvent,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('postClaimSteps')
    .values({
      claimId,
      step,
      fromStatus: from,
      toStatus: to,
      role: actor.role,
      accountId: accountOf(actor),
      note,
      takenAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `claim-step:${id}`
}

type ClaimChange = { status: ClaimStatus; dueAt: Date | null; restoredAt?: Date; amount?: number }

export async function recordClaimChange(tx: Tx, id: string, change: ClaimChange, now: Date) {
  await tx
    .updateTable('postClaims')
    .set({ ...change, enteredAt: now })
    .where('id', '=', id)
    .execute()
}

/** The claim on a deal's post that has not ended. Whoever changes it holds the collaboration's row. */
export async function findRunningClaim(db: Db, collaborationId: string): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('postClaims')
    .select(columns)
    .where('collaborationId', '=', collaborationId)
    .where('status', 'in', running)
    .executeTakeFirst()
  return row && claimOf(row)
}

export async function findClaim(db: Db, id: string): Promise<Claim | undefined> {
  const row = await db.selectFrom('postClaims').select(columns).where('id', '=', id).executeTakeFirst()
  return row && claimOf(row)
}

/** Every claim on a deal's post with its history, the newest first. */
export async function listClaims(
  db: Db,
  collaborationId: string,
): Promise<(Claim & { steps: ClaimStepTaken[] })[]> {
  const rows = await db
    .selectFrom('postClaims')
    .select(columns)
    .where('collaborationId', '=', collaborationId)
    .orderBy('openedAt', 'desc')
    .execute()
  const steps = await listClaimSteps(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...claimOf(row), steps: steps.filter(({ claimId }) => claimId === row.id) }))
}

async function listClaimSteps(db: Db, claimIds: string[]) {
  if (claimIds.length === 0) return []
  const rows = await db
    .selectFrom('postClaimSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.claimId', 's.step', 's.role', 's.note', 's.takenAt', 'a.name as author'])
    .where('s.claimId', 'in', claimIds)
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({ ...row, step: row.step as ClaimStepTaken['step'], role: row.role as Role }))
}

/** Claims whose clock has run out, the longest overdue first. */
export async function listDueClaims(db: Db, now: Date, most = 200) {
  const rows = await db
    .selectFrom('postClaims')
    .select(['id', 'collaborationId', 'status'])
    .where('dueAt', '<=', now)
    // Staff's own clock takes no step by itself.
    .where('status', 'in', ['opened', 'restored'] satisfies ClaimStatus[])
    .orderBy('dueAt')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as ClaimStatus }))
}

/** Claims that are running, those that wait for staff first, then by their clocks. */
export async function listRunningClaims(db: Db, most = 100) {
  const rows = await db
    .selectFrom('postClaims as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .innerJoin('publications as p', 'p.collaborationId', 'm.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as n', 'n.id', 'c.creatorId')
    .select(columns.map((column) => `m.${column}` as const))
    .select(['c.status as dealStatus', 'p.url', 'b.name as brandName', 'n.name as creatorName'])
    .where('m.status', 'in', running)
    .orderBy(sql`m.status in ('answered', 'unanswered')`, 'desc')
    .orderBy('m.dueAt')
    .limit(most)
    .execute()
  const steps = await listClaimSteps(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ dealStatus, url, brandName, creatorName, ...row }) => ({
    ...claimOf(row),
    dealStatus,
    url,
    brandName,
    creatorName,
    steps: steps.filter(({ claimId }) => claimId === row.id),
  }))
}
