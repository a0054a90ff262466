import { type RawBuilder, sql } from 'kysely'
import type { Terms } from '../../app/domain/collaboration/deadline.ts'
import type { DealKind } from '../../app/domain/collaboration/kind.ts'
import type { Shipping } from '../../app/domain/collaboration/steps.ts'
import type { Db } from '../db.ts'

/** How far the product of a deal `c` under the brief's version `v` has come before it is sent. */
export const shipping = sql<Shipping>`
  case when not coalesce((v.body ->> 'shipsProduct')::boolean, false) then 'none'
       when exists (select from delivery_addresses d where d.collaboration_id = c.id) then 'addressed'
       else 'unaddressed' end`

/** Whether a deal under the brief's version `v` is work or about rights. */
export const dealKind = sql<DealKind>`coalesce(v.body ->> 'kind', 'work')`

/** What the newest offer of a deal `c` says. */
const offered = (what: RawBuilder<unknown>) => sql`
  (select ${what} from offers o where o.collaboration_id = c.id order by o.version desc limit 1)`

/** The terms of a deal `c` with its brand `b` and its brief's version `v`: its days as they stand now. */
export const terms = sql<Terms>`
  jsonb_build_object(
    'zone', b.time_zone,
    'weekend', b.weekend,
    'draftDueOn', coalesce(c.draft_due_on, ${offered(sql`o.draft_due_on`)}, (v.body ->> 'draftDueOn')::date),
    'publishTo', coalesce(c.publish_to, ${offered(sql`(o.terms ->> 'publishTo')::date`)}, (v.body ->> 'publishTo')::date),
    'shipping', ${shipping},
    'clocks', coalesce(v.body -> 'clocks', '{}'::jsonb),
    'kind', ${dealKind})`

/** The terms of one deal at this moment. */
export async function findTerms(db: Db, collaborationId: string): Promise<Terms> {
  const { rows } = await sql<{ terms: Terms }>`
    select ${terms} as terms
      from collaborations c
      join brands b on b.id = c.brand_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
     where c.id = ${collaborationId}`.execute(db)
  return rows[0]!.terms
}
