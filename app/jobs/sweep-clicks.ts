import { dropMonth, ensureMonths, listMonths, removeTallies } from '#db/queries/clicks.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { isMonthOver } from '../domain/outcome/traffic.ts'
import type { JobContext } from './context.ts'

/**
 * Opens the month to come, forgets what verdicts no longer look back at, and deletes the single clicks of months that
 * are over for long, each only once its roll-ups are proven equal.
 */
export async function sweepClicks({
  db,
  now,
  clickMonths,
  log,
}: Pick<JobContext, 'db' | 'now' | 'clickMonths' | 'log'>) {
  const today = now()
  await ensureMonths(db, [today, plusDays(today, 31)])
  await removeTallies(db, dayIn(plusDays(today, -2), 'UTC'))
  if (!clickMonths) return
  for (const month of await listMonths(db)) {
    if (!isMonthOver(month, clickMonths, today)) continue
    const dropped = await dropMonth(db, month)
    log?.({ month, dropped }, 'single clicks of a month are deleted')
  }
}
