import type { Db } from '#db/db.ts'
import { findOff } from '#db/queries/switches.ts'
import { type Switch, switchedOff } from '../domain/staff/switches.ts'

/** Nothing new goes through a door that staff has switched off. @throws Refusal that says since when and why. */
export async function refuseSwitchedOff(db: Db, name: Switch, now: Date) {
  const off = await findOff(db, name, now)
  if (off) throw switchedOff(name, off)
}
