import type { DealFate, Suspension } from '../../app/domain/account/suspension.ts'
import type { Db, Tx } from '../db.ts'

/** Every suspension of a person, the newest first; the one that runs has no `liftedAt`. */
export async function listSuspensions(db: Db, accountId: string): Promise<Suspension[]> {
  const rows = await db
    .selectFrom('suspensions as s')
    .innerJoin('accounts as b', 'b.id', 's.byId')
    .leftJoin('accounts as l', 'l.id', 's.liftedBy')
    .select([
      's.id',
      's.reason',
      's.closesSignIn',
      's.holdsPayouts',
      's.deals',
      's.settledDeals',
      's.startedAt',
    ])
    .select(['b.name as by', 's.liftedAt', 's.liftReason', 'l.name as liftedBy'])
    .where('s.accountId', '=', accountId)
    .orderBy('s.startedAt', 'desc')
    .execute()
  return rows.map(({ deals, ...row }) => ({ ...row, deals: deals as DealFate }))
}

/** The suspension that runs, held until the transaction ends. */
export async function lockSuspension(tx: Tx, accountId: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('suspensions')
    .select('id')
    .where('accountId', '=', accountId)
    .where('liftedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

type NewSuspension = {
  accountId: string
  reason: string
  closesSignIn: boolean
  holdsPayouts: boolean
  deals: DealFate
  settledDeals: number
  byId: string
}

/** @returns its id, undefined when one runs already. */
export async function recordSuspension(
  tx: Tx,
  suspension: NewSuspension,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('suspensions')
    .values({ ...suspension, startedAt: now })
    .onConflict((conflict) => conflict.column('accountId').where('liftedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function recordLifted(
  tx: Tx,
  id: string,
  { by, reason }: { by: string; reason: string },
  now: Date,
) {
  await tx
    .updateTable('suspensions')
    .set({ liftedBy: by, liftedAt: now, liftReason: reason })
    .where('id', '=', id)
    .execute()
}

/** Why a person may not sign in; undefined for everybody who may. */
export async function findClosedSignIn(db: Db, accountId: string): Promise<{ reason: string } | undefined> {
  return db
    .selectFrom('suspensions')
    .select('reason')
    .where('accountId', '=', accountId)
    .where('liftedAt', 'is', null)
    .where('closesSignIn', '=', true)
    .executeTakeFirst()
}

/** Which side of a deal is suspended: the creator, or an owner of the brand. */
export async function findSuspendedSide(
  db: Db,
  { brandId, creatorId }: { brandId: string; creatorId: string },
): Promise<'brand' | 'creator' | undefined> {
  const row = await db
    .selectFrom('suspensions as s')
    .leftJoin('creators as k', (join) =>
      join.onRef('k.accountId', '=', 's.accountId').on('k.id', '=', creatorId),
    )
    .leftJoin('brandMembers as m', (join) =>
      join.onRef('m.accountId', '=', 's.accountId').on('m.brandId', '=', brandId).on('m.role', '=', 'owner'),
    )
    .select(['k.id as creatorId', 'm.brandId'])
    .where('s.liftedAt', 'is', null)
    .where((eb) => eb.or([eb('k.id', 'is not', null), eb('m.brandId', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row && (row.creatorId ? 'creator' : 'brand')
}

/** Whether nothing is to be sent to a creator for now. */
export async function payoutsAreHeld(db: Db, creatorId: string): Promise<boolean> {
  const row = await db
    .selectFrom('suspensions as s')
    .innerJoin('creators as k', 'k.accountId', 's.accountId')
    .select('s.id')
    .where('k.id', '=', creatorId)
    .where('s.liftedAt', 'is', null)
    .where('s.holdsPayouts', '=', true)
    .executeTakeFirst()
  return row !== undefined
}
