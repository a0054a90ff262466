import type { Db } from '#db/db.ts'
import { recordImport } from '#db/queries/channel-imports.ts'
import type { StaffActor } from '../domain/actor.ts'
import { guessMapping } from '../domain/channel/import-fields.ts'
import { readCsv } from './read-csv.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

/**
 * Takes in a channel list as it came, with the columns as we understand their headers; nothing is imported yet.
 * @returns the import's id. @throws Refusal when the file cannot be read as a table, or lists are switched off.
 */
export async function startChannelImport(
  db: Db,
  actor: StaffActor,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<string> {
  const { columns, rows } = readCsv(file.bytes)
  const start = { accountId: actor.accountId, fileName: file.name.slice(0, 200), columns, rows }
  return db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, 'channel_imports', now)
    return recordImport(tx, { ...start, mapping: guessMapping(columns) }, now)
  })
}
