import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Files that are still being sent, each under the id of its upload; every process of the installation sees them. */
export type IncomingFiles = {
  directory: string
  /** Where the bytes of an upload lie on this machine. @returns undefined when there are none. */
  find(id: string): Promise<string | undefined>
  /** Removes what has arrived; nothing there is no error. */
  remove(id: string): Promise<void>
  list(): AsyncIterable<{ id: string; touchedAt: Date }>
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Incoming files in one folder of this machine. */
export function incomingFiles(directory: string): IncomingFiles {
  const pathOf = (id: string) => {
    if (!idShape.test(id)) throw new Error(`${id} is no id of an upload`)
    return path.join(directory, id)
  }
  return {
    directory,
    find: async (id) => ((await stat(pathOf(id)).catch(undefinedIfMissing)) ? pathOf(id) : undefined),
    remove: (id) => rm(pathOf(id), { force: true }),
    async *list() {
      for (const id of (await readdir(directory).catch(undefinedIfMissing)) ?? []) {
        const known = idShape.test(id) && (await stat(pathOf(id)).catch(undefinedIfMissing))
        if (known) yield { id, touchedAt: known.mtime }
      }
    },
  }
}

/** For `catch`: what is not there is no error. */
export function undefinedIfMissing(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return undefined
  throw error
}
