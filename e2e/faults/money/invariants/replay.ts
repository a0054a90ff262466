import { sql } from 'kysely'
import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { eventsOf } from '../ground.ts'
import { count } from '../../tally.ts'
import type { Invariant } from '../invariants.ts'

/** As many events of the past as are delivered and worked off once more after each run. */
const mostReplayed = 10

/**
 * What the money of all deals is, line by line: movements, balances, parts, statuses, requests. An inquiry takes no money,
 * and nobody hears of one whose event was lost.
 */
async function portrait(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', 'movement', reference) as line from ledger_movements
    union all select concat_ws(' ', address, currency, balance) from ledger_accounts
    union all select concat_ws(' ', 'deal', id, status) from collaborations
    union all select concat_ws(' ', 'part', id, status) from milestones
    union all select concat_ws(' ', kind, id, status) from processor_requests
    union all select concat_ws(' ', 'chargeback', id, status) from chargebacks where status <> 'inquiry'`.execute(
    db,
  )
  return new Set(rows.map(({ line }) => line))
}

/**
 * I12: events that come again, or for the first time long after everything is known, in any order and more than once,
 * change nothing.
 */
const replayChangesNothing: Invariant = async ({ ground, random }) => {
  const { db, world, jobs, tally } = ground
  const { webhooks } = world.double
  const before = await portrait(db)
  const chosen = random.some(eventsOf(world), mostReplayed)
  const ids = chosen.map(({ id }) => id)
  if (ids.length === 0) return undefined
  // As if none of them had ever been worked off: the handlers themselves must find nothing to do.
  await db.updateTable('stripeEvents').set({ processedAt: null }).where('id', 'in', ids).execute()
  for (const { id, kind } of random.some([...chosen, ...chosen], chosen.length * 2))
    webhooks.enqueue(id, kind)
  await world.double.flush()
  await db.transaction().execute(async (tx) => {
    for (const eventId of ids) await enqueue(tx, { name: 'process-stripe-event', data: { eventId } })
  })
  await jobs.drain()
  count(tally, 'webhooks', 'replayed', chosen.length * 2)
  const changed = [...(await portrait(db))].filter((line) => !before.has(line))
  return changed.length > 0 ? changed.slice(0, 6).join(', ') : undefined
}

export const replayInvariant: Record<string, Invariant> = {
  'I12 replays change nothing': replayChangesNothing,
}
