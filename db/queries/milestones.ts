import { sql } from 'kysely'
import type { Part, PartStatus } from '../../app/domain/escrow/milestones.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

export type Milestone = {
  id: string
  collaborationId: string
  position: number
  kind: 'work' | 'commission'
  title: string
  amount: Money
  dueOn: string | null
  status: PartStatus
  /** When it is released by itself, once delivered. */
  dueAt: Date | null
}

/** Writes the parts that a price was agreed in. */
export async function recordMilestones(tx: Tx, collaborationId: string, parts: readonly Part[], now: Date) {
  await tx
    .insertInto('milestones')
    .values(
      parts.map(({ amount, ...part }, position) => ({
        ...part,
        collaborationId,
        position,
        amount: amount.amount,
        currency: amount.currency,
        changedAt: now,
      })),
    )
    .execute()
}

const milestones = (db: Db) =>
  db
    .selectFrom('milestones')
    .select(['id', 'collaborationId', 'position', 'kind', 'title', 'amount', 'currency', 'status', 'dueAt'])
    .select(sql<string | null>`due_on::text`.as('dueOn'))
    .orderBy('position')

const asMilestone = ({
  amount,
  currency,
  kind,
  status,
  ...row
}: Awaited<ReturnType<ReturnType<typeof milestones>['executeTakeFirstOrThrow']>>): Milestone => ({
  ...row,
  kind: kind as Milestone['kind'],
  status: status as PartStatus,
  amount: money(amount, currency),
})

/** The parts of a deal in their order. Whoever changes one holds the collaboration's row. */
export async function listMilestones(db: Db, collaborationId: string): Promise<Milestone[]> {
  const rows = await milestones(db).where('collaborationId', '=', collaborationId).execute()
  return rows.map(asMilestone)
}

/** The parts of a deal that nobody has paid for yet, by their ids, in their order. */
export async function listPlannedParts(db: Db, collaborationId: string): Promise<string[]> {
  const parts = await listMilestones(db, collaborationId)
  return parts.filter(({ status }) => status === 'planned').map(({ id }) => id)
}

/** Parts by their ids, of whatever deals; the caller checks whose they are. */
export async function listMilestonesById(db: Db, ids: readonly string[]): Promise<Milestone[]> {
  if (ids.length === 0) return []
  const rows = await milestones(db).where('id', 'in', ids).execute()
  return rows.map(asMilestone)
}

export async function recordMilestoneStatus(
  tx: Tx,
  id: string,
  { status, dueAt = null }: { status: PartStatus; dueAt?: Date | null },
  now: Date,
) {
  await tx.updateTable('milestones').set({ status, dueAt, changedAt: now }).where('id', '=', id).execute()
}

/** All parts of a deal whose money has not left yet end together. */
export async function recordPartsEnd(
  tx: Tx,
  collaborationId: string,
  status: 'released' | 'returned',
  now: Date,
) {
  await tx
    .updateTable('milestones')
    .set({ status, dueAt: null, changedAt: now })
    .where('collaborationId', '=', collaborationId)
    .where('kind', '=', 'work')
    .where('status', 'in', ['planned', 'funded', 'delivered'])
    .execute()
}

/** Delivered parts whose clock has run out. */
export async function listDueMilestones(db: Db, now: Date) {
  return db
    .selectFrom('milestones')
    .select(['id', 'collaborationId'])
    .where('status', '=', 'delivered')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(500)
    .execute()
}
