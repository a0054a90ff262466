import type { Db, Tx } from '../db.ts'

export type Guard = {
  collaborationId: string
  startsAt: Date
  endsAt: Date
  nextAt: Date | null
  checksMade: number
  endedAt: Date | null
}

const columns = ['collaborationId', 'startsAt', 'endsAt', 'nextAt', 'checksMade', 'endedAt'] as const

type NewGuard = { collaborationId: string; startsAt: Date; endsAt: Date; nextAt: Date }

export async function recordGuard(tx: Tx, guard: NewGuard) {
  await tx.insertInto('postGuards').values(guard).execute()
}

export async function findGuard(db: Db, collaborationId: string): Promise<Guard | undefined> {
  return db
    .selectFrom('postGuards')
    .select(columns)
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
}

/** Guards whose next check or whose end has come, the longest waiting first. */
export async function listDueGuards(db: Db, now: Date, most = 100) {
  return db
    .selectFrom('postGuards as g')
    .innerJoin('publications as p', 'p.collaborationId', 'g.collaborationId')
    .select(['g.collaborationId', 'g.startsAt', 'g.endsAt', 'g.nextAt', 'g.checksMade', 'p.url'])
    .where('g.nextAt', '<=', now)
    .orderBy('g.nextAt')
    .limit(most)
    .execute()
}

/**
 * Takes the turn of a guard that was due at `dueAt` and sets its next one.
 * @returns false when another worker was quicker.
 */
export async function recordGuardTurn(
  tx: Tx,
  {
    collaborationId,
    dueAt,
    nextAt,
    checked,
  }: { collaborationId: string; dueAt: Date; nextAt: Date; checked: boolean },
): Promise<boolean> {
  const row = await tx
    .updateTable('postGuards')
    .set((eb) => ({ nextAt, checksMade: eb('checksMade', '+', checked ? 1 : 0) }))
    .where('collaborationId', '=', collaborationId)
    .where('nextAt', '=', dueAt)
    .returning('collaborationId')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false when it had ended before. */
export async function recordGuardEnd(tx: Tx, collaborationId: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('postGuards')
    .set({ nextAt: null, endedAt: now })
    .where('collaborationId', '=', collaborationId)
    .where('endedAt', 'is', null)
    .returning('collaborationId')
    .executeTakeFirst()
  return row !== undefined
}
