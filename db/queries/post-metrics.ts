import type { Actor } from '../../app/domain/actor.ts'
import type { Source } from '../../app/domain/channel/platforms.ts'
import type { Metrics, MetricsReading } from '../../app/domain/outcome/metrics.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

type NewReading = Metrics & {
  collaborationId: string
  takenOn: string
  source: Source
  accountId: string | null
}

/** Readings are only ever added: a correction is a later reading of the same day. */
export async function recordReading(tx: Tx, reading: NewReading, now: Date) {
  await tx
    .insertInto('postMetrics')
    .values({ ...reading, recordedAt: now })
    .execute()
}

/** What the figures of a post were, oldest day first; of one day the correction comes after what it corrects. */
export async function listReadings(db: Db, collaborationId: string, actor: Actor): Promise<MetricsReading[]> {
  const rows = await readings(db, actor)
    .where('c.id', '=', collaborationId)
    .orderBy('m.takenOn')
    .orderBy('m.id')
    .execute()
  return rows.map(({ source, ...row }) => ({ ...row, source: source as Source }))
}

/** The newest reading of a post. */
export async function findLatestReading(
  db: Db,
  collaborationId: string,
  actor: Actor,
): Promise<MetricsReading | undefined> {
  const row = await readings(db, actor)
    .where('c.id', '=', collaborationId)
    .orderBy('m.takenOn', 'desc')
    .orderBy('m.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, source: row.source as Source }
}

const readings = (db: Db, actor: Actor) =>
  db
    .selectFrom('postMetrics as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .select(['m.takenOn', 'm.source', 'm.reach', 'm.views', 'm.likes', 'm.comments', 'm.shares', 'm.saves'])
    .where(visibleTo(actor))

/** Views of every post as they were read, of a campaign or of one collaboration, oldest first. */
export async function listViewReadings(
  db: Db,
  of: { campaignId: string } | { collaborationId: string },
  actor: Actor,
) {
  const rows = await db
    .selectFrom('postMetrics as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .select(['m.takenOn as day', 'm.collaborationId', 'm.views'])
    .where((eb) =>
      'campaignId' in of ? eb('c.campaignId', '=', of.campaignId) : eb('c.id', '=', of.collaborationId),
    )
    .where('m.views', 'is not', null)
    .where(visibleTo(actor))
    .orderBy('m.takenOn')
    .orderBy('m.id')
    .execute()
  return rows.flatMap(({ views, ...row }) => (views === null ? [] : [{ ...row, views }]))
}
