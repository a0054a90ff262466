import type { Db } from '#db/db.ts'
import { lockCampaign } from '#db/queries/campaigns.ts'
import { enqueue } from '#db/queries/jobs.ts'
import {
  findOutcomeImport,
  lockOutcomeImport,
  recordImportChange,
  recordOutcomeImport,
} from '#db/queries/outcome-imports.ts'
import type { BrandActor } from '../domain/actor.ts'
import {
  type FileKind,
  type FileMapping,
  fileMappingProblem,
  guessFileMapping,
  mostFileBytes,
  mostFileRows,
} from '../domain/outcome/file-fields.ts'
import { Refusal } from '../domain/refusal.ts'
import { judgeFile } from './judge-file.ts'
import { readCsv } from './read-csv.ts'

/** Takes in a brand's file as it came. @returns its id. @throws Refusal when it cannot be read as a table. */
export async function startOutcomeImport(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { kind, name, bytes }: { kind: FileKind; name: string; bytes: Uint8Array },
  now: Date,
): Promise<string> {
  const { columns, rows, lines } = readCsv(bytes, { bytes: mostFileBytes, rows: mostFileRows })
  return db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const file = {
      campaignId,
      kind,
      accountId: actor.accountId,
      fileName: name.slice(0, 200),
      columns,
      rows: rows.map((cells, at) => ({ line: lines[at]!, cells })),
      mapping: guessFileMapping(kind, columns),
    }
    return recordOutcomeImport(tx, file, now)
  })
}

/** Says which column is which and has every row tried out; nothing is taken in. @throws Refusal. */
export async function tryOutcomeImport(
  db: Db,
  actor: BrandActor,
  id: string,
  mapping: FileMapping,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const file = (await findOutcomeImport(tx, id, actor)) && (await lockOutcomeImport(tx, id))
    if (!file) throw new Refusal('not_found', 'import.unknown')
    if (file.status === 'running') throw new Refusal('conflict', 'import.running')
    if (file.status === 'done') throw new Refusal('conflict', 'import.done')
    const problem = fileMappingProblem(file.kind, mapping, file.columns.length)
    if (problem === 'column') throw new Refusal('conflict', 'import.no_column')
    if (problem) throw new Refusal('conflict', `conversion.needs_${problem}`)
    const { counts, refused } = await judgeFile(tx, { ...file, mapping })
    await recordImportChange(tx, id, { status: 'tried', mapping, counts, refused }, now)
  })
}

/** Has a file that was tried out taken in by a job. @throws Refusal. */
export async function runOutcomeImport(db: Db, actor: BrandActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const file = (await findOutcomeImport(tx, id, actor)) && (await lockOutcomeImport(tx, id))
    if (!file) throw new Refusal('not_found', 'import.unknown')
    if (file.status === 'running' || file.status === 'done') return
    if (file.status !== 'tried') throw new Refusal('conflict', 'import.not_checked')
    await recordImportChange(tx, id, { status: 'running' }, now)
    await enqueue(tx, { name: 'import-outcomes', data: { importId: id } })
  })
}
