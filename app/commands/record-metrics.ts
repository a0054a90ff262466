import type { Db, Tx } from '#db/db.ts'
import { findMetricFile, listReadings, recordMetricFile, recordReading } from '#db/queries/post-metrics.ts'
import { findPublication } from '#db/queries/publications.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { Platform, Source } from '../domain/channel/platforms.ts'
import type { Table } from '../domain/channel/table.ts'
import { dayIn } from '../domain/clock.ts'
import { type Doubt, doubtsOf } from '../domain/outcome/doubts.ts'
import { figuresOfRow, type MetricMapping, rowOfPost } from '../domain/outcome/metric-file.ts'
import { readMetricPayload } from '../domain/outcome/metric-payload.ts'
import { type MetricName, metricNames, type Metrics, type MetricsForm } from '../domain/outcome/metrics.ts'
import { standingOf } from '../domain/outcome/standing.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Side = BrandActor | CreatorActor
/** Why nothing was recorded yet: figures that look wrong and were not said to be right. */
type Doubts = Partial<Record<MetricName, Doubt>>
type Evidence = { payload?: object; fileId?: string; pictureKey?: string }

/**
 * Figures of a live post as one side typed them, with a screenshot or without: they are labelled declared, with the day
 * they were read on. @returns the doubts about them, when nothing was recorded for that.
 * @throws Refusal not_found, or conflict when there is no post yet or the day is not one of its life.
 */
export async function recordMetrics(
  db: Db,
  actor: Side,
  collaborationId: string,
  { sure, takenOn, ...metrics }: MetricsForm,
  now: Date,
  pictureKey?: string,
): Promise<Doubts | undefined> {
  return db.transaction().execute(async (tx) => {
    await holdPost(tx, actor, collaborationId, takenOn, now)
    const reading = { collaborationId, takenOn, metrics, source: 'declared' as const, sure }
    return enter(tx, actor, reading, pictureKey ? { pictureKey } : {}, now)
  })
}

/** Figures out of what the platform's API answered; it must tell of this very post. @throws Refusal. */
export async function recordMetricsByPayload(
  db: Db,
  actor: Side,
  collaborationId: string,
  { payload, takenOn, sure }: { payload: string; takenOn: string; sure: boolean },
  now: Date,
): Promise<Doubts | undefined> {
  return db.transaction().execute(async (tx) => {
    const post = await holdPost(tx, actor, collaborationId, takenOn, now)
    const read = readMetricPayload(post.platform as Platform, payload, post.postId)
    if ('fault' in read) throw new Refusal('conflict', `metrics.${read.fault}`)
    const reading = { collaborationId, takenOn, metrics: read.metrics, source: 'api' as const, sure }
    return enter(tx, actor, reading, { payload: read.json }, now)
  })
}

/** Keeps the row of the post out of an export, until its columns are known. @returns its id. @throws Refusal. */
export async function receiveMetricFile(
  db: Db,
  actor: Side,
  collaborationId: string,
  file: { name: string; sha256: string; table: Table },
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const post = await holdPost(tx, actor, collaborationId, dayIn(now, 'UTC'), now, { anyDay: true })
    const found = rowOfPost(file.table, post.platform as Platform, post.postId)
    if ('fault' in found) throw new Refusal('conflict', `metrics.${found.fault}`)
    const { row, isNamed: namesPost } = found
    const kept = { collaborationId, accountId: actor.accountId, fileName: file.name.slice(0, 200), row }
    return recordMetricFile(tx, { ...kept, sha256: file.sha256, namesPost }, now)
  })
}

/** Figures out of a file that was received, by the columns that were chosen. @throws Refusal. */
export async function recordMetricsOfFile(
  db: Db,
  actor: Side,
  collaborationId: string,
  { fileId, takenOn, sure, ...mapping }: MetricMapping & { fileId: string; takenOn: string; sure: boolean },
  now: Date,
): Promise<Doubts | undefined> {
  return db.transaction().execute(async (tx) => {
    await holdPost(tx, actor, collaborationId, takenOn, now)
    const file = await findMetricFile(tx, fileId, collaborationId, actor)
    if (!file) throw new Refusal('not_found', 'metrics.no_file')
    const { metrics } = figuresOfRow(file, mapping)
    if (metricNames.every((name) => metrics[name] === null))
      throw new Refusal('conflict', 'metrics.file_without_figures')
    return enter(tx, actor, { collaborationId, takenOn, metrics, source: 'file', sure }, { fileId }, now)
  })
}

async function holdPost(
  tx: Tx,
  actor: Side,
  collaborationId: string,
  takenOn: string,
  now: Date,
  { anyDay = false } = {},
) {
  const { zone } = (await holdCollaboration(tx, actor, collaborationId)).terms
  const post = await findPublication(tx, collaborationId)
  if (!post) throw new Refusal('conflict', 'metrics.no_post')
  if (!anyDay && takenOn > dayIn(now, zone)) throw new Refusal('conflict', 'metrics.future_day')
  if (!anyDay && takenOn < dayIn(post.publishedAt, zone)) throw new Refusal('conflict', 'metrics.before_post')
  return post
}

type Entered = {
  collaborationId: string
  takenOn: string
  metrics: Metrics
  source: Source
  sure: boolean
}

async function enter(
  tx: Tx,
  actor: Side,
  { collaborationId, takenOn, metrics, source, sure }: Entered,
  evidence: Evidence,
  now: Date,
): Promise<Doubts | undefined> {
  const earlier = (await listReadings(tx, collaborationId, actor)).filter((one) => one.takenOn < takenOn)
  const found = doubtsOf(metrics, standingOf(earlier))
  const doubts = metricNames.filter((name) => found[name])
  if (doubts.length > 0 && !sure) return found
  const reading = { ...metrics, collaborationId, takenOn, source, accountId: actor.accountId, doubts }
  await recordReading(tx, { ...reading, ...evidence }, now)
  return undefined
}
