import { sql } from 'kysely'
import type { BrandActor, CreatorActor, SystemActor } from '../../app/domain/actor.ts'
import { accountOf } from '../../app/domain/actor.ts'
import type { Cause } from '../../app/domain/contest/draw.ts'
import type { VerdictCounts } from '../../app/domain/contest/entry.ts'
import type { Db, Tx } from '../db.ts'

type Side = BrandActor | CreatorActor

type Frozen = {
  contestId: string
  listHash: string
  /** In the order of the list. */
  tickets: { ticket: string; handle: string }[]
  counts: VerdictCounts
}

/** The list and its hash. The database refuses a hash that the lines do not have. */
export async function recordFreeze(tx: Tx, { contestId, listHash, tickets, counts }: Frozen, now: Date) {
  await sql`
    insert into contest_tickets (contest_id, position, ticket, handle)
    select ${contestId}::uuid, l.position - 1, l.ticket, l.handle
      from unnest(${tickets.map(({ ticket }) => ticket)}::text[], ${tickets.map(({ handle }) => handle)}::text[])
        with ordinality as l (ticket, handle, position)`.execute(tx)
  await tx
    .insertInto('contestFreezes')
    .values({
      ...{ contestId, listHash, entryCount: tickets.length, frozenAt: now },
      counts: JSON.stringify(counts),
    })
    .execute()
}

/** The lines of the frozen list in their order. */
export async function listTickets(db: Db, contestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contestTickets')
    .select('ticket')
    .where('contestId', '=', contestId)
    .orderBy('position')
    .execute()
  return rows.map(({ ticket }) => ticket)
}

/** Whose the lines at these positions are. */
export async function listHolders(db: Db, contestId: string, positions: readonly number[]) {
  if (positions.length === 0) return []
  return db
    .selectFrom('contestTickets')
    .select(['position', 'ticket', 'handle'])
    .where('contestId', '=', contestId)
    .where('position', 'in', positions)
    .execute()
}

/** Where an account's line stands in the frozen list; undefined when it is not in. */
export async function findTicket(db: Db, contestId: string, ticket: string) {
  return db
    .selectFrom('contestTickets')
    .select('position')
    .where('contestId', '=', contestId)
    .where('ticket', '=', ticket)
    .executeTakeFirst()
}

/** @returns false when the beacon's value stands already. */
export async function recordBeacon(
  tx: Tx,
  actor: Side | SystemActor,
  beacon: { contestId: string; signature: string },
  now: Date,
) {
  const row = await tx
    .insertInto('contestBeacons')
    .values({ ...beacon, role: actor.role, accountId: accountOf(actor), enteredAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('contestId')
    .executeTakeFirst()
  return row !== undefined
}

/** The seed that a contest committed to. Only the draw reads it. */
export async function findSeed(tx: Tx, contestId: string): Promise<string> {
  const { seed } = await tx
    .selectFrom('contestSeeds')
    .select('seed')
    .where('contestId', '=', contestId)
    .executeTakeFirstOrThrow()
  return seed
}

/** The draw, once. The database computes it again and refuses other winners. */
export async function recordDraw(
  tx: Tx,
  draw: { contestId: string; seed: string; beacon: string; ranked: number[] },
  now: Date,
) {
  await tx
    .insertInto('contestDraws')
    .values({ ...draw, drawnAt: now })
    .execute()
}

export async function recordReplacement(
  tx: Tx,
  actor: Side,
  replacement: { contestId: string; rank: number; cause: Cause; reason: string },
  now: Date,
) {
  await tx
    .insertInto('contestReplacements')
    .values({ ...replacement, role: actor.role, accountId: actor.accountId, madeAt: now })
    .execute()
}
