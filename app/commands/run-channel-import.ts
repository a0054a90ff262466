import type { Db } from '#db/db.ts'
import { lockImport, recordRun, recordStatus } from '#db/queries/channel-imports.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/** Imports for real what a dry run has shown; goes on where a failed run stopped. @throws Refusal. */
export async function runChannelImport(db: Db, _actor: StaffActor, importId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, 'channel_imports', now)
    const held = await lockImport(tx, importId)
    if (!held) throw new Refusal('not_found', 'import.unknown')
    if (held.status === 'running') throw new Refusal('conflict', 'import.running')
    if (held.status === 'done') throw new Refusal('conflict', 'import.done')
    if (held.status === 'failed' && !held.isDryRun) await recordStatus(tx, importId, 'running', null)
    else if (held.status === 'checked')
      await recordRun(tx, importId, { mapping: held.mapping!, isDryRun: false })
    else throw new Refusal('conflict', 'import.not_checked')
    await enqueue(tx, { name: 'import-channels', data: { importId } })
  })
}
