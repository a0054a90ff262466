import { sql } from 'kysely'
import { type Off, offAt, type Setting, type Switch, switches } from '../../app/domain/staff/switches.ts'
import type { Db, Tx } from '../db.ts'

const setting = ['offSince', 'until', 'reason', 'changedAt'] as const

/** How a switch was set last; undefined: nobody ever touched it. */
export async function findSetting(db: Db, name: Switch): Promise<Setting | undefined> {
  return db
    .selectFrom('switchChanges')
    .select(setting)
    .where('switch', '=', name)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The switch, while it is off. One look into an index: every door asks anew, so that all processes agree at once. */
export async function findOff(db: Db, name: Switch, now: Date): Promise<Off | undefined> {
  return offAt(await findSetting(db, name), now)
}

/** Changes of one switch wait for one another. */
export async function lockSwitch(tx: Tx, name: Switch): Promise<Setting | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 84))`.execute(tx)
  return findSetting(tx, name)
}

type Change = {
  switch: Switch
  offSince: Date | null
  until: Date | null
  reason: string
  byId: string
}

export async function recordSwitchChange(tx: Tx, change: Change, now: Date) {
  await tx
    .insertInto('switchChanges')
    .values({ ...change, changedAt: now })
    .execute()
}

export type SwitchChange = Setting & { id: number; switch: Switch; by: string }

const changes = (db: Db) =>
  db
    .selectFrom('switchChanges as c')
    .innerJoin('accounts as a', 'a.id', 'c.byId')
    .select(['c.id', 'c.switch', 'c.offSince', 'c.until', 'c.reason', 'c.changedAt', 'a.name as by'])

/** The last change of each switch that was ever touched. */
export async function listLastChanges(db: Db): Promise<SwitchChange[]> {
  const rows = await changes(db)
    .distinctOn('c.switch')
    .where('c.switch', 'in', [...switches])
    .orderBy('c.switch')
    .orderBy('c.id', 'desc')
    .execute()
  return rows as SwitchChange[]
}

/** What was switched off and on, the newest first. */
export async function listSwitchChanges(db: Db, most = 50): Promise<SwitchChange[]> {
  return (await changes(db).orderBy('c.id', 'desc').limit(most).execute()) as SwitchChange[]
}
