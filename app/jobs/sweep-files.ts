import { listUnnamedKeys } from '#db/queries/kept-files.ts'
import { listNeeded, removeExpiredUploads } from '#db/queries/uploads.ts'
import { plusDays } from '../domain/clock.ts'
import type { JobContext } from './context.ts'

const batch = 500

/**
 * Removes uploads that nobody came back for, and stored files that no row names, a day after they were kept: a file is kept before its row is written, and
 * whoever was to write the row may have been refused or killed.
 */
export async function sweepFiles({
  db,
  storage,
  now,
  log,
}: Pick<JobContext, 'db' | 'storage' | 'now' | 'log'>) {
  const before = plusDays(now(), -1)
  let removed = (await storage.removeUnfinished(before)) + (await removeUploads())
  let keys: string[] = []
  for await (const { key, keptAt } of storage.list()) {
    if (keptAt < before) keys.push(key)
    if (keys.length === batch) {
      removed += await removeUnnamed(keys)
      keys = []
    }
  }
  removed += await removeUnnamed(keys)
  if (removed > 0) log?.({ removed }, 'files that nothing names are removed')

  /** Rows first: what a killed sweep leaves behind has no row and is found by the next one. */
  async function removeUploads() {
    const { ids, keys } = await removeExpiredUploads(db, now())
    for (const id of ids) await storage.incoming.remove(id)
    for (const key of keys) await storage.remove(key)
    const waiting: string[] = []
    for await (const { id, touchedAt } of storage.incoming.list()) if (touchedAt < before) waiting.push(id)
    const needed = new Set(await listNeeded(db, waiting))
    const rest = waiting.filter((id) => !needed.has(id))
    for (const id of rest) await storage.incoming.remove(id)
    return ids.length + rest.length
  }

  async function removeUnnamed(asked: string[]) {
    const unnamed = await listUnnamedKeys(db, asked)
    for (const key of unnamed) await storage.remove(key)
    return unnamed.length
  }
}
