import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** Whether the database really works: a server that is still loading answers `select 1`, but runs no function. */
export async function isAnswering(db: Db): Promise<boolean> {
  await sql`do $$ begin perform 1; end $$`.execute(db)
  return true
}
