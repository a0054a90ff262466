import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import { canStillBePaid, type Status } from '../../app/domain/collaboration/steps.ts'
import { fundableFrom } from '../../app/domain/escrow/hold-limit.ts'
import type { Part, PartStatus } from '../../app/domain/escrow/milestones.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'
import { terms } from './terms.ts'

export type Milestone = {
  id: string
  collaborationId: string
  position: number
  kind: 'work' | 'commission'
  title: string
  amount: Money
  dueOn: string | null
  isExtra: boolean
  status: PartStatus
  /** When it is released by itself, once delivered. */
  dueAt: Date | null
}

/** Writes parts behind those that a deal has already; its row is held. @returns their ids in the given order. */
export async function recordMilestones(
  tx: Tx,
  collaborationId: string,
  parts: readonly Part[],
  now: Date,
): Promise<string[]> {
  const { first } = await tx
    .selectFrom('milestones')
    .select((eb) => eb.fn.coalesce(sql<number>`max(position) + 1`, eb.lit(0)).as('first'))
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .insertInto('milestones')
    .values(
      parts.map(({ amount, ...part }, index) => ({
        ...part,
        collaborationId,
        position: first + index,
        amount: amount.amount,
        currency: amount.currency,
        changedAt: now,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const milestones = (db: Db) =>
  db
    .selectFrom('milestones')
    .select([
      'id',
      'collaborationId',
      'position',
      'kind',
      'title',
      'amount',
      'currency',
      'status',
      'dueAt',
      'isExtra',
    ])
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

export type PayablePart = Pick<Milestone, 'id' | 'kind' | 'title' | 'amount'> & {
  collaborationId: string
  creatorName: string
  campaignName: string
  payableFrom: Date
}

/** The parts of a brand's deals that wait for money, the longest agreed first. */
export async function listPayableParts(db: Db, actor: BrandActor): Promise<PayablePart[]> {
  const rows = await db
    .selectFrom('milestones as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .innerJoin('agreements as a', 'a.collaborationId', 'c.id')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .select(['m.id', 'm.kind', 'm.title', 'm.amount', 'm.currency', 'm.collaborationId', 'c.status'])
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['k.name as creatorName', 'g.name as campaignName', terms.as('terms')])
    .select(sql<string | null>`m.due_on::text`.as('dueOn'))
    .where('c.brandId', '=', actor.id)
    .where('m.status', '=', 'planned')
    .orderBy('a.acceptedAt')
    .orderBy('m.position')
    .execute()
  return rows
    .map((row) => ({ ...row, kind: row.kind as Milestone['kind'], status: row.status as Status }))
    .filter(({ status, kind }) => canStillBePaid(status, kind))
    .map(({ amount, currency, terms, status, dueOn, ...row }) => ({
      ...row,
      amount: money(amount, currency),
      payableFrom: fundableFrom({ kind: row.kind, dueOn }, { status, terms }),
    }))
}
