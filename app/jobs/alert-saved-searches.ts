import { findAskedSearch } from '#db/queries/asked-search.ts'
import { enqueue } from '#db/queries/jobs.ts'
import {
  eachChangedChannel,
  listIndexed,
  listSearchSchedules,
  lockSavedSearch,
  recordRun,
  type SearchSchedule,
} from '#db/queries/saved-searches.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { failedGates } from '../domain/search/conditions.ts'
import { isInSet, withOrdinals } from '../domain/search/ordinal-set.ts'
import { lastDue } from '../domain/search/saved-search.ts'
import type { Conditions } from '../domain/search/search-request.ts'
import type { JobContext } from './context.ts'

type Context = Pick<JobContext, 'db' | 'now'>
type Run = { search: SearchSchedule; where: Conditions; found: number[] }

/**
 * Runs the saved searches that are due over the channels whose record has changed since, and has their people told of
 * what they have not found before. Each run is one transaction: killed anywhere, what is left is done the next time.
 */
export async function alertSavedSearches({ db, now }: Context) {
  const at = now()
  const schedules = await listSearchSchedules(db)
  const due = schedules.filter(
    ({ alert, lastRunAt, zone, weekend }) => lastRunAt < lastDue(alert, at, zone, weekend),
  )
  const runs: Run[] = []
  for (const search of due) {
    const where = await conditionsOf(db, search, at)
    if (where) runs.push({ search, where, found: [] })
  }
  const [first] = runs.map(({ search }) => BigInt(search.lastRev)).toSorted((a, b) => (a < b ? -1 : 1))
  if (first === undefined) return
  const rev = await eachChangedChannel(db, String(first), (rows) => {
    for (const { where, found } of runs)
      for (const row of rows) if (failedGates(row, where).length === 0) found.push(row.ordinal)
  })
  for (const run of runs) await settle({ db, now: () => at }, run, rev)
}

/** What a search asks; undefined when its campaign is gone. */
async function conditionsOf(db: Context['db'], search: SearchSchedule, at: Date) {
  const { brandId, accountId, campaignId, query } = search
  const actor = { role: 'brand', id: brandId, accountId } as const
  const asked = new URLSearchParams(query)
  const scope = await findSearchScope(db, actor, { campaignId, briefId: asked.get('brief') })
  if (!scope) return undefined
  const engine = { rows: (ordinals: readonly number[]) => listIndexed(db, ordinals) }
  return (await findAskedSearch(db, engine, scope, asked, at)).request.where
}

async function settle({ db, now }: Context, { search, found }: Run, rev: string) {
  const at = now()
  await db.transaction().execute(async (tx) => {
    const held = await lockSavedSearch(tx, search.id)
    // It was deleted, or another worker has run it meanwhile.
    if (!held || held.lastRunAt.getTime() !== search.lastRunAt.getTime()) return
    const ordinals = found.filter((ordinal) => !isInSet(held.matched, ordinal))
    const matched = withOrdinals(held.matched, ordinals)
    const count = await recordRun(tx, search.id, { ordinals, matched, rev }, at)
    if (count > 0 && held.alert !== 'none')
      await enqueue(tx, {
        name: 'tell-saved-search',
        data: { searchId: search.id, at: at.toISOString() },
      })
  })
}
