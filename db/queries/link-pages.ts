import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { Trait, TraitCount } from '../../app/domain/outcome/link-counts.ts'
import type { Verdict } from '../../app/domain/outcome/click.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { newestName } from './tracked-links.ts'

/** One link of a collaboration by its random code, for either side of the deal. */
export async function findLink(db: Db, collaborationId: string, code: string, actor: Actor) {
  return db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .innerJoin('campaigns', 'campaigns.id', 'c.campaignId')
    .select(['l.id', 'l.code', 'l.destination', 'l.promoCode', 'c.brandId', 'campaigns.name as campaignName'])
    .select(sql<string>`v.body ->> 'title'`.as('title'))
    .select((eb) => newestName(eb).as('name'))
    .where('c.id', '=', collaborationId)
    .where('l.code', '=', code)
    .where(visibleTo(actor))
    .executeTakeFirst()
}

/** All names of a link, newest first: each of them leads to it. */
export async function listNames(db: Db, linkId: number) {
  return db
    .selectFrom('linkNames')
    .select(['name', 'namedAt'])
    .where('linkId', '=', linkId)
    .orderBy('namedAt', 'desc')
    .orderBy('name')
    .execute()
}

/** Where a link led before, newest first. */
export async function listFormerDestinations(db: Db, linkId: number) {
  return db
    .selectFrom('linkDestinations')
    .select(['destination', 'replacedAt'])
    .where('linkId', '=', linkId)
    .orderBy('id', 'desc')
    .execute()
}

/** Holds all naming of links until the transaction ends: two brands may choose names that look alike. */
export async function lockNaming(tx: Tx) {
  await sql`select pg_advisory_xact_lock(hashtext('athar: names of links'))`.execute(tx)
}

/** Names that look like this one, each with its link and brand. */
export async function listAlike(tx: Tx, skeleton: string) {
  return tx
    .selectFrom('linkNames as n')
    .innerJoin('trackedLinks as l', 'l.id', 'n.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select(['n.name', 'n.linkId', 'c.brandId'])
    .where('n.skeleton', '=', skeleton)
    .execute()
}

type NewName = { name: string; skeleton: string; linkId: number; accountId: string }

export async function recordName(tx: Tx, name: NewName, now: Date) {
  await tx
    .insertInto('linkNames')
    .values({ ...name, namedAt: now })
    .execute()
}

type Change = { linkId: number; from: string; to: string; accountId: string }

/** The link leads elsewhere from now on; what it led to is kept. */
export async function recordDestination(tx: Tx, { linkId, from, to, accountId }: Change, now: Date) {
  await tx
    .insertInto('linkDestinations')
    .values({ linkId, destination: from, replacedAt: now, accountId })
    .execute()
  await tx.updateTable('trackedLinks').set({ destination: to }).where('id', '=', linkId).execute()
}

/** Clicks of a link by calendar day in the brand's zone and verdict, from the roll-up. */
export async function listLinkDays(db: Db, linkId: number) {
  const rows = await db
    .selectFrom('clickDayCounts')
    .select(['day', 'verdict', 'clicks'])
    .where('linkId', '=', linkId)
    .orderBy('day')
    .execute()
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }))
}

/** By country, device and referrer, the largest of each, from the roll-up: all calls and the counted ones. */
export async function listLinkTraits(db: Db, linkId: number, most = 10): Promise<TraitCount[]> {
  const { rows } = await sql<TraitCount>`
    select trait, value, clicks, counted from (
      select trait, value, sum(clicks)::bigint as clicks,
             coalesce(sum(clicks) filter (where verdict = 'counted'), 0)::bigint as counted,
             row_number() over (partition by trait order by
               coalesce(sum(clicks) filter (where verdict = 'counted'), 0) desc, sum(clicks) desc, value) as place
        from click_days where link_id = ${linkId}::bigint
       group by trait, value) as t
     where place <= ${most} order by trait, place`.execute(db)
  return rows.map((row) => ({ ...row, trait: row.trait as Trait }))
}
