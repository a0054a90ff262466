import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { Deliverable } from '../../app/domain/campaign/brief-work.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { DealForecast } from '../../app/domain/matching/deal-forecast.ts'
import { money } from '../../app/domain/money.ts'
import { engagementsOf, type MetricsReading } from '../../app/domain/outcome/metrics.ts'
import type { Influencer } from '../../app/domain/outcome/report.ts'
import { costOf } from '../../app/domain/outcome/results.ts'
import { formatOf, postsOf } from '../../app/domain/outcome/splits.ts'
import { metricsOf, standingOf } from '../../app/domain/outcome/standing.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { type DealScope, inScope } from './deal-scope.ts'
import { listReadingsByPost } from './post-metrics.ts'

/** An influencer with how many posts the brief orders on their platform. */
export type Listed = Influencer & { posts: number }

/**
 * Agreed collaborations. One that ended without a payment is shown only if something came of it. Clicks are known
 * where there is a tracked link, leads where the campaign has heard of any, orders where its shop has ever called.
 */
export async function listInfluencers(db: Db, of: DealScope, actor: Actor): Promise<Listed[]> {
  const read = listReadingsByPost(db, of, actor)
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('agreements as a', 'a.collaborationId', 'c.id')
    .innerJoin('channels as ch', 'ch.id', 'c.channelId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'a.briefId').onRef('v.version', '=', 'a.briefVersion'),
    )
    .leftJoin('disputes as d', 'd.collaborationId', 'c.id')
    .leftJoin('publications as p', 'p.collaborationId', 'c.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('orders as o')
          .select((o) => [
            o.fn.countAll<number>().as('count'),
            o.fn
              .coalesce(
                o.fn.sum<string>(sql`o.amount - o.refunded`).filterWhereRef('o.currency', '=', 'c.currency'),
                o.lit(0),
              )
              .as('revenue'),
            o.fn.countAll<number>().filterWhereRef('o.currency', '<>', 'c.currency').as('elsewhere'),
            o.fn.countAll<number>().filterWhere('o.attributedBy', '=', 'click').as('byClick'),
          ])
          .whereRef('o.collaborationId', '=', 'c.id')
          .as('bought'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id as collaborationId',
      'c.creatorId',
      'c.status',
      'c.price',
      'c.currency',
      'c.productCost',
      'd.toCreator',
      'ch.name',
      'ch.handle',
      'ch.platform',
      'p.url as postUrl',
      'ch.country',
      'bought.count as orderCount',
      'bought.revenue',
      'bought.elsewhere',
      'bought.byClick',
      sql<DealForecast | null>`c.forecast`.as('forecast'),
      sql<Deliverable[] | null>`v.body -> 'deliverables'`.as('deliverables'),
    ])
    .select((eb) => [
      eb
        .selectFrom('milestones as m')
        .select((m) => sql<number>`coalesce(${m.fn.sum('m.amount')}, 0)::bigint`.as('amount'))
        .whereRef('m.collaborationId', '=', 'c.id')
        .where('m.isExtra', '=', true)
        .where('m.kind', '<>', 'commission')
        .where('m.status', 'in', ['funded', 'released'])
        .as('extras'),
      eb
        .selectFrom('commissionRuns as r')
        .select(sql<number>`coalesce(sum(r.released - r.taken_back), 0)::bigint`.as('amount'))
        .whereRef('r.collaborationId', '=', 'c.id')
        .as('commission'),
      eb
        .selectFrom('leads as t')
        .select((t) => t.fn.countAll<number>().as('count'))
        .whereRef('t.collaborationId', '=', 'c.id')
        .as('leadCount'),
      eb
        .exists(
          eb.selectFrom('leads as any').select('any.id').whereRef('any.campaignId', '=', 'c.campaignId'),
        )
        .as('areLeadsReported'),
      eb
        .exists(eb.selectFrom('trackedLinks as l').select('l.id').whereRef('l.collaborationId', '=', 'c.id'))
        .as('hasLink'),
      eb
        .selectFrom('clickDayCounts as k')
        .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
        .select((k) => sql<number>`${k.fn.sum('k.clicks')}::bigint`.as('count'))
        .whereRef('l.collaborationId', '=', 'c.id')
        .where('k.verdict', '=', 'counted')
        .as('clickCount'),
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('postbackCalls as pc')
              .select('pc.id')
              .whereRef('pc.campaignId', '=', 'c.campaignId')
              .where('pc.verdict', '<>', 'malformed'),
          ),
          eb.exists(
            eb.selectFrom('orders as own').select('own.id').whereRef('own.campaignId', '=', 'c.campaignId'),
          ),
        ])
        .as('isShopConnected'),
    ])
    .where(inScope(of))
    .where(visibleTo(actor))
    .orderBy('a.acceptedAt')
    .orderBy('c.id')
    .execute()
  const readings = await read
  return rows.map((row) => asInfluencer(row, readings.get(row.collaborationId) ?? [])).filter(isShown)
}

type Row = {
  collaborationId: string
  creatorId: string
  status: string
  price: number
  currency: string
  productCost: number
  toCreator: number | null
  name: string
  handle: string
  platform: string
  postUrl: string | null
  country: string | null
  orderCount: number | null
  revenue: string | number | null
  elsewhere: number | null
  byClick: number | null
  extras: number | null
  commission: number | null
  leadCount: number | null
  areLeadsReported: unknown
  forecast: DealForecast | null
  deliverables: Deliverable[] | null
  hasLink: unknown
  clickCount: number | null
  isShopConnected: unknown
}

function asInfluencer(row: Row, readings: readonly MetricsReading[]): Listed {
  const platform = row.platform as Platform
  const status = row.status as Status
  const standing = standingOf(readings)
  const shown = standing.views ?? Object.values(standing).find((figure) => figure !== null)
  const metrics = metricsOf(standing)
  const price = money(row.price, row.currency)
  return {
    collaborationId: row.collaborationId,
    creatorId: row.creatorId,
    name: row.name,
    handle: row.handle,
    platform,
    status,
    postUrl: row.postUrl,
    country: row.country,
    format: formatOf(row.deliverables ?? [], platform),
    posts: postsOf(row.deliverables ?? [], platform),
    forecast: row.forecast && frozen(row.forecast),
    metrics: shown ? { strength: shown.strength, takenOn: shown.takenOn } : null,
    cost: costOf({
      ...{ status, price, productCost: row.productCost, toCreator: row.toCreator },
      ...{ extras: row.extras ?? 0, commission: row.commission ?? 0 },
    }),
    reach: metrics.reach,
    views: metrics.views,
    engagements: engagementsOf(platform, metrics),
    clicks: row.hasLink ? (row.clickCount ?? 0) : null,
    leads: row.areLeadsReported ? (row.leadCount ?? 0) : null,
    orders: row.isShopConnected ? (row.orderCount ?? 0) : null,
    revenue: row.isShopConnected ? Number(row.revenue ?? 0) : null,
    ordersElsewhere: row.elsewhere ?? 0,
    ordersByClick: row.byClick ?? 0,
  }
}

const frozen = ({ views, engagements, results }: DealForecast) => ({
  ...{ views, engagements },
  ...(results === undefined ? {} : { results }),
})

function isShown({ status, clicks, leads, orders, views }: Influencer) {
  const endedUnpaid = status === 'cancelled' || status === 'refunded'
  return !endedUnpaid || Boolean(clicks || leads || orders || views)
}
