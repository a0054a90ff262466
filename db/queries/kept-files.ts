import { sql } from 'kysely'
import type { Db } from '../db.ts'

/**
 * Every column that names a file of the storage. What none of them names may be removed, so that a test holds this
 * list against the columns of the database.
 */
export const keyColumns = [
  { table: 'applications', column: 'picture' },
  { table: 'brief_pictures', column: 'key' },
  { table: 'brief_version_pictures', column: 'key' },
  { table: 'creator_licences', column: 'picture_key' },
  { table: 'dispute_evidence', column: 'key' },
  { table: 'dispute_evidence', column: 'thumb_key' },
  { table: 'draft_files', column: 'key' },
  { table: 'draft_files', column: 'thumb_key' },
  { table: 'draft_frames', column: 'key' },
  { table: 'post_checks', column: 'picture_key' },
  { table: 'post_metrics', column: 'picture_key' },
  { table: 'uploads', column: 'key' },
  { table: 'uploads', column: 'thumb_key' },
] as const

/** Those of the keys that no row names. */
export async function listUnnamedKeys(db: Db, keys: readonly string[]): Promise<string[]> {
  const named = keyColumns.map(
    ({ table, column }) =>
      sql`select ${sql.ref(column)} from ${sql.table(table)} where ${sql.ref(column)} = any (${keys}::text[])`,
  )
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${keys}::text[]) as sent (key)
    except (${sql.join(named, sql` union all `)})`.execute(db)
  return rows.map(({ key }) => key)
}
