import type { BrandActor } from '../../app/domain/actor.ts'
import type { FileKind, FileMapping } from '../../app/domain/outcome/file-fields.ts'
import type { Db, Tx } from '../db.ts'

export type FileRow = { line: number; cells: string[] }
export type FileCounts = { new: number; replaced: number; duplicate: number; refused: number }
export type OutcomeImport = {
  id: string
  campaignId: string
  kind: FileKind
  accountId: string
  fileName: string
  columns: string[]
  rows: FileRow[]
  mapping: FileMapping
  status: 'mapped' | 'tried' | 'running' | 'done'
  counts: FileCounts | null
  refused: { line: number; reason: string }[] | null
  createdAt: Date
  changedAt: Date
}

const columns = [
  'id',
  'campaignId',
  'kind',
  'accountId',
  'fileName',
  'columns',
  'rows',
  'mapping',
  'status',
  'counts',
  'refused',
  'createdAt',
  'changedAt',
] as const

export async function recordOutcomeImport(
  tx: Tx,
  file: Pick<
    OutcomeImport,
    'campaignId' | 'kind' | 'accountId' | 'fileName' | 'columns' | 'rows' | 'mapping'
  >,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('outcomeImports')
    .values({
      ...file,
      columns: JSON.stringify(file.columns),
      rows: JSON.stringify(file.rows),
      mapping: JSON.stringify(file.mapping),
      status: 'mapped',
      createdAt: now,
      changedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A file of a brand's campaign. */
export async function findOutcomeImport(
  db: Db,
  id: string,
  actor: BrandActor,
): Promise<OutcomeImport | undefined> {
  const row = await db
    .selectFrom('outcomeImports as i')
    .innerJoin('campaigns as c', 'c.id', 'i.campaignId')
    .select(columns.map((column) => `i.${column}` as const))
    .where('i.id', '=', id)
    .where('c.brandId', '=', actor.id)
    .executeTakeFirst()
  return row as OutcomeImport | undefined
}

/** A file on its way in, held until the transaction ends, with the brand it belongs to. */
export async function lockOutcomeImport(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('outcomeImports as i')
    .innerJoin('campaigns as c', 'c.id', 'i.campaignId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .select(columns.map((column) => `i.${column}` as const))
    .select(['c.brandId', 'c.currency', 'b.timeZone as zone'])
    .where('i.id', '=', id)
    .forUpdate('i')
    .executeTakeFirst()
  return row as (OutcomeImport & { brandId: string; currency: string; zone: string }) | undefined
}

export async function listOutcomeImports(db: Db, campaignId: string, actor: BrandActor, kind: FileKind) {
  const rows = await db
    .selectFrom('outcomeImports as i')
    .innerJoin('campaigns as c', 'c.id', 'i.campaignId')
    .select(['i.id', 'i.fileName', 'i.status', 'i.counts', 'i.createdAt'])
    .where('i.campaignId', '=', campaignId)
    .where('i.kind', '=', kind)
    .where('c.brandId', '=', actor.id)
    .orderBy('i.createdAt', 'desc')
    .limit(20)
    .execute()
  return rows as Pick<OutcomeImport, 'id' | 'fileName' | 'status' | 'counts' | 'createdAt'>[]
}

type Change = Partial<Pick<OutcomeImport, 'status' | 'mapping' | 'counts' | 'refused'>>

export async function recordImportChange(
  tx: Tx,
  id: string,
  { mapping, counts, refused, status }: Change,
  now: Date,
) {
  await tx
    .updateTable('outcomeImports')
    .set({
      ...(status ? { status } : {}),
      ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
      ...(counts ? { counts: JSON.stringify(counts) } : {}),
      ...(refused ? { refused: JSON.stringify(refused) } : {}),
      changedAt: now,
    })
    .where('id', '=', id)
    .execute()
}
