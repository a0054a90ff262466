import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import { kpiOf, type Strategy } from '../../app/domain/campaign/strategy.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { dayIn } from '../../app/domain/clock.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { type Currency, money } from '../../app/domain/money.ts'
import { engagementsOf, type MetricsReading } from '../../app/domain/outcome/metrics.ts'
import {
  type CampaignOutcome,
  type CollaborationOutcome,
  type Daily,
  type Influencer,
  reportOf,
  seriesOf,
} from '../../app/domain/outcome/report.ts'
import { costOf, ratiosOf } from '../../app/domain/outcome/results.ts'
import { metricsOf, standingByDay, standingOf } from '../../app/domain/outcome/standing.ts'
import type { Db } from '../db.ts'
import { listDailyClicks } from './clicks.ts'
import { visibleTo } from './collaborations.ts'
import { listDailyOrders } from './orders.ts'
import { listReadingsByPost } from './post-metrics.ts'

type Scope = { campaignId: string } | { collaborationId: string }

/**
 * What a campaign's influencers cost and brought: all of them for the brand and staff, only their own part for a
 * creator. Undefined when the campaign does not exist for the actor.
 */
export async function findCampaignOutcome(
  db: Db,
  campaignId: string,
  actor: Actor,
): Promise<CampaignOutcome | undefined> {
  const campaign = await findFrame(db, { campaignId }, actor)
  if (!campaign) return undefined
  const { zone, ...facts } = campaign
  const [influencers, daily] = await Promise.all([
    listInfluencers(db, { campaignId }, actor),
    listDaily(db, { campaignId }, actor, zone),
  ])
  return reportOf(facts, influencers, daily)
}

/** What one collaboration cost and brought, with its days. Undefined before the agreement, or when it is not theirs. */
export async function findCollaborationOutcome(
  db: Db,
  collaborationId: string,
  actor: Actor,
): Promise<CollaborationOutcome | undefined> {
  const campaign = await findFrame(db, { collaborationId }, actor)
  if (!campaign) return undefined
  const [[influencer], daily] = await Promise.all([
    listInfluencers(db, { collaborationId }, actor),
    listDaily(db, { collaborationId }, actor, campaign.zone),
  ])
  if (!influencer) return undefined
  const { zone: _, ...facts } = campaign
  return {
    campaign: facts,
    kpi: kpiOf[facts.objective],
    influencer: { ...influencer, ratios: ratiosOf(influencer) },
    series: seriesOf(daily, {
      areClicksKnown: influencer.clicks !== null,
      areOrdersKnown: influencer.orders !== null,
    }),
  }
}

async function findFrame(db: Db, of: Scope, actor: Actor) {
  const row = await db
    .selectFrom('campaigns')
    .innerJoin('brands', 'brands.id', 'campaigns.brandId')
    .select([
      'campaigns.id',
      'campaigns.name',
      'campaigns.strategy',
      'campaigns.currency',
      'brands.timeZone as zone',
    ])
    .where((eb) => {
      const ofActor = eb
        .selectFrom('collaborations as c')
        .select('c.id')
        .whereRef('c.campaignId', '=', 'campaigns.id')
        .where(visibleTo(actor))
      if ('collaborationId' in of) return eb.exists(ofActor.where('c.id', '=', of.collaborationId))
      const isIt = eb('campaigns.id', '=', of.campaignId)
      if (actor.role === 'brand') return eb.and([isIt, eb('campaigns.brandId', '=', actor.id)])
      return actor.role === 'creator' ? eb.and([isIt, eb.exists(ofActor)]) : isIt
    })
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, zone, currency, strategy } = row
  const { objective } = strategy as unknown as Strategy
  return { id, name, zone, objective, currency: currency as Currency }
}

/**
 * Agreed collaborations. One that ended without a payment is shown only if something came of it. Clicks are known
 * where there is a tracked link, orders where the campaign's shop has ever called.
 */
async function listInfluencers(db: Db, of: Scope, actor: Actor): Promise<Influencer[]> {
  const read = listReadingsByPost(db, of, actor)
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('agreements as a', 'a.collaborationId', 'c.id')
    .innerJoin('channels as ch', 'ch.id', 'c.channelId')
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
    ])
    .select((eb) => [
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
    .where((eb) =>
      'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId),
    )
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
  hasLink: unknown
  clickCount: number | null
  isShopConnected: unknown
}

function asInfluencer(row: Row, readings: readonly MetricsReading[]): Influencer {
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
    metrics: shown ? { strength: shown.strength, takenOn: shown.takenOn } : null,
    cost: costOf({ status, price, productCost: row.productCost, toCreator: row.toCreator }),
    reach: metrics.reach,
    views: metrics.views,
    engagements: engagementsOf(platform, metrics),
    clicks: row.hasLink ? (row.clickCount ?? 0) : null,
    orders: row.isShopConnected ? (row.orderCount ?? 0) : null,
    revenue: row.isShopConnected ? Number(row.revenue ?? 0) : null,
    ordersElsewhere: row.elsewhere ?? 0,
  }
}

function isShown({ status, clicks, orders, views }: Influencer) {
  const endedUnpaid = status === 'cancelled' || status === 'refunded'
  return !endedUnpaid || Boolean(clicks || orders || views)
}

async function listDaily(db: Db, of: Scope, actor: Actor, zone: string): Promise<Daily> {
  const [clicks, orders, readings, posts] = await Promise.all([
    listDailyClicks(db, of, actor),
    listDailyOrders(db, of, actor, zone),
    listReadingsByPost(db, of, actor),
    db
      .selectFrom('publications as p')
      .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
      .innerJoin('channels as ch', 'ch.id', 'c.channelId')
      .select(['p.publishedAt', 'p.collaborationId', 'ch.name'])
      .where((eb) =>
        'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId),
      )
      .where(visibleTo(actor))
      .orderBy('p.publishedAt')
      .execute(),
  ])
  return {
    clicks,
    orders,
    views: [...readings].flatMap(([collaborationId, ofPost]) =>
      standingByDay(ofPost).flatMap(({ day, figures }) =>
        figures.views ? [{ day, collaborationId, views: figures.views.value }] : [],
      ),
    ),
    posts: posts.map(({ publishedAt, ...post }) => ({ ...post, day: dayIn(publishedAt, zone) })),
  }
}
