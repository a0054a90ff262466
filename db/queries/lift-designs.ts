import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { DailySales, LiftDesign, LiftKind } from '../../app/domain/outcome/lift-design.ts'
import type { Db, Tx } from '../db.ts'

export type MarkedDesign = LiftDesign & { id: number; author: string; markedAt: Date }

/** Everything a brand ever marked for a campaign, the newest first: it is the one that stands. */
export async function listLiftDesigns(
  db: Db,
  campaignId: string,
  actor: BrandActor,
): Promise<MarkedDesign[]> {
  const rows = await db
    .selectFrom('liftDesigns as d')
    .innerJoin('campaigns as g', 'g.id', 'd.campaignId')
    .innerJoin('accounts as a', 'a.id', 'd.accountId')
    .select([
      'd.id',
      'd.kind',
      'd.places',
      'd.weeks',
      'd.weeksBefore',
      'd.startsOn',
      'd.endsOn',
      'd.markedAt',
      'a.name as author',
    ])
    .where('g.id', '=', campaignId)
    .where('g.brandId', '=', actor.id)
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as LiftKind }))
}

export async function recordLiftDesign(
  tx: Tx,
  actor: BrandActor,
  design: LiftDesign & { campaignId: string },
  now: Date,
) {
  await tx
    .insertInto('liftDesigns')
    .values({ ...design, accountId: actor.accountId, markedAt: now })
    .execute()
}

/** Keeps who first saw a result of a campaign, and when. */
export async function recordLiftSighting(
  db: Db,
  actor: BrandActor,
  { campaignId, designId }: { campaignId: string; designId: number },
  now: Date,
) {
  await db
    .insertInto('liftSightings')
    .values({ campaignId, designId, accountId: actor.accountId, seenAt: now })
    .onConflict((conflict) => conflict.column('campaignId').doNothing())
    .execute()
}

/** When a result of a campaign was first seen. */
export async function findLiftSighting(db: Db, campaignId: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('liftSightings')
    .select('seenAt')
    .where('campaignId', '=', campaignId)
    .executeTakeFirst()
  return row?.seenAt
}

/**
 * All that a brand sold on the days from one to another (the other left out), by place and by day in `zone`. What was
 * given back whole is not sold; revenue counts in one currency only.
 */
export async function listDailySales(
  db: Db,
  actor: BrandActor,
  { from, to, zone, currency }: { from: string; to: string; zone: string; currency: Currency },
): Promise<DailySales[]> {
  const rows = await standing(db, actor)
    .select((eb) => [
      sql<string>`(o.ordered_at at time zone ${zone})::date`.as('day'),
      'o.place',
      eb.fn.countAll<number>().as('orders'),
      eb.fn
        .coalesce(
          eb.fn.sum<string>(sql`o.amount - o.refunded`).filterWhere('o.currency', '=', currency),
          eb.lit(0),
        )
        .as('revenue'),
    ])
    .where('o.orderedAt', '>=', sql<Date>`${from}::timestamp at time zone ${zone}`)
    .where('o.orderedAt', '<', sql<Date>`${to}::timestamp at time zone ${zone}`)
    .groupBy([sql.ref('day'), 'o.place'])
    .orderBy(sql.ref('day'))
    .execute()
  return rows.map(({ revenue, ...row }) => ({ ...row, revenue: Number(revenue) }))
}

/** The places of a brand's orders with how many of them, the busiest first; and the day of its first order. */
export async function findSoldPlaces(db: Db, actor: BrandActor, zone: string) {
  const [places, first] = await Promise.all([
    standing(db, actor)
      .select((eb) => ['o.place', eb.fn.countAll<number>().as('orders')])
      .groupBy('o.place')
      .orderBy('orders', 'desc')
      .orderBy('o.place')
      .limit(41)
      .execute(),
    standing(db, actor)
      .select(sql<string | null>`(min(o.ordered_at) at time zone ${zone})::date`.as('day'))
      .executeTakeFirst(),
  ])
  return {
    places: places.flatMap(({ place, orders }) => (place ? [{ place, orders }] : [])),
    firstSaleOn: first?.day ?? null,
  }
}

/** Orders of a brand of which something is left. */
const standing = (db: Db, actor: BrandActor) =>
  db
    .selectFrom('orders as o')
    .where('o.brandId', '=', actor.id)
    .where((eb) => eb.or([eb('o.amount', '=', 0), eb('o.refunded', '<', eb.ref('o.amount'))]))
