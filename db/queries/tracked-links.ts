import { type ExpressionBuilder, sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import { noClicks, type Verdict } from '../../app/domain/outcome/click.ts'
import type { Db, Schema, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

/** What a tracked link is named after. */
export async function findLinkSubject(tx: Tx, collaborationId: string) {
  return tx
    .selectFrom('collaborations as c')
    .innerJoin('campaigns', 'campaigns.id', 'c.campaignId')
    .innerJoin('channels', 'channels.id', 'c.channelId')
    .select(['campaigns.name as campaignName', 'channels.handle', 'c.brandId'])
    .where('c.id', '=', collaborationId)
    .executeTakeFirstOrThrow()
}

type NewLink = { code: string; collaborationId: string; destination: string; promoCode: string | null }

/** @returns false when the code is taken: draw another. */
export async function recordLink(tx: Tx, link: NewLink, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('trackedLinks')
    .values({ ...link, createdAt: now })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type TrackedLink = { id: number; code: string; destination: string; brandId: string }

/** Open to everybody who has the code or any name the link ever had: it is what followers click. */
export async function findLinkAt(
  db: Db,
  address: { code: string } | { name: string },
): Promise<TrackedLink | undefined> {
  return db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select(['l.id', 'l.code', 'l.destination', 'c.brandId'])
    .where((eb) =>
      'code' in address
        ? eb('l.code', '=', address.code)
        : eb('l.id', '=', eb.selectFrom('linkNames').select('linkId').where('name', '=', address.name)),
    )
    .executeTakeFirst()
}

/** Everything after `/r/` by which a collaboration's links are found: codes and names. */
export async function listLinkAddresses(db: Db, collaborationId: string): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select code as address from tracked_links where collaboration_id = ${collaborationId}::uuid
    union all
    select n.name from link_names as n join tracked_links as l on l.id = n.link_id
     where l.collaboration_id = ${collaborationId}::uuid`.execute(db)
  return rows.map(({ address }) => address)
}

/** The readable code that is shown: the one chosen last. */
export const newestName = (eb: ExpressionBuilder<Schema & { l: Schema['trackedLinks'] }, 'l'>) =>
  eb
    .selectFrom('linkNames as n')
    .select('n.name')
    .whereRef('n.linkId', '=', 'l.id')
    .orderBy('n.namedAt', 'desc')
    .orderBy('n.name')
    .limit(1)

/** The links of a collaboration, oldest first, with how many calls of each were counted and how many were not. */
export async function listLinks(db: Db, collaborationId: string, actor: Actor) {
  const rows = await db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('clickDayCounts as s')
          .innerJoin('trackedLinks as own', 'own.id', 's.linkId')
          .select((s) => ['s.linkId', 's.verdict', s.fn.sum('s.clicks').as('clicks')])
          .where('own.collaborationId', '=', collaborationId)
          .groupBy(['s.linkId', 's.verdict'])
          .as('k'),
      (join) => join.onRef('k.linkId', '=', 'l.id'),
    )
    .select(['l.code', 'l.destination', 'l.promoCode', 'l.createdAt'])
    .select((eb) => newestName(eb).as('name'))
    .select([
      sql<Partial<Record<Verdict, number>>>`coalesce(jsonb_object_agg(k.verdict, k.clicks)
        filter (where k.verdict is not null), '{}')`.as('clicks'),
    ])
    .where('l.collaborationId', '=', collaborationId)
    .where(visibleTo(actor))
    .groupBy('l.id')
    .orderBy('l.id')
    .execute()
  return rows.map(({ clicks, ...link }) => ({ ...link, clicks: { ...noClicks, ...clicks } }))
}
