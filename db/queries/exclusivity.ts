import { sql } from 'kysely'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { type Exclusivity, exclusiveUntil, type Newcomer } from '../../app/domain/rights/exclusivity.ts'
import type { Db } from '../db.ts'

type Row = Omit<Exclusivity, 'until'> & {
  status: Status
  exclusivityDays: number
  publishedOn: string | null
  publishTo: string
}

/** What a creator has promised brands in deals that count, over or not. */
export async function listExclusivities(db: Db, creatorId: string): Promise<Exclusivity[]> {
  const { rows } = await sql<Row>`
    select c.id as deal_id, c.brand_id, b.name as brand_name, c.status,
           coalesce((a.terms ->> 'exclusivityDays')::int, (v.body ->> 'exclusivityDays')::int, 0) as exclusivity_days,
           coalesce(v.body ->> 'exclusivityCategory', '') as category,
           coalesce(v.body -> 'exclusivityBrands', '[]') as names,
           coalesce(g.strategy -> 'interests', '[]') as interests,
           (p.published_at at time zone b.time_zone)::date::text as published_on,
           coalesce(c.publish_to, a.publish_to)::text as publish_to
      from collaborations c
      join agreements a on a.collaboration_id = c.id
      join brands b on b.id = c.brand_id
      join campaigns g on g.id = c.campaign_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
      left join publications p on p.collaboration_id = c.id
     where c.creator_id = ${creatorId} and c.extends_id is null
     order by c.created_at desc`.execute(db)
  return rows.flatMap(({ status, exclusivityDays, publishedOn, publishTo, ...promise }) => {
    const until = exclusiveUntil({ status, exclusivityDays, publishedOn, publishTo })
    return until ? [{ ...promise, until }] : []
  })
}

/** Whose work an offered deal would be, and who would do it. */
export async function findNewcomer(db: Db, collaborationId: string) {
  const { rows } = await sql<Newcomer & { creatorId: string; zone: string }>`
    select c.creator_id, c.brand_id, b.name as brand_name, b.time_zone as zone,
           coalesce(v.body ->> 'exclusivityCategory', '') as category,
           coalesce(g.strategy -> 'interests', '[]') as interests
      from collaborations c
      join brands b on b.id = c.brand_id
      join campaigns g on g.id = c.campaign_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
     where c.id = ${collaborationId}`.execute(db)
  return rows[0]
}

/** Whose work a campaign is, for whoever might be invited to it. */
export async function findNewcomerOf(
  db: Db,
  { campaignId, channelId }: { campaignId: string; channelId: string },
) {
  const { rows } = await sql<Newcomer & { creatorId: string; zone: string }>`
    select h.creator_id, g.brand_id, b.name as brand_name, b.time_zone as zone, '' as category,
           coalesce(g.strategy -> 'interests', '[]') as interests
      from campaigns g join brands b on b.id = g.brand_id join channels h on h.id = ${channelId}
     where g.id = ${campaignId} and h.creator_id is not null`.execute(db)
  return rows[0]
}
