import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import { kpiOf, type Strategy } from '../../app/domain/campaign/strategy.ts'
import { dayIn } from '../../app/domain/clock.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { Crediting } from '../../app/domain/outcome/crediting.ts'
import {
  type CampaignOutcome,
  type CollaborationOutcome,
  type Daily,
  outcomeOf,
  reportOf,
  seriesOf,
} from '../../app/domain/outcome/report.ts'
import { standingByDay } from '../../app/domain/outcome/standing.ts'
import type { Db } from '../db.ts'
import { listClickCountries, listDailyClicks } from './clicks.ts'
import { visibleTo } from './collaborations.ts'
import { type DealScope, inScope } from './deal-scope.ts'
import { listDailyOrders } from './orders.ts'
import { listInfluencers } from './outcome-influencers.ts'
import { listReadingsByPost } from './post-metrics.ts'

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
  const [influencers, daily, countries, crediting] = await Promise.all([
    listInfluencers(db, { campaignId }, actor),
    listDaily(db, { campaignId }, actor, zone),
    listClickCountries(db, { campaignId }, actor),
    actor.role === 'creator' ? null : findCrediting(db, campaignId),
  ])
  return reportOf(facts, influencers, daily, { crediting, countries })
}

/** Where all orders went that the campaign's brand ever heard of. The caller knows that the reader may. */
async function findCrediting(db: Db, campaignId: string): Promise<Crediting> {
  const { rows } = await sql<Crediting>`
    select count(*) filter (where c.campaign_id = ${campaignId}) as here,
           count(*) filter (where c.campaign_id <> ${campaignId}) as other_campaigns,
           count(*) filter (where c.id is null) as nobody
      from orders o left join collaborations c on c.id = o.collaboration_id
     where o.brand_id = (select brand_id from campaigns where id = ${campaignId})`.execute(db)
  return rows[0]!
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
    influencer: outcomeOf(influencer),
    series: seriesOf(daily, {
      areClicksKnown: influencer.clicks !== null,
      areOrdersKnown: influencer.orders !== null,
    }),
  }
}

async function findFrame(db: Db, of: Exclude<DealScope, 'all'>, actor: Actor) {
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

async function listDaily(db: Db, of: DealScope, actor: Actor, zone: string): Promise<Daily> {
  const [clicks, orders, readings, posts] = await Promise.all([
    listDailyClicks(db, of, actor),
    listDailyOrders(db, of, actor, zone),
    listReadingsByPost(db, of, actor),
    db
      .selectFrom('publications as p')
      .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
      .innerJoin('channels as ch', 'ch.id', 'c.channelId')
      .select(['p.publishedAt', 'p.collaborationId', 'ch.name'])
      .where(inScope(of))
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
