import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'

/**
 * The stage of the calendar to which each deal of a campaign belongs: that of an activity for the deal, else the stage in
 * which its post is out or to be out at the latest, else that of an activity for its brief; null outside of all.
 */
export async function listDealStages(
  db: Db,
  campaignId: string,
  actor: BrandActor,
): Promise<Map<string, string | null>> {
  const ofActivity = (link: ReturnType<typeof sql>) => sql`
    (select a.stage_id from activities a
      where a.campaign_id = c.campaign_id and a.stage_id is not null and a.state <> 'dropped' and ${link}
      order by a.starts_on, a.id limit 1)`
  const { rows } = await sql<{ id: string; stageId: string | null }>`
    select c.id, coalesce(
             ${ofActivity(sql`a.collaboration_id = c.id`)},
             (select s.id from campaign_stages s
               where s.campaign_id = c.campaign_id and days.post between s.starts_on and s.ends_on
               order by s.starts_on, s.position limit 1),
             ${ofActivity(sql`a.brief_id = c.brief_id`)}) as stage_id
      from collaborations c
      join brands b on b.id = c.brand_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
      left join publications p on p.collaboration_id = c.id
      left join lateral (select (o.terms ->> 'publishTo')::date as publish_to from offers o
                          where o.collaboration_id = c.id order by o.version desc limit 1) o on true
      cross join lateral (select coalesce((p.published_at at time zone b.time_zone)::date, c.publish_to,
                                          o.publish_to, (v.body ->> 'publishTo')::date) as post) days
     where c.campaign_id = ${campaignId} and c.brand_id = ${actor.id}`.execute(db)
  return new Map(rows.map(({ id, stageId }) => [id, stageId]))
}
