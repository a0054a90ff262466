import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { reminderLeads } from '../../app/domain/collaboration/reminders.ts'
import {
  type DisputeSide,
  type DisputeStatus,
  disputeStatuses,
  disputeTurn,
} from '../../app/domain/dispute/steps.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'

type Side = BrandActor | CreatorActor

/** Where a dispute opened by one side waits for the other, by its table, or for both until they have answered. */
const waitsFor = (side: RawBuilder<unknown>) => {
  const meant = (byRole: DisputeSide, turn: ReturnType<typeof disputeTurn>) =>
    disputeStatuses.filter((status) => disputeTurn({ status, byRole }) === turn)
  return sql<SqlBool>`(
    (d.by_role = 'brand' and ${side} = 'creator' and d.status = any(${meant('brand', 'creator')}::text[]))
    or (d.by_role = 'creator' and ${side} = 'brand' and d.status = any(${meant('creator', 'brand')}::text[]))
    or (d.status = any(${meant('brand', 'both')}::text[]) and not exists (
          select from dispute_steps s
           where s.collaboration_id = d.collaboration_id and s.step = 'accept-ruling' and s.role = ${side}
             and s.ruling_id = (select max(r.id) from dispute_rulings r
                                 where r.collaboration_id = d.collaboration_id))))`
}

/** Disputes that wait for this person's side, the nearest deadline first. */
export async function listDisputeTurns(db: Db, actor: Side) {
  const rows = await db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .select(['c.id', 'd.status', 'd.dueAt', 'd.frozen', 'c.currency', 'g.name as campaignName'])
    .select(['b.name as brandName', 'k.name as creatorName'])
    .where(visibleTo(actor))
    .where('c.status', '=', 'disputed')
    .where(waitsFor(sql`${actor.role}::text`))
    .orderBy('d.dueAt')
    .execute()
  return rows.map(({ frozen, currency, brandName, creatorName, status, ...row }) => ({
    ...row,
    status: status as DisputeStatus,
    frozen: money(frozen, currency),
    otherName: actor.role === 'brand' ? creatorName : brandName,
  }))
}

/** How many disputes wait for this person's side. */
export async function countDisputeTurns(db: Db, actor: Side): Promise<number> {
  const { turns } = await db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select((eb) => eb.fn.countAll<number>().as('turns'))
    .where(visibleTo(actor))
    .where('c.status', '=', 'disputed')
    .where(waitsFor(sql`${actor.role}::text`))
    .executeTakeFirstOrThrow()
  return turns
}

/** Disputes that wait for a side and whose clock runs out soon, once for each side that is waited for. */
export async function listSoonDueDisputes(db: Db, now: Date) {
  const { rows } = await sql<{ id: string; side: DisputeSide; enteredAt: Date; dueAt: Date }>`
    select d.collaboration_id as id, side.side, d.entered_at, d.due_at
      from disputes d
      join collaborations c on c.id = d.collaboration_id and c.status = 'disputed'
      cross join (values ('brand'), ('creator')) as side (side)
     where d.due_at > ${now} and d.due_at <= ${plusHours(now, Math.max(...reminderLeads))}
       and ${waitsFor(sql`side.side`)}
     order by d.due_at`.execute(db)
  return rows
}
