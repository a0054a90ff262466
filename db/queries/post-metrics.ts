import type { Actor } from '../../app/domain/actor.ts'
import type { Source } from '../../app/domain/channel/platforms.ts'
import type { FileRow } from '../../app/domain/outcome/metric-file.ts'
import type { MetricName, Metrics, MetricsReading } from '../../app/domain/outcome/metrics.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { type DealScope, inScope } from './deal-scope.ts'

type NewReading = Metrics & {
  collaborationId: string
  takenOn: string
  source: Source
  accountId: string | null
  payload?: object
  fileId?: string
  pictureKey?: string
  doubts?: MetricName[]
}

/** Readings are only ever added: a correction is a later reading of the same day. */
export async function recordReading(tx: Tx, { payload, ...reading }: NewReading, now: Date) {
  await tx
    .insertInto('postMetrics')
    .values({ ...reading, payload: payload ? JSON.stringify(payload) : null, recordedAt: now })
    .execute()
}

/** What the figures of a post were, oldest day first; of one day the correction comes after what it corrects. */
export async function listReadings(db: Db, collaborationId: string, actor: Actor): Promise<MetricsReading[]> {
  const rows = await readings(db, actor).where('c.id', '=', collaborationId).execute()
  return rows.map(asReading)
}

/** The readings of every post of a campaign, or of one collaboration, by collaboration, oldest first. */
export async function listReadingsByPost(
  db: Db,
  of: DealScope,
  actor: Actor,
): Promise<Map<string, MetricsReading[]>> {
  const rows = await readings(db, actor).select('m.collaborationId').where(inScope(of)).execute()
  return Map.groupBy(
    rows.map(({ collaborationId, ...row }) => ({ collaborationId, ...asReading(row) })),
    ({ collaborationId }) => collaborationId,
  )
}

const readings = (db: Db, actor: Actor) =>
  db
    .selectFrom('postMetrics as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .leftJoin('metricFiles as f', 'f.id', 'm.fileId')
    .select(['m.takenOn', 'm.source', 'm.reach', 'm.views', 'm.likes', 'm.comments', 'm.shares', 'm.saves'])
    .select(['m.pictureKey', 'f.fileName', 'm.recordedAt', 'm.doubts'])
    .where(visibleTo(actor))
    .orderBy('m.takenOn')
    .orderBy('m.id')

const asReading = <Row extends { source: string; doubts: string[] }>({ source, doubts, ...row }: Row) => ({
  ...row,
  source: source as Source,
  doubts: doubts as MetricName[],
})

/** Whose deal a screenshot of figures belongs to. */
export async function findFiguresPictureOwner(db: Db, key: string) {
  return db
    .selectFrom('postMetrics as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .select(['c.brandId', 'c.creatorId'])
    .where('m.pictureKey', '=', key)
    .executeTakeFirst()
}

type NewMetricFile = {
  collaborationId: string
  accountId: string
  fileName: string
  sha256: string
  row: FileRow
  namesPost: boolean
}

/** @returns the id. */
export async function recordMetricFile(tx: Tx, { row, ...file }: NewMetricFile, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('metricFiles')
    .values({ ...file, ...row, receivedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The row of a post that somebody of the deal sent in as a file, once it is theirs to see. */
export async function findMetricFile(db: Db, id: string, collaborationId: string, actor: Actor) {
  return db
    .selectFrom('metricFiles as f')
    .innerJoin('collaborations as c', 'c.id', 'f.collaborationId')
    .select(['f.id', 'f.fileName', 'f.columns', 'f.cells', 'f.namesPost', 'f.receivedAt'])
    .where('f.id', '=', id)
    .where('c.id', '=', collaborationId)
    .where(visibleTo(actor))
    .executeTakeFirst()
}

/** Posts of running and ended deals that are young enough to be asked about, with the newest day of their figures. */
export async function listPostsToMeasure(db: Db, since: Date) {
  return db
    .selectFrom('publications as p')
    .innerJoin('collaborations as c', 'c.id', 'p.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .select((eb) => [
      'c.id',
      'p.publishedAt',
      'b.timeZone as zone',
      eb
        .selectFrom('postMetrics as m')
        .select((m) => m.fn.max('m.takenOn').as('day'))
        .whereRef('m.collaborationId', '=', 'c.id')
        .as('newest'),
    ])
    .where('p.publishedAt', '>=', since)
    .where('c.status', 'not in', ['cancelled', 'refunded'])
    .orderBy('p.publishedAt')
    .execute()
}
