import { sql } from 'kysely'
import type { Mapping } from '../../app/domain/channel/import-fields.ts'
import type { Outcome } from '../../app/domain/channel/import-merge.ts'
import type { Db, Tx } from '../db.ts'

export type ImportStatus = 'uploaded' | 'checked' | 'running' | 'done' | 'failed'

export type ChannelImport = {
  id: string
  fileName: string
  columns: string[]
  mapping: Mapping | null
  status: ImportStatus
  isDryRun: boolean
  rowCount: number
  rowsSeen: number
  createdAt: Date
  finishedAt: Date | null
} & Record<Outcome, number>

/** What became of one row; the reason is a `RefusedReason`. */
export type RowOutcome = { line: number; outcome: Outcome; reason: string | null; channelId: string | null }

const columns = [
  'id',
  'fileName',
  'columns',
  'mapping',
  'status',
  'isDryRun',
  'rowCount',
  'rowsSeen',
  'imported',
  'merged',
  'unchanged',
  'refused',
  'createdAt',
  'finishedAt',
] as const

export async function recordImport(
  tx: Tx,
  start: { accountId: string; fileName: string; columns: string[]; mapping: Mapping; rows: string[][] },
  now: Date,
): Promise<string> {
  const { rows, mapping, ...file } = start
  const { id } = await tx
    .insertInto('channelImports')
    .values({
      ...file,
      mapping: JSON.stringify(mapping),
      status: 'uploaded',
      rowCount: rows.length,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let at = 0; at < rows.length; at += 5_000) {
    const part = JSON.stringify(rows.slice(at, at + 5_000))
    // The header is line 1, so the first row is line 2, as a spreadsheet numbers them.
    await sql`
      insert into channel_import_rows (import_id, line, raw)
      select ${id}, ${at} + 1 + place, raw
      from jsonb_array_elements(${part}::jsonb) with ordinality as sent (raw, place)`.execute(tx)
  }
  return id
}

export async function findImport(db: Db, id: string): Promise<ChannelImport | undefined> {
  const row = await db.selectFrom('channelImports').select(columns).where('id', '=', id).executeTakeFirst()
  return row as ChannelImport | undefined
}

/** The import, held against everybody else who would change it until the transaction ends. */
export async function lockImport(tx: Tx, id: string): Promise<ChannelImport | undefined> {
  const row = await tx
    .selectFrom('channelImports')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as ChannelImport | undefined
}

/** The newest imports first. */
export async function listImports(db: Db, most = 50): Promise<ChannelImport[]> {
  const rows = await db
    .selectFrom('channelImports')
    .select(columns)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows as ChannelImport[]
}

/** The rows as they came, in their order. */
export async function listRawRows(db: Db, importId: string): Promise<{ line: number; raw: string[] }[]> {
  const rows = await db
    .selectFrom('channelImportRows')
    .select(['line', 'raw'])
    .where('importId', '=', importId)
    .orderBy('line')
    .execute()
  return rows as { line: number; raw: string[] }[]
}

/** The first rows of a list, to show what stands in its columns. */
export async function listFirstRows(db: Db, importId: string, most: number): Promise<{ raw: string[] }[]> {
  const rows = await db
    .selectFrom('channelImportRows')
    .select('raw')
    .where('importId', '=', importId)
    .orderBy('line')
    .limit(most)
    .execute()
  return rows as { raw: string[] }[]
}

/** Refused rows with the reason, for the error file. */
export async function listRefusedRows(
  db: Db,
  importId: string,
): Promise<{ line: number; raw: string[]; reason: string }[]> {
  const rows = await db
    .selectFrom('channelImportRows')
    .select(['line', 'raw', 'reason'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'refused')
    .orderBy('line')
    .execute()
  return rows as { line: number; raw: string[]; reason: string }[]
}

/** How many rows were refused for which reason, the most frequent first, each with its first lines. */
export async function listRefusedReasons(
  db: Db,
  importId: string,
): Promise<{ reason: string; rows: number; lines: number[] }[]> {
  return db
    .selectFrom('channelImportRows')
    .select([
      sql<string>`reason`.as('reason'),
      sql<number>`count(*)::int`.as('rows'),
      sql<number[]>`(array_agg(line order by line))[1:3]`.as('lines'),
    ])
    .where('importId', '=', importId)
    .where('outcome', '=', 'refused')
    .groupBy('reason')
    .orderBy('rows', 'desc')
    .orderBy('reason')
    .execute()
}

/** Begins a run: nothing counted, no row decided. */
export async function recordRun(
  tx: Tx,
  id: string,
  { mapping, isDryRun }: { mapping: Mapping; isDryRun: boolean },
) {
  await tx
    .updateTable('channelImports')
    .set({ mapping: JSON.stringify(mapping), isDryRun, status: 'running', ...uncounted, finishedAt: null })
    .where('id', '=', id)
    .execute()
  await forgetOutcomes(tx, id)
}

/** A dry run that was cut off starts over: what it had decided was in its memory only. */
export async function recordRestart(tx: Tx, id: string) {
  await tx.updateTable('channelImports').set(uncounted).where('id', '=', id).execute()
  await forgetOutcomes(tx, id)
}

const uncounted = { rowsSeen: 0, imported: 0, merged: 0, unchanged: 0, refused: 0 }

async function forgetOutcomes(tx: Tx, id: string) {
  await tx
    .updateTable('channelImportRows')
    .set({ outcome: null, reason: null, channelId: null })
    .where('importId', '=', id)
    .where('outcome', 'is not', null)
    .execute()
}

export async function recordStatus(db: Db, id: string, status: ImportStatus, finishedAt: Date | null) {
  await db.updateTable('channelImports').set({ status, finishedAt }).where('id', '=', id).execute()
}

/** Writes what became of some rows and counts them, in one transaction with what they did to channels. */
export async function recordOutcomes(tx: Tx, importId: string, rows: readonly RowOutcome[]) {
  await sql`
    update channel_import_rows as kept
    set outcome = told.outcome, reason = told.reason, channel_id = told."channelId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (line int, outcome text, reason text, "channelId" uuid)
    where kept.import_id = ${importId} and kept.line = told.line`.execute(tx)
  const counted = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  await tx
    .updateTable('channelImports')
    .set((eb) => ({
      rowsSeen: eb('rowsSeen', '+', rows.length),
      imported: eb('imported', '+', counted('imported')),
      merged: eb('merged', '+', counted('merged')),
      unchanged: eb('unchanged', '+', counted('unchanged')),
      refused: eb('refused', '+', counted('refused')),
    }))
    .where('id', '=', importId)
    .execute()
}
