import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'

/** The name that a folder of clicks has for good, wherever it is mounted: the first to ask writes it there. */
export function folderName(directory: string): string {
  const file = path.join(directory, 'name')
  try {
    writeFileSync(file, randomUUID(), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** How much lies in a folder of clicks, in bytes. */
export const sizeOf = (directory: string) =>
  readdirSync(directory).reduce(
    (sum, name) => sum + (statSync(path.join(directory, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** How much its disk can still take from this process, in bytes. */
export async function freeBytesOf(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}
