import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { mapChannelImport } from '#app/commands/map-channel-import.ts'
import { runChannelImport } from '#app/commands/run-channel-import.ts'
import { startChannelImport } from '#app/commands/start-channel-import.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import { importChannels } from '#app/jobs/import-channels.ts'
import { connect, type Db } from '#db/db.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { findImport, listRefusedReasons } from '#db/queries/channel-imports.ts'

/**
 * Imports a channel list into an empty database twice and prints one line: what was counted, that it adds up, that the
 * dry run had said the same, and that the second time changed nothing. Exit 1 when one of these does not hold.
 */
async function evaluate(file: string) {
  const bytes = await readFile(file)
  const server = await startEmbedded('.data/evaluation-postgres', { isDurable: false })
  const name = `import_${process.pid}`
  const { db } = await fresh(server.url, name)
  try {
    const actor = await staff(db)
    const started = performance.now()
    const first = await importOnce(db, actor, path.basename(file), bytes)
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
    const before = await contents(db)
    const second = await importOnce(db, actor, path.basename(file), bytes)
    const after = await contents(db)
    const addsUp = [first.real, second.real].every(
      ({ imported, merged, unchanged, refused, rows }) => imported + merged + unchanged + refused === rows,
    )
    const dryRunAgrees = [first, second].every(
      ({ dry, real }) => JSON.stringify(dry) === JSON.stringify(real),
    )
    const changedNothing =
      JSON.stringify(before) === JSON.stringify(after) && second.real.imported + second.real.merged === 0
    const { channels, snapshots } = after
    const line = { ...first.real, channels, snapshots, addsUp, dryRunAgrees, reasons: first.reasons, seconds }
    process.stdout.write(
      `${JSON.stringify({ file: path.basename(file), ...line, second: { ...second.real, changedNothing } })}\n`,
    )
    return addsUp && dryRunAgrees && changedNothing
  } finally {
    await db.destroy()
    await drop(await server.url('postgres'), name)
    if (server.isOurs) await server.stop()
  }
}

async function importOnce(db: Db, actor: StaffActor, name: string, bytes: Uint8Array) {
  const now = new Date()
  const importId = await startChannelImport(db, actor, { name, bytes }, now)
  const { mapping } = (await findImport(db, importId))!
  await mapChannelImport(db, actor, { importId, mapping: mapping! })
  await importChannels({ db, now: () => now }, { importId })
  const dry = await counts(db, importId)
  await runChannelImport(db, actor, importId, new Date())
  await importChannels({ db, now: () => now }, { importId })
  const reasons = await listRefusedReasons(db, importId)
  return {
    dry,
    real: await counts(db, importId),
    reasons: Object.fromEntries(reasons.map(({ reason, rows }) => [reason, rows])),
  }
}

async function counts(db: Db, importId: string) {
  const { rowCount: rows, imported, merged, unchanged, refused } = (await findImport(db, importId))!
  return { rows, imported, merged, unchanged, refused }
}

async function contents(db: Db) {
  const { rows } = await sql<{ channels: number; snapshots: number; of: string }>`
    select (select count(*)::int from channels) as channels, (select count(*)::int from channel_snapshots) as snapshots,
           (select md5(string_agg(c::text, '|' order by id)) from channels c) ||
           (select md5(string_agg(s::text, '|' order by channel_id, taken_on)) from channel_snapshots s) as of`.execute(
    db,
  )
  return rows[0]!
}

async function staff(db: Db): Promise<StaffActor> {
  const { id } = await db
    .insertInto('accounts')
    .values({ email: 'evaluation@athar.example', role: 'staff', name: 'Evaluation' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { role: 'staff', id, accountId: id }
}

async function fresh(url: (database: string) => Promise<string>, name: string) {
  const address = await url(name)
  await migrate(address)
  return connect(address, 2)
}

async function drop(server: string, name: string) {
  const { db } = connect(server, 1)
  await sql`drop database ${sql.id(name)} with (force)`.execute(db)
  await db.destroy()
}

const [file] = process.argv.slice(2)
if (!file) {
  process.stderr.write('which file? node e2e/evaluation/import.ts FILE\n')
  process.exitCode = 2
} else if (!(await evaluate(file))) process.exitCode = 1
