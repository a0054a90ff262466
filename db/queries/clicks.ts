import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { Device, Verdict } from '../../app/domain/outcome/click.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

/** Holds a visitor of a link until the transaction ends: two clicks at once are judged one after the other. */
export async function lockVisitor(tx: Tx, linkId: number, visitorKey: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${visitorKey}, ${linkId}))`.execute(tx)
}

/** When the visitor was last counted on the link, at or after `since`; null when not. */
export async function findRecentClick(
  db: Db,
  { linkId, visitorKey }: { linkId: number; visitorKey: string },
  since: Date,
): Promise<Date | null> {
  const row = await db
    .selectFrom('clicks')
    .select('clickedAt')
    .where('linkId', '=', linkId)
    .where('visitorKey', '=', visitorKey)
    .where('clickedAt', '>=', since)
    .where('verdict', '=', 'counted')
    .orderBy('clickedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.clickedAt ?? null
}

type NewClick = {
  id: string
  linkId: number
  visitorKey: string
  verdict: Verdict
  country: string | null
  referrer: string | null
  device: Device
}

export const recordClick = (db: Db, click: NewClick, now: Date) =>
  recordClicks(db, [{ ...click, clickedAt: now }])

export async function recordClicks(db: Db, clicks: (NewClick & { clickedAt: Date })[]) {
  await db.insertInto('clicks').values(clicks).execute()
}

/** Counted clicks per calendar day in `zone`, of a campaign or of one collaboration, days without any left out. */
export async function listDailyClicks(
  db: Db,
  of: { campaignId: string } | { collaborationId: string },
  actor: Actor,
  zone: string,
) {
  return db
    .selectFrom('clicks as k')
    .innerJoin('trackedLinks as l', 'l.id', 'k.linkId')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')

    .select((eb) => [
      sql<string>`(k.clicked_at at time zone ${zone})::date`.as('day'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where((eb) =>
      'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId),
    )
    .where('k.verdict', '=', 'counted')
    .where(visibleTo(actor))
    .groupBy(sql.ref('day'))
    .orderBy(sql.ref('day'))
    .execute()
}
