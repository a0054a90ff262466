import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Side } from '../../app/domain/collaboration/deal-view.ts'
import type { MoreTime, MoreTimeForm } from '../../app/domain/collaboration/more-time.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Db, Tx } from '../db.ts'
import { listChargeLines } from './charges.ts'

type Place = { id: string; status: Status; enteredAt: Date }

/** Requests of a deal for the deadline that runs now; one for an earlier deadline has lapsed. */
export async function findMoreTime(db: Db, { id, status, enteredAt }: Place): Promise<MoreTime> {
  const [pending, { agreed }] = await Promise.all([
    db
      .selectFrom('dealExtensions as e')
      .innerJoin('accounts as a', 'a.id', 'e.accountId')
      .select(['e.id', 'e.byRole', 'a.name as author', 'e.dueOn', 'e.reason', 'e.askedAt'])
      .where('e.collaborationId', '=', id)
      .where('e.status', '=', status)
      .where('e.enteredAt', '=', enteredAt)
      .where('e.answer', 'is', null)
      .orderBy('e.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('dealExtensions')
      .select((eb) => eb.fn.countAll<number>().as('agreed'))
      .where('collaborationId', '=', id)
      .where('answer', '=', 'agreed')
      .executeTakeFirstOrThrow(),
  ])
  return { pending: pending ? { ...pending, byRole: pending.byRole as Side } : null, agreed }
}

export async function recordMoreTimeAsked(
  tx: Tx,
  { id, status, enteredAt }: Place,
  { role: byRole, accountId }: BrandActor | CreatorActor,
  { dueOn, reason }: MoreTimeForm,
  now: Date,
) {
  await tx
    .insertInto('dealExtensions')
    .values({ collaborationId: id, status, enteredAt, byRole, accountId, dueOn, reason, askedAt: now })
    .execute()
}

export async function recordMoreTimeAnswer(
  tx: Tx,
  request: number,
  answer: 'agreed' | 'refused',
  accountId: string,
  now: Date,
) {
  await tx
    .updateTable('dealExtensions')
    .set({ answer, answeredBy: accountId, answeredAt: now })
    .where('id', '=', request)
    .where(sql<boolean>`answer is null`)
    .execute()
}

/** Since when the oldest money of a deal is held that has not gone anywhere; null when nothing is. */
export async function findHeldSince(db: Db, id: string): Promise<Date | null> {
  const lines = await listChargeLines(db, id)
  return lines.find(({ amount, used }) => amount > used)?.chargedAt ?? null
}
