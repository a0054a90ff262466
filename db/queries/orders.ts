import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { Attribution } from '../../app/domain/outcome/attribution.ts'
import type { CallVerdict, ReportedOrder } from '../../app/domain/outcome/postback.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

type NewOrder = {
  brandId: string
  /** Where it was reported; the collaboration that brought it may belong to another campaign of the brand. */
  campaignId: string
  order: ReportedOrder
  attribution: Attribution | null
}

/** Writes a brand's order the first time it is reported. @returns false when it stands there already. */
export async function recordOrderOnce(
  tx: Tx,
  { brandId, campaignId, order, attribution }: NewOrder,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('orders')
    .values({
      brandId,
      orderId: order.orderId,
      campaignId: attribution?.campaignId ?? campaignId,
      collaborationId: attribution?.collaborationId ?? null,
      attributedBy: attribution?.by ?? null,
      clickId: order.clickId,
      promoCode: order.promoCode,
      amount: order.amount.amount,
      currency: order.amount.currency,
      orderedAt: order.orderedAt,
      receivedAt: now,
    })
    .onConflict((conflict) => conflict.constraint('orders_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The counted click that a click's id stands for, on any of the brand's links. A repeat stands for the visitor's last
 * counted click before it; a bot or a prefetch stands for nothing.
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
    .where('named.verdict', 'in', ['counted', 'repeat'])
    .where('c.brandId', '=', brandId)
    .orderBy('k.clickedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whose promo code it is, in any capitals: first in the campaign itself, then elsewhere with the brand, newest first. */
export async function findCodeForAttribution(
  db: Db,
  { brandId, campaignId }: { brandId: string; campaignId: string },
  promoCode: string,
) {
  return db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select(['c.id as collaborationId', 'c.campaignId'])
    .where(sql`upper(l.promo_code)`, '=', promoCode.toUpperCase())
    .where('c.brandId', '=', brandId)
    .orderBy((eb) => eb('c.campaignId', '=', campaignId), 'desc')
    .orderBy('l.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps what became of a signed call, for the brand's own look. */
export async function recordCall(
  db: Db,
  call: { campaignId: string; orderId: string | null; verdict: CallVerdict },
  now: Date,
) {
  await db
    .insertInto('postbackCalls')
    .values({ ...call, receivedAt: now })
    .execute()
}

/** The last calls of a campaign's postback, newest first: for its brand and for staff. */
export async function listCalls(db: Db, campaignId: string, actor: Actor, most = 20) {
  const rows = await db
    .selectFrom('postbackCalls as p')
    .innerJoin('campaigns', 'campaigns.id', 'p.campaignId')
    .select(['p.id', 'p.orderId', 'p.verdict', 'p.receivedAt'])
    .where('p.campaignId', '=', campaignId)
    .where((eb) => {
      if (actor.role === 'brand') return eb('campaigns.brandId', '=', actor.id)
      return eb.lit(actor.role !== 'creator')
    })
    .orderBy('p.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ verdict, ...row }) => ({ ...row, verdict: verdict as CallVerdict }))
}

/** Orders per calendar day in `zone`, of a campaign or of one collaboration, days without any left out. */
export async function listDailyOrders(
  db: Db,
  of: { campaignId: string } | { collaborationId: string },
  actor: Actor,
  zone: string,
) {
  return db
    .selectFrom('orders as o')
    .innerJoin('collaborations as c', 'c.id', 'o.collaborationId')

    .select((eb) => [
      sql<string>`(o.ordered_at at time zone ${zone})::date`.as('day'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where((eb) =>
      'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId),
    )
    .where(visibleTo(actor))
    .groupBy(sql.ref('day'))
    .orderBy(sql.ref('day'))
    .execute()
}
