import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { type DealScope, inScope } from './deal-scope.ts'

/**
 * The counted click that a click's id stands for, on any of the brand's links. A repeat, or one too
 * many, stands for the visitor's last counted click before it; what no person did stands for nothing.
 */
export async function findClickForAttribution(db: Db, brandId: string, clickId: string) {
  return db
    .selectFrom('clicks as named')
    .innerJoin('clicks as k', (join) =>
      join
        .onRef('k.linkId', '=', 'named.linkId')
        .onRef('k.visitorKey', '=', 'named.visitorKey')
        .onRef('k.clickedAt', '<=', 'named.clickedAt')
        .on('k.verdict', '=', 'counted'),
    )
    .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select(['k.clickedAt', 'c.id as collaborationId', 'c.campaignId'])
    .where('named.id', '=', clickId)
    .where('named.verdict', 'in', ['counted', 'repeat', 'rate'])
    .where('c.brandId', '=', brandId)
    .orderBy('k.clickedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a click of the brand's links is stored at all, counted or not. */
export async function isClickKnown(db: Db, brandId: string, clickId: string): Promise<boolean> {
  const row = await db
    .selectFrom('clicks as k')
    .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select('k.id')
    .where('k.id', '=', clickId)
    .where('c.brandId', '=', brandId)
    .executeTakeFirst()
  return row !== undefined
}

/** Orders per deal and calendar day in `zone`, of a campaign or of one collaboration, days without any left out. */
export async function listDailyOrders(db: Db, of: DealScope, actor: Actor, zone: string) {
  return db
    .selectFrom('orders as o')
    .innerJoin('collaborations as c', 'c.id', 'o.collaborationId')
    .select((eb) => [
      'c.id as collaborationId',
      sql<string>`(o.ordered_at at time zone ${zone})::date`.as('day'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(inScope(of))
    .where(visibleTo(actor))
    .groupBy(['c.id', sql.ref('day')])
    .orderBy(sql.ref('day'))
    .execute()
}
