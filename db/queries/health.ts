import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** Whether the database really works: a server that is still loading answers `select 1`, but runs no function. */
export async function isAnswering(db: Db): Promise<boolean> {
  await sql`do $$ begin perform 1; end $$`.execute(db)
  return true
}

// A refused or lost connection, a server that starts, stops or has no place left, a search that is being filled.
const outages = new Set([
  'SEARCH_AWAY',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** Whether an error says that the database or the search is away, and not that a query was wrong. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    outages.has(code) ||
    code.startsWith('08') ||
    /^(Connection terminated|timeout exceeded)/.test(error.message)
  )
}

/** What the database's own clock shows. */
export async function findDatabaseTime(db: Db): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  return rows[0]!.at
}
