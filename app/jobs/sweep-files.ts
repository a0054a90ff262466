import { listUnnamedKeys } from '#db/queries/kept-files.ts'
import { plusDays } from '../domain/clock.ts'
import type { JobContext } from './context.ts'

const batch = 500

/**
 * Removes stored files that no row names, a day after they were kept: a file is kept before its row is written, and
 * whoever was to write the row may have been refused or killed.
 */
export async function sweepFiles({
  db,
  storage,
  now,
  log,
}: Pick<JobContext, 'db' | 'storage' | 'now' | 'log'>) {
  const before = plusDays(now(), -1)
  let removed = await storage.removeUnfinished(before)
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

  async function removeUnnamed(asked: string[]) {
    const unnamed = await listUnnamedKeys(db, asked)
    for (const key of unnamed) await storage.remove(key)
    return unnamed.length
  }
}
