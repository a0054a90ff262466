import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Db, Tx } from '../db.ts'

export type PromoCode = {
  /** Null for the code of the tracked link, which is not ended. */
  id: number | null
  code: string
  collaborationId: string
  name: string
  handle: string
  mostUses: number | null
  validFrom: Date
  validUntil: Date | null
  /** Orders that typed it and count for this collaboration by it. */
  orders: number
  /** Other collaborations of the brand with the same code. */
  shared: number
}

/** The codes of a campaign's collaborations, those of their links too, by creator. */
export async function listPromoCodes(db: Db, campaignId: string, actor: BrandActor): Promise<PromoCode[]> {
  const { rows } = await sql<PromoCode>`
    with codes as (
      select null::bigint as id, l.promo_code as code, l.collaboration_id, null::int as most_uses,
             l.created_at as valid_from, null::timestamptz as valid_until
        from tracked_links l where l.promo_code is not null
       union all
      select id, code, collaboration_id, most_uses, valid_from, valid_until from promo_codes)
    select k.id, k.code, k.collaboration_id, ch.name, ch.handle, k.most_uses, k.valid_from, k.valid_until,
           (select count(*) from orders o
             where o.brand_id = c.brand_id and upper(o.promo_code) = upper(k.code)
               and o.collaboration_id = k.collaboration_id and o.attributed_by = 'code') as orders,
           (select count(distinct other.collaboration_id) from (
              select collaboration_id, promo_code as code from tracked_links
               union all select collaboration_id, code from promo_codes) other
              join collaborations oc on oc.id = other.collaboration_id and oc.brand_id = c.brand_id
             where upper(other.code) = upper(k.code) and other.collaboration_id <> k.collaboration_id) as shared
      from codes k
      join collaborations c on c.id = k.collaboration_id
      join channels ch on ch.id = c.channel_id
     where c.campaign_id = ${campaignId} and c.brand_id = ${actor.id}
     order by ch.name, k.id nulls first
     limit 2000`.execute(db)
  return rows
}

/** Collaborations of a campaign that can be given a code. */
export async function listCodeOwners(db: Db, campaignId: string, actor: BrandActor) {
  return db
    .selectFrom('collaborations as c')
    .innerJoin('agreements as a', 'a.collaborationId', 'c.id')
    .innerJoin('channels as ch', 'ch.id', 'c.channelId')
    .select(['c.id', 'ch.name', 'ch.handle'])
    .where('c.campaignId', '=', campaignId)
    .where('c.brandId', '=', actor.id)
    .orderBy('ch.name')
    .execute()
}

/** Who of a brand has any of these codes, in capitals. */
export async function listCodeHolders(db: Db, brandId: string, codes: readonly string[]) {
  const { rows } = await sql<{ code: string; collaborationId: string }>`
    select upper(held.code) as code, held.collaboration_id
      from (select collaboration_id, promo_code as code from tracked_links
             union all select collaboration_id, code from promo_codes) held
      join collaborations c on c.id = held.collaboration_id
     where c.brand_id = ${brandId} and upper(held.code) = any(${[...codes]}::text[])`.execute(db)
  return rows
}

type NewCode = {
  collaborationId: string
  code: string
  mostUses: number | null
  validFrom: Date
  validUntil: Date | null
  accountId: string
}

export async function recordPromoCodes(tx: Tx, codes: readonly NewCode[], now: Date) {
  if (codes.length === 0) return
  await tx
    .insertInto('promoCodes')
    .values(codes.map((code) => ({ ...code, createdAt: now })))
    .execute()
}

/** Ends a code of a brand now. @returns the code, undefined when there is none that could be ended. */
export async function endPromoCode(tx: Tx, id: number, actor: BrandActor, now: Date) {
  const { rows } = await sql<{ code: string }>`
    update promo_codes p set valid_until = greatest(p.valid_from, ${now}::timestamptz)
      from collaborations c
     where c.id = p.collaboration_id and c.brand_id = ${actor.id} and p.id = ${id}
       and (p.valid_until is null or p.valid_until > ${now})
    returning p.code`.execute(tx)
  return rows[0]?.code
}

/** The orders of a brand that typed any of these codes, in capitals. */
export async function listOrdersWithCodes(
  db: Db,
  brandId: string,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ orderId: string }>`
    select order_id from orders where brand_id = ${brandId} and upper(promo_code) = any(${[...codes]}::text[])
     union
    select subject_id from conversion_events
     where brand_id = ${brandId} and kind = 'order' and upper(promo_code) = any(${[...codes]}::text[])`.execute(
    db,
  )
  return rows.map(({ orderId }) => orderId)
}

/** The zone in which a brand counts its days. */
export async function findBrandZone(db: Db, actor: BrandActor): Promise<string> {
  const { timeZone } = await db
    .selectFrom('brands')
    .select('timeZone')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return timeZone
}
