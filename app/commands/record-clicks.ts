import type { Db } from '#db/db.ts'
import {
  ensureMonths,
  listTallies,
  listUnstored,
  lockJudging,
  recordBatch,
  recordTallies,
} from '#db/queries/clicks.ts'
import type { RawClick } from '../domain/outcome/click.ts'
import { inOrder, judgeAll, tallyKeys } from '../domain/outcome/traffic.ts'

/**
 * Judges and stores clicks that were answered. Safe to repeat: a click that is stored already stays as it was judged.
 * @returns how many were stored now, and how many stand for no link that exists.
 */
export async function recordClicks(
  db: Db,
  given: readonly RawClick[],
  now: Date,
): Promise<{ stored: number; unknown: number }> {
  if (given.length === 0) return { stored: 0, unknown: 0 }
  await ensureMonths(
    db,
    given.map(({ clickedAt }) => clickedAt),
  )
  return db.transaction().execute(async (tx) => {
    await lockJudging(tx)
    const { fresh, unknown } = await listUnstored(tx, given)
    if (fresh.length === 0) return { stored: 0, unknown }
    const clicks = inOrder(fresh)
    const unsigned = clicks.filter(({ sign }) => sign === null)
    const tallies = await listTallies(tx, [
      ...new Set(unsigned.flatMap((click) => Object.values(tallyKeys(click)))),
    ])
    const verdicts = judgeAll(clicks, tallies)
    await recordBatch(
      tx,
      clicks.map((click, at) => ({ ...click, verdict: verdicts[at]! })),
      now,
    )
    if (tallies.size > 0) await recordTallies(tx, tallies)
    return { stored: clicks.length, unknown }
  })
}
