import type { Actor } from '../../app/domain/actor.ts'
import { type Verdict, verdicts } from '../../app/domain/outcome/click.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

/** What a tracked link is named after. */
export async function findLinkSubject(tx: Tx, collaborationId: string) {
  return tx
    .selectFrom('collaborations as c')
    .innerJoin('campaigns', 'campaigns.id', 'c.campaignId')
    .innerJoin('channels', 'channels.id', 'c.channelId')
    .select(['campaigns.name as campaignName', 'channels.handle'])
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

export type TrackedLink = { id: number; code: string; destination: string; collaborationId: string }

/** Open to everybody who has the code: it is what followers click. */
export async function findLinkByCode(db: Db, code: string): Promise<TrackedLink | undefined> {
  return db
    .selectFrom('trackedLinks')
    .select(['id', 'code', 'destination', 'collaborationId'])
    .where('code', '=', code)
    .executeTakeFirst()
}

/** The links of a collaboration, oldest first, with how many calls of each were counted and how many were not. */
export async function listLinks(db: Db, collaborationId: string, actor: Actor) {
  const rows = await db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .leftJoin('clicks as k', 'k.linkId', 'l.id')
    .select(['l.code', 'l.destination', 'l.promoCode', 'l.createdAt'])
    .select((eb) =>
      verdicts.map((verdict) =>
        eb.fn.count<number>('k.id').filterWhere('k.verdict', '=', verdict).as(verdict),
      ),
    )
    .where('l.collaborationId', '=', collaborationId)
    .where(visibleTo(actor))
    .groupBy('l.id')
    .orderBy('l.id')
    .execute()
  return rows.map(({ code, destination, promoCode, createdAt, ...counts }) => ({
    code,
    destination,
    promoCode,
    createdAt,
    clicks: counts as Record<Verdict, number>,
  }))
}
