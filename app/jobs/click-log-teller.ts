import os from 'node:os'
import { folderName, freeBytesOf, sizeOf } from '#db/click-log/folder.ts'
import type { Db } from '#db/db.ts'
import { removeClickLogs } from '#db/queries/click-logs.ts'
import { reportClickLog } from '../commands/report-click-log.ts'

type Parts = {
  db: Db
  directory: string
  now: () => Date
  mostBytes: number
  /** When everything in the folder stood in the database last. */
  shippedAt: () => Date
  /** When a click could not be kept last. */
  lostAt: () => Date | null
  /** Hears when it could not be told; the next minute is another try. */
  onError: (error: unknown) => void
}

const everyMs = 60_000

/** Tells the database once a minute what waits in the click log, so that staff sees it and the worker writes letters. */
export function clickLogTeller({ db, directory, now, mostBytes, shippedAt, lostAt, onError }: Parts) {
  let timer: NodeJS.Timeout | undefined
  let telling: Promise<void> | undefined

  async function tell() {
    await attempt(async () => {
      const folder = folderName(directory)
      const [bytes, freeBytes] = [sizeOf(directory), await freeBytesOf(directory)]
      const facts = { bytes, freeBytes, mostBytes, shippedAt: shippedAt(), lostAt: lostAt() }
      await reportClickLog(db, { folder, machine: os.hostname(), directory, ...facts }, now())
    })
  }

  async function attempt(telling: () => Promise<void>) {
    try {
      await telling()
    } catch (error) {
      onError(error)
    }
  }

  return {
    tell,
    start() {
      telling = tell()
      timer = setInterval(() => (telling = tell()), everyMs).unref()
    },
    /** The last word: a folder that was left empty is nobody's concern any more. */
    async stop(isEmpty: boolean) {
      clearInterval(timer)
      await telling
      if (!isEmpty) return tell()
      await attempt(() => removeClickLogs(db, { folder: folderName(directory) }))
    },
  }
}
