import { sql } from 'kysely'
import {
  type Code,
  type CreditedBy,
  type CreditReason,
  type Evidence,
  windowDays,
} from '../../app/domain/outcome/attribution.ts'
import type { Standing } from '../../app/domain/outcome/conversion.ts'
import type { Sale } from '../../app/domain/outcome/sale.ts'
import type { Db, Tx } from '../db.ts'
import { findClickForAttribution, isClickKnown } from './orders.ts'
import type { SaleKey } from './sales.ts'

/** What made a credit be decided anew. */
export type CreditCause = 'report' | 'click' | 'code' | 'lead' | 'replay'

/** Everything that is known now of what a sale names. */
export async function findEvidence(
  db: Db,
  { brandId, kind, subjectId }: SaleKey,
  { named, happenedAt }: Pick<Standing, 'named' | 'happenedAt'>,
): Promise<Evidence> {
  const { clickId, promoCode, leadId } = named
  const sale = { brandId, orderId: kind === 'order' ? subjectId : null, happenedAt }
  return {
    click: clickId === null ? undefined : await findClick(db, brandId, clickId, happenedAt),
    codes: promoCode === null ? [] : await listCodesFor(db, sale, promoCode),
    lead: leadId === null ? undefined : await findLead(db, brandId, leadId, happenedAt),
    fixed: kind === 'order' ? await findFixed(db, brandId, subjectId) : undefined,
  }
}

async function findClick(
  db: Db,
  brandId: string,
  clickId: string,
  happenedAt: Date,
): Promise<Evidence['click']> {
  const click = await findClickForAttribution(db, brandId, clickId)
  if (!click) return (await isClickKnown(db, brandId, clickId)) ? 'not_counted' : 'unknown'
  return { ...click, windowDays: await findWindowDays(db, click.campaignId, happenedAt) }
}

/** The window of a campaign that holds for what happened at an instant. */
export async function findWindowDays(db: Db, campaignId: string, at: Date): Promise<number> {
  const row = await db
    .selectFrom('attributionWindows')
    .select('days')
    .where('campaignId', '=', campaignId)
    .where('setAt', '<=', at)
    .orderBy('setAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.days ?? windowDays
}

/** Whose code it is, in any capitals: of the tracked links and of the codes given out beside them. */
async function listCodesFor(
  db: Db,
  { brandId, orderId, happenedAt }: { brandId: string; orderId: string | null; happenedAt: Date },
  promoCode: string,
): Promise<Code[]> {
  const code = promoCode.toUpperCase()
  const { rows } = await sql<Code>`
    with held as (
      select l.collaboration_id, l.created_at as valid_from, null::timestamptz as valid_until, null::int as most_uses
        from tracked_links l where upper(l.promo_code) = ${code}
       union all
      select p.collaboration_id, p.valid_from, p.valid_until, p.most_uses
        from promo_codes p where upper(p.code) = ${code})
    select held.collaboration_id, c.campaign_id, held.valid_from as "from", held.valid_until as until, held.most_uses,
           case when held.most_uses is null then 0 else (
             select count(*) from orders o
              where o.brand_id = ${brandId} and upper(o.promo_code) = ${code} and o.order_id is distinct from ${orderId}
                and o.ordered_at >= held.valid_from and (held.valid_until is null or o.ordered_at <= held.valid_until)
                and (o.ordered_at, o.order_id collate "C") < (${happenedAt}, ${orderId ?? ''} collate "C"))
           end as uses_before
      from held join collaborations c on c.id = held.collaboration_id
     where c.brand_id = ${brandId}`.execute(db)
  return rows
}

/**
 * The orders on either side of the last use that a code allows: when a sale takes or leaves a place before them, one of
 * them changes sides.
 */
export async function listAtLimit(db: Db, brandId: string, promoCode: string): Promise<string[]> {
  const code = promoCode.toUpperCase()
  const { rows } = await sql<{ orderId: string }>`
    select distinct o.order_id
      from promo_codes p
      join collaborations c on c.id = p.collaboration_id and c.brand_id = ${brandId}
      cross join lateral (
        select o.order_id from orders o
         where o.brand_id = c.brand_id and upper(o.promo_code) = ${code}
           and o.ordered_at >= p.valid_from and (p.valid_until is null or o.ordered_at <= p.valid_until)
         order by o.ordered_at, o.order_id collate "C"
        offset p.most_uses - 1 limit 2) o
     where upper(p.code) = ${code} and p.most_uses is not null`.execute(db)
  return rows.map(({ orderId }) => orderId)
}

async function findLead(
  db: Db,
  brandId: string,
  leadId: string,
  happenedAt: Date,
): Promise<Evidence['lead']> {
  const row = await db
    .selectFrom('leads as l')
    .leftJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select(['l.happenedAt', 'c.id as collaborationId', 'c.campaignId'])
    .where('l.brandId', '=', brandId)
    .where('l.leadId', '=', leadId)
    .executeTakeFirst()
  if (!row) return undefined
  const { collaborationId, campaignId } = row
  if (!collaborationId || !campaignId) return { owner: null, happenedAt: row.happenedAt }
  const days = await findWindowDays(db, campaignId, happenedAt)
  return { owner: { collaborationId, campaignId, windowDays: days }, happenedAt: row.happenedAt }
}

/** Whose an order stays, once commission has been accrued for it. */
async function findFixed(db: Db, brandId: string, orderId: string): Promise<Evidence['fixed']> {
  const row = await db
    .selectFrom('orders as o')
    .innerJoin('commissionAccruals as a', 'a.orderId', 'o.id')
    .innerJoin('collaborations as c', 'c.id', 'a.collaborationId')
    .select(['c.id as collaborationId', 'c.campaignId', 'o.attributedBy'])
    .where('o.brandId', '=', brandId)
    .where('o.orderId', '=', orderId)
    .limit(1)
    .executeTakeFirst()
  if (!row?.attributedBy) return undefined
  const { attributedBy, ...owner } = row
  return { ...owner, by: attributedBy as CreditedBy }
}

/** Keeps whose a sale is from now on, and why. */
export async function recordCredit(
  tx: Tx,
  { brandId, kind, subjectId }: SaleKey,
  { collaborationId, attributedBy, reason }: Sale,
  cause: CreditCause,
  now: Date,
) {
  await tx
    .insertInto('conversionCredits')
    .values({
      brandId,
      kind,
      subjectId,
      collaborationId,
      attributedBy,
      reason,
      cause,
      decidedAt: now,
    })
    .execute()
}

export type CreditRow = {
  collaborationId: string | null
  reason: CreditReason
  cause: CreditCause
  decidedAt: Date
}

/** Whose a sale was held to be, oldest first. The caller knows that the reader may. */
export async function listCredits(db: Db, { brandId, kind, subjectId }: SaleKey): Promise<CreditRow[]> {
  const rows = await db
    .selectFrom('conversionCredits')
    .select(['collaborationId', 'reason', 'cause', 'decidedAt'])
    .where('brandId', '=', brandId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute()
  return rows.map(({ reason, cause, ...row }) => ({
    ...row,
    reason: reason as CreditReason,
    cause: cause as CreditCause,
  }))
}

/** The window of a campaign from now on. */
export async function recordWindow(
  tx: Tx,
  window: { campaignId: string; days: number; accountId: string },
  now: Date,
) {
  await tx
    .insertInto('attributionWindows')
    .values({ ...window, setAt: now })
    .execute()
}
