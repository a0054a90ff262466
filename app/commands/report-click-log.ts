import type { Db } from '#db/db.ts'
import { lockClickLog, recordClickLog, removeClickLogs } from '#db/queries/click-logs.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { plusDays } from '../domain/clock.ts'
import { afterReport, type ClickLogReport, logLimits } from '../domain/outcome/click-log-state.ts'

/** A server tells how much waits in its click log; new trouble is told to staff at once. */
export async function reportClickLog(db: Db, report: ClickLogReport, now: Date) {
  await db.transaction().execute(async (tx) => {
    const before = await lockClickLog(tx, report.folder)
    const log = afterReport(before, report, now)
    await recordClickLog(tx, log)
    await removeClickLogs(tx, { silentSince: plusDays(now, -logLimits.forgottenDays) })
    if (log.troubleSince && !before?.troubleSince) await enqueue(tx, { name: 'watch-money', data: {} })
  })
}
