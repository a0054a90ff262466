import { type RawBuilder, sql } from 'kysely'
import type { SearchKind, Sought } from '../../app/domain/staff/search.ts'
import type { Db } from '../db.ts'

/** What was found: how it is called, what stands beside the name, and the page of it, if it has one. */
export type Found = { key: string; title: string; note: string; to: string | null }

const most = 10
const like = (typed: string) => `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
const begins = (typed: string) => `${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

type Query = (sought: Sought) => RawBuilder<Found>

/** The owner of a brand is the person whose page is about the brand. */
const ownerOf = (brand: RawBuilder<unknown>) =>
  sql`(select '/staff/accounts/' || m.account_id from brand_members m where m.brand_id = ${brand} order by m.joined_at limit 1)`

const dealTitle = sql`b.name || ' · ' || k.name`
const toDeal = sql`'/staff/collaborations/' || c.id`
const dealsWithNames = sql`collaborations c join brands b on b.id = c.brand_id join creators k on k.id = c.creator_id
  join campaigns g on g.id = c.campaign_id`

const queries: Record<SearchKind, Query> = {
  accounts: ({ text, id }) => sql<Found>`
    select id::text as key, name as title, email || ' · ' || role as note, '/staff/accounts/' || id as "to"
      from accounts where id = ${id} or email ilike ${like(text)} or name ilike ${like(text)} order by name, id limit ${most}`,
  creators: ({ text, name, id }) => sql<Found>`
    select id::text as key, name as title, '@' || handle as note, '/staff/accounts/' || account_id as "to"
      from creators where id = ${id} or lower(handle) like ${begins(name)} or name ilike ${like(text)}
     order by name, id limit ${most}`,
  brands: ({ text, id }) => sql<Found>`
    select b.id::text as key, b.name as title, b.country as note, ${ownerOf(sql`b.id`)} as "to"
      from brands b where b.id = ${id} or b.name ilike ${like(text)} order by b.name, b.id limit ${most}`,
  channels: ({ name, id }) => sql<Found>`
    select h.id::text as key, h.name as title, h.platform || ' · @' || h.handle as note,
           '/staff/accounts/' || k.account_id as "to"
      from channels h left join creators k on k.id = h.creator_id
     where h.id = ${id} or lower(h.handle) like ${begins(name)} order by lower(h.handle), h.id limit ${most}`,
  campaigns: ({ text, id }) => sql<Found>`
    select g.id::text as key, g.name as title, b.name || ' · ' || g.status as note, ${ownerOf(sql`b.id`)} as "to"
      from campaigns g join brands b on b.id = g.brand_id
     where g.id = ${id} or g.name ilike ${like(text)} order by g.created_at desc, g.id limit ${most}`,
  deals: ({ text, name, id }) => sql<Found>`
    select c.id::text as key, ${dealTitle} as title, g.name || ' · ' || c.status as note, ${toDeal} as "to"
      from ${dealsWithNames}
     where c.id = ${id} or b.name ilike ${like(text)} or k.name ilike ${like(text)} or lower(k.handle) = ${name}
     order by c.created_at desc, c.id limit ${most}`,
  orders: ({ text }) => sql<Found>`
    select o.id::text as key, o.order_id as title, g.name || ' · ' || o.currency as note,
           '/staff/collaborations/' || o.collaboration_id as "to"
      from orders o join campaigns g on g.id = o.campaign_id
     where o.order_id = ${text} order by o.received_at desc, o.id limit ${most}`,
  payments: ({ text, id }) => sql<Found>`
    select distinct on (key) key, title, note, "to" from (
      select 'charge ' || h.id || l.collaboration_id as key, h.id as title, ${dealTitle} as note, ${toDeal} as "to"
        from charges h join checkouts s on s.id = h.checkout_id join checkout_lines l on l.checkout_id = s.id
        join ${dealsWithNames} on c.id = l.collaboration_id
       where h.id = ${text} or s.session_id = ${text} or s.id = ${id}
      union all
      select 'request ' || r.id, r.kind || ' ' || coalesce(r.processor_id, r.id::text), r.status,
             '/staff/collaborations/' || r.collaboration_id
        from processor_requests r
       where r.id = ${id} or r.processor_id = ${text} or r.transfer_id = ${text} or r.charge_id = ${text}
      union all
      select 'account ' || o.processor_id, o.processor_id, k.name || ' · ' || o.status, '/staff/accounts/' || k.account_id
        from payout_accounts o join creators k on k.id = o.creator_id where o.processor_id = ${text}
    ) found order by key limit ${most}`,
  payouts: ({ text, id }) => sql<Found>`
    select p.id::text as key, coalesce(p.bank_reference, p.id::text) as title, k.name || ' · ' || p.status as note,
           '/staff/payouts/' || p.id as "to"
      from manual_payouts p join creators k on k.id = p.creator_id
     where p.id = ${id} or p.bank_reference = ${text} order by p.requested_at desc limit ${most}`,
  documents: ({ text }) => sql<Found>`
    select d.id::text as key, d.number as title, d.kind || ' · ' || d.issued_on as note,
           '/staff/collaborations/' || d.collaboration_id as "to"
      from documents d where d.number ilike ${begins(text)} order by d.number limit ${most}`,
  chargebacks: ({ text }) => sql<Found>`
    select d.id as key, d.id as title, d.reason || ' · ' || d.status as note, '/staff/chargebacks/' || d.id as "to"
      from chargebacks d where d.id = ${text} or d.charge_id = ${text} order by d.opened_at desc limit ${most}`,
  events: ({ text }) => sql<Found>`
    select e.id as key, e.type as title, e.id || ' · ' || e.object_id as note, '/staff/events/' || e.id as "to"
      from stripe_events e where e.id = ${text} or e.object_id = ${text} order by e.received_at desc limit ${most}`,
}

/** What is found of each of these kinds, ten at most; kinds without any are left out. */
export async function searchAll(db: Db, sought: Sought, kinds: readonly SearchKind[]) {
  const found = await Promise.all(
    kinds.map(async (kind) => ({ kind, found: (await queries[kind](sought).execute(db)).rows })),
  )
  return found.filter((group) => group.found.length > 0)
}
