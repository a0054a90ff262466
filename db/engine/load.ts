import type pg from 'pg'
import { copyRecords, type TakeRecord } from './copied-records.ts'
import type { Mark } from './feed.ts'

/**
 * Reads every record in one snapshot of the database.
 * @returns where the changes that are not in it begin.
 */
export async function loadRecords(client: pg.Client, take: TakeRecord): Promise<Mark> {
  await client.query('begin isolation level repeatable read read only')
  const { rows } = await client.query<{ oldest: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as oldest',
  )
  await copyRecords(client, null, take)
  await client.query('commit')
  return { rev: Number(rows[0]!.oldest), ordinal: 0 }
}
