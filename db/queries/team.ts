import { type Power, powersIn } from '../../app/domain/staff/powers.ts'
import type { Db, Tx } from '../db.ts'

export type Member = { id: string; name: string; email: string; powers: Power[]; hasFactor: boolean }

/** Everybody of staff, by name. */
export async function listTeam(db: Db): Promise<Member[]> {
  const rows = await db
    .selectFrom('accounts as a')
    .leftJoin('secondFactors as f', 'f.accountId', 'a.id')
    .select(['a.id', 'a.name', 'a.email', 'a.powers', 'f.confirmedAt'])
    .where('a.role', '=', 'staff')
    .where('a.endedAt', 'is', null)
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
  return rows.map(({ powers, confirmedAt, ...person }) => ({
    ...person,
    powers: powersIn(powers),
    hasFactor: confirmedAt !== null,
  }))
}

/** Who holds which powers; changes wait for one another. */
export async function lockTeam(tx: Tx): Promise<{ id: string; powers: Power[] }[]> {
  const rows = await tx
    .selectFrom('accounts')
    .select(['id', 'powers'])
    .where('role', '=', 'staff')
    .where('endedAt', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(({ id, powers }) => ({ id, powers: powersIn(powers) }))
}

/** `byId` is null for the command line. */
type PowerChange = {
  accountId: string
  before: Power[]
  after: Power[]
  reason: string
  byId: string | null
  endsAccount?: boolean
}

export async function recordPowers(tx: Tx, change: PowerChange, now: Date) {
  await tx.updateTable('accounts').set({ powers: change.after }).where('id', '=', change.accountId).execute()
  await tx
    .insertInto('staffPowerChanges')
    .values({ ...change, changedAt: now })
    .execute()
}

/** Somebody is of staff no more: there is nothing left with which they could come back. */
export async function recordEnded(
  tx: Tx,
  { accountId, ...change }: Omit<PowerChange, 'after' | 'endsAccount'>,
  endedAt: Date,
) {
  await recordPowers(tx, { ...change, accountId, after: [], endsAccount: true }, endedAt)
  await tx.updateTable('accounts').set({ endedAt, passwordHash: null }).where('id', '=', accountId).execute()
}

/** Changes of powers, the newest first; `by` is null for the command line. */
export async function listPowerChanges(db: Db, most = 20) {
  const rows = await db
    .selectFrom('staffPowerChanges as c')
    .innerJoin('accounts as a', 'a.id', 'c.accountId')
    .leftJoin('accounts as b', 'b.id', 'c.byId')
    .select(['c.id', 'c.before', 'c.after', 'c.reason', 'c.changedAt', 'c.endsAccount'])
    .select(['a.name', 'b.name as by'])
    .orderBy('c.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ before, after, ...change }) => {
    const [had, has] = [powersIn(before), powersIn(after)]
    return {
      ...change,
      given: has.filter((power) => !had.includes(power)),
      taken: had.filter((power) => !has.includes(power)),
    }
  })
}
