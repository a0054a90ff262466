import { sql } from 'kysely'
import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { count } from '../tally.ts'
import type { Invariant } from '../invariants.ts'

/** As many events of the past as are delivered and worked off once more after each run. */
const mostReplayed = 14

/** Everything that the money of all deals is: accounts, parts, statuses, requests. */
async function portrait(db: Db): Promise<string> {
  const { rows } = await sql<{ portrait: string }>`
    select md5(concat_ws(';',
      (select string_agg(concat_ws(':', id, reference), ',' order by id) from ledger_movements),
      (select string_agg(concat_ws(':', address, currency, balance), ',' order by address, currency) from ledger_accounts),
      (select string_agg(concat_ws(':', id, status), ',' order by id) from collaborations),
      (select string_agg(concat_ws(':', id, status), ',' order by id) from milestones),
      (select string_agg(concat_ws(':', id, status), ',' order by id) from processor_requests),
      (select string_agg(concat_ws(':', id, status), ',' order by id) from chargebacks))) as portrait`.execute(
    db,
  )
  return rows[0]!.portrait
}

/**
 * I12: events that come again, or for the first time long after everything is known, in any order and more than once,
 * change nothing.
 */
const replayChangesNothing: Invariant = async ({ ground, random }) => {
  const { db, world, jobs, tally } = ground
  const { state, webhooks } = world.double
  const before = await portrait(db)
  const events = [
    ...[...state.events.rows.values()].map(({ id, account }) => ({
      id,
      kind: account ? ('connect' as const) : ('account' as const),
    })),
    ...[...state.thinEvents.rows.values()].map(({ id }) => ({ id, kind: 'thin' as const })),
  ]
  const chosen = random.some(events, mostReplayed)
  const ids = chosen.map(({ id }) => id)
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
  if ((await portrait(db)) !== before) return `one of ${ids.join(' ')} changed the books`
}

export const replayInvariant: Record<string, Invariant> = {
  'I12 replays change nothing': replayChangesNothing,
}
