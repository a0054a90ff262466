import type { Db } from '#db/db.ts'
import { lockImport, recordRun } from '#db/queries/channel-imports.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { StaffActor } from '../domain/actor.ts'
import { type Mapping, mappingProblem } from '../domain/channel/import-fields.ts'
import { Refusal } from '../domain/refusal.ts'

/** Says which column is which and has every row tried out, without touching a channel. @throws Refusal. */
export async function mapChannelImport(
  db: Db,
  _actor: StaffActor,
  { importId, mapping }: { importId: string; mapping: Mapping },
) {
  await db.transaction().execute(async (tx) => {
    const held = await lockImport(tx, importId)
    if (!held) throw new Refusal('not_found', 'import.unknown')
    if (held.status === 'running') throw new Refusal('conflict', 'import.running')
    if (held.status === 'done' || (held.status === 'failed' && !held.isDryRun))
      throw new Refusal('conflict', 'import.done')
    const problem = mappingProblem(mapping, held.columns.length)
    if (problem) throw new Refusal('conflict', `import.no_${problem}`)
    await recordRun(tx, importId, { mapping, isDryRun: true })
    await enqueue(tx, { name: 'import-channels', data: { importId } })
  })
}
