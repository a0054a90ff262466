import { sql } from 'kysely'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { plusDays, type Weekend } from '../../app/domain/clock.ts'
import type { BriefClocks } from '../../app/domain/collaboration/clock-table.ts'
import type { DealKind } from '../../app/domain/collaboration/kind.ts'
import type { Side } from '../../app/domain/collaboration/deal-view.ts'
import type { Criterion, ReasonName } from '../../app/domain/dispute/reasons.ts'
import { windowDays } from '../../app/domain/reliability/reliability.ts'
import type { DealPast, PastEvent } from '../../app/domain/reliability/replay.ts'
import type { Db } from '../db.ts'

/** What happened in a deal, with what it is called for its own sides. */
export type NamedPast = DealPast & {
  brandId: string
  creatorId: string
  title: string
  brandName: string
  creatorName: string
}

type Row = {
  id: string
  brandId: string
  creatorId: string
  brandName: string
  creatorName: string
  zone: string
  weekend: Weekend
  clocks: BriefClocks
  kind: DealKind
  shipsProduct: boolean
  body: unknown
  acceptedAt: Date | null
  draftDueOn: string | null
  publishTo: string | null
  reason: ReasonName | null
  criterion: Criterion | null
  events: (Omit<PastEvent, 'at'> & { at: string })[]
}

/** The deals of parties of one side in which something happened within the window, as they went. */
export async function listDealPasts(
  db: Db,
  side: Side,
  partyIds: readonly string[],
  now: Date,
): Promise<NamedPast[]> {
  if (partyIds.length === 0) return []
  const party = sql.ref(side === 'brand' ? 'c.brand_id' : 'c.creator_id')
  const { rows } = await sql<Row>`
    select c.id, c.brand_id, c.creator_id, b.name as brand_name, k.name as creator_name, b.time_zone as zone, b.weekend,
           coalesce(v.body -> 'clocks', '{}'::jsonb) as clocks, coalesce(v.body ->> 'kind', 'work') as kind,
           coalesce((v.body ->> 'shipsProduct')::boolean, false) as ships_product, v.body,
           a.accepted_at, a.draft_due_on, a.publish_to, d.reason, r.criterion, s.events
      from collaborations c
      join brands b on b.id = c.brand_id
      join creators k on k.id = c.creator_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
      left join agreements a on a.collaboration_id = c.id
      left join disputes d on d.collaboration_id = c.id
      left join lateral (select criterion from dispute_rulings u
                          where u.collaboration_id = c.id order by u.id desc limit 1) r on true
      join lateral (select json_agg(json_build_object('step', t.step, 'from', t.from_status, 'to', t.to_status,
                             'role', t.role, 'at', t.taken_at,
                             'note', case when t.step = 'agree-more-time' then t.note else '' end) order by t.id) as events
                      from collaboration_steps t where t.collaboration_id = c.id) s on true
     where ${party} = any(${[...partyIds]}::uuid[]) and s.events is not null
       and c.entered_at >= ${plusDays(now, -windowDays)}
     order by c.entered_at desc, c.id`.execute(db)
  return rows.map(pastOf)
}

function pastOf(row: Row): NamedPast {
  const { id, brandId, creatorId, brandName, creatorName, zone, weekend, clocks, kind, shipsProduct } = row
  const { acceptedAt, draftDueOn, publishTo, reason, criterion } = row
  return {
    ...{ id, brandId, creatorId, brandName, creatorName, shipsProduct },
    title: readStoredBrief(row.body).title,
    terms: { zone, weekend, clocks, kind },
    agreed: acceptedAt && draftDueOn && publishTo ? { acceptedAt, draftDueOn, publishTo } : null,
    ruling: reason && criterion ? { reason, criterion } : null,
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  }
}
