import { sql } from 'kysely'
import type { CreatorActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { BriefFilters } from '../../app/domain/campaign/brief-filters.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Db } from '../db.ts'
import { isSeen } from './moderation.ts'

type Asked = { filters?: BriefFilters; page?: number; perPage?: number }

/**
 * Briefs in the public list whose draft is not yet due, each in its newest version: for a creator those for platforms
 * they are on first, then the newest. `dealId` and `dealStatus` are the creator's own deal under the brief.
 */
export async function listOpenBriefs(
  db: Db,
  reader: CreatorActor | null,
  today: string,
  { filters = {}, page = 1, perPage = 20 }: Asked = {},
) {
  const creatorId = reader?.id ?? null
  const { rows } = await sql<OpenBriefRow>`
    select r.id, v.body, b.name as brand_name, b.country as brand_country, g.strategy -> 'targetCountries' as countries,
           count(*) over () as total,
           exists (select 1 from channels h, jsonb_array_elements(v.body -> 'deliverables') as d
                    where h.creator_id = ${creatorId}::uuid and h.platform = d ->> 'platform') as fits,
           c.id as deal_id, c.status as deal_status
      from briefs r
      join campaigns g on g.id = r.campaign_id and g.status in ('open', 'running')
      join brands b on b.id = g.brand_id
      join lateral (select body, created_at from brief_versions
                     where brief_id = r.id order by version desc limit 1) v on true
      left join lateral (select c.id, c.status from collaborations c
                          where c.brief_id = r.id and c.creator_id = ${creatorId}::uuid
                            and c.status not in ('declined', 'withdrawn', 'expired', 'cancelled')
                          order by c.created_at desc limit 1) c on true
     where r.state = 'open' and r.kind = 'work' and v.body ->> 'draftDueOn' >= ${today}
       and ${isSeen('brief', 'r.id')} and ${matching(filters)}
     order by fits desc, v.created_at desc, r.id
     limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / perPage)),
    briefs: rows.map(({ total: _, body, ...row }) => ({ ...row, body: readStoredBrief(body) })),
  }
}

type OpenBriefRow = {
  id: string
  body: Brief
  brandName: string
  brandCountry: string
  /** Where the campaign's audience is; empty means anywhere. */
  countries: string[]
  fits: boolean
  dealId: string | null
  dealStatus: Status | null
  total: number
}

/** One line of the brief has both the platform and the format that are asked for. */
function matching({ platform, format, country, currency, least }: BriefFilters) {
  const line = { ...(platform && { platform }), ...(format && { format }) }
  const conditions = [
    sql`true`,
    ...(platform || format ? [sql`v.body -> 'deliverables' @> ${JSON.stringify([line])}::jsonb`] : []),
    ...(country ? [sql`g.strategy -> 'targetCountries' @> ${JSON.stringify([country])}::jsonb`] : []),
    ...(currency ? [sql`r.currency = ${currency}`] : []),
    ...(currency && least ? [sql`r.price_to >= ${least.amount}`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** The creator's newest deal under a brief that is not a mere no: with it there is nothing to apply for. */
export async function findOwnDealUnder(db: Db, briefId: string, actor: CreatorActor) {
  return db
    .selectFrom('collaborations')
    .select(['id', 'status'])
    .where('briefId', '=', briefId)
    .where('creatorId', '=', actor.id)
    .where('status', 'not in', ['declined', 'withdrawn', 'expired', 'cancelled'])
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}
