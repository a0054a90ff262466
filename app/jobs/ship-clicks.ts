import { listSegments, readPiece, removeSegment } from '#db/click-log/reader.ts'
import type { Db } from '#db/db.ts'
import { recordClicks } from '../commands/record-clicks.ts'

type Parts = {
  db: Db
  directory: string
  now: () => Date
  /** Clicks of links that no longer exist are told of and left out. */
  warn: (line: object, message: string) => void
  /** Asked after each piece with the milliseconds it took; may take its time. False ends this turn early. */
  mayGoOn?: (tookMs: number) => Promise<boolean>
}

/**
 * Brings clicks from the log into the database, of this process and of any that ended. Nothing has to be remembered:
 * a click that is shipped twice is stored once, and a segment goes only when all of it is stored and nobody writes it.
 */
export function clickShipper({ db, directory, now, warn, mayGoOn = async () => true }: Parts) {
  const shipped = new Map<string, number>()

  /** Ships what stands there now. @returns whether it came to the end. */
  return async function ship(): Promise<boolean> {
    for (const segment of await listSegments(directory, now().getTime())) {
      const { file, bytes } = segment
      for (;;) {
        const from = shipped.get(file) ?? 0
        if (from >= bytes) break
        const began = performance.now()
        const { clicks, end } = await readPiece(file, from)
        if (end === from) break
        const { unknown } = await recordClicks(db, clicks, now())
        if (unknown > 0) warn({ file, unknown }, 'clicks of links that do not exist are left out')
        shipped.set(file, end)
        if (!(await mayGoOn(performance.now() - began))) return false
      }
      if (!segment.isClosed) continue
      await removeSegment(file)
      shipped.delete(file)
    }
    return true
  }
}
