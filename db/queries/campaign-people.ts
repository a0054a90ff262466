import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { CampaignPerson, FoundPerson } from '../../app/domain/campaign/people.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Terms } from '../../app/domain/collaboration/deadline.ts'
import { type Status, statuses } from '../../app/domain/collaboration/steps.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { listContestedOf } from './chargebacks.ts'
import { terms } from './terms.ts'

type Row = Pick<
  CampaignPerson,
  | 'id'
  | 'enteredAt'
  | 'dueAt'
  | 'openAt'
  | 'creatorName'
  | 'handle'
  | 'channelId'
  | 'briefId'
  | 'briefTitle'
  | 'publishFrom'
  | 'changesAsked'
  | 'includedRevisions'
  | 'offerVersion'
> & {
  status: string
  platform: string
  price: number
  currency: string
  terms: Terms
  messageRole: string | null
  messageBody: string | null
  sentAt: Date | null
}

/** Every deal of a campaign with what its table, its board and its calendar show, in the order of a deal's life. */
export async function listCampaignPeople(
  db: Db,
  campaignId: string,
  actor: BrandActor,
): Promise<CampaignPerson[]> {
  const [{ rows }, contested] = await Promise.all([
    sql<Row>`
      select c.id, c.status, c.entered_at, c.due_at, c.open_at, c.price, c.currency, c.channel_id, c.brief_id,
             c.changes_asked, k.name as creator_name, h.handle, h.platform, ${terms} as terms,
             v.body ->> 'title' as brief_title, coalesce(o.terms ->> 'publishFrom', v.body ->> 'publishFrom') as publish_from,
             coalesce((v.body ->> 'includedRevisions')::int, 0) as included_revisions,
             coalesce(o.version, 0) as offer_version,
             m.role as message_role, m.body as message_body, m.sent_at
        from collaborations c
        join brands b on b.id = c.brand_id
        join creators k on k.id = c.creator_id
        join channels h on h.id = c.channel_id
        join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
        left join lateral (select version, terms from offers
                            where collaboration_id = c.id order by version desc limit 1) o on true
        left join lateral (select role, left(body, 140) as body, sent_at from messages
                            where collaboration_id = c.id order by id desc limit 1) m on true
       where c.campaign_id = ${campaignId} and c.brand_id = ${actor.id}
       order by c.created_at, c.id`.execute(db),
    listContestedOf(db, campaignId),
  ])
  return rows
    .map((row) => asPerson(row, contested))
    .sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))
}

function asPerson(row: Row, contested: Set<string>): CampaignPerson {
  const { status, platform, price, currency, messageRole, messageBody, sentAt, ...person } = row
  return {
    ...person,
    status: status as Status,
    platform: platform as Platform,
    price: money(price, currency),
    isContested: contested.has(person.id),
    lastMessage: sentAt && { role: messageRole ?? '', body: messageBody ?? '', sentAt },
  }
}

/** Who is on a shortlist of the campaign and has no deal in it. */
export async function listFoundPeople(db: Db, campaignId: string, actor: BrandActor): Promise<FoundPerson[]> {
  const rows = await db
    .selectFrom('shortlistEntries as e')
    .innerJoin('shortlists as s', 's.id', 'e.shortlistId')
    .innerJoin('channels as h', 'h.id', 'e.channelId')
    .distinctOn('e.channelId')
    .select([
      'e.channelId',
      'h.name',
      'h.handle',
      'h.platform',
      'e.note',
      's.id as listId',
      's.name as listName',
    ])
    .where('s.campaignId', '=', campaignId)
    .where('s.brandId', '=', actor.id)
    .where('s.removedAt', 'is', null)
    .where('h.removedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('collaborations as c')
            .select('c.id')
            .where('c.campaignId', '=', campaignId)
            .whereRef('c.channelId', '=', 'e.channelId'),
        ),
      ),
    )
    .orderBy('e.channelId')
    .orderBy('e.position')
    .limit(300)
    .execute()
  return rows.map(({ platform, ...row }) => ({ ...row, platform: platform as Platform }))
}
