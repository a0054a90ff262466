import { createHash } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { readCsv } from '#app/commands/read-csv.ts'
import {
  receiveMetricFile,
  recordMetrics,
  recordMetricsByPayload,
  recordMetricsOfFile,
} from '#app/commands/record-metrics.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import type { Doubt } from '#app/domain/outcome/doubts.ts'
import { metricFileForm } from '#app/domain/outcome/metric-file.ts'
import { metricPayloadForm, metricsForm } from '#app/domain/outcome/metrics.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { formErrors } from '#app/http/form.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { keepPicture } from '#app/integrations/pictures.ts'
import { isBook, largestBook, readBook } from '#app/integrations/spreadsheet.ts'
import { db } from '#db/db.server.ts'
import { findStanding } from '#db/queries/collaboration-page.ts'
import { pictureKeeper } from '../files/picture-keeper.server.ts'

type Side = BrandActor | CreatorActor
type Doubts = Partial<Record<string, Doubt>> | undefined

/** Figures that look wrong come back at their fields, with a box to say that they are right. */
export function doubtsAnswer(found: Doubts, values: object, step: string) {
  if (!found) return undefined
  const errors = Object.fromEntries(
    Object.entries(found).flatMap(([name, doubt]): [string, FormIssue][] =>
      doubt ? [[name, { key: doubt.code, params: doubt.params }]] : [],
    ),
  )
  return formErrors(errors, { ...values, step, isDoubted: 'yes' })
}

/** The ways in which figures of a post come in, for either side of its deal. */
export function figureSteps(actor: Side, id: string): Record<string, StepHandler> {
  return {
    metrics: onStep(metricsForm, async (metrics, { screenshot = [] }) => {
      const [shot] = screenshot
      const picture = shot && (await keptScreenshot(actor, id, shot))
      if (typeof picture === 'string')
        return formErrors({ screenshot: { key: picture, params: {} } }, { ...metrics, step: 'metrics' })
      const doubts = await recordMetrics(db, actor, id, metrics, now(), picture?.key)
      return doubtsAnswer(doubts, metrics, 'metrics')
    }),
    'metrics-payload': onStep(metricPayloadForm, async (told) =>
      doubtsAnswer(
        await recordMetricsByPayload(db, actor, id, told, now()),
        { ...told, sure: '' },
        'metrics-payload',
      ),
    ),
    'metrics-file': onStep(z.looseObject({}), async (_, { export: files = [] }) => {
      const [file] = files
      const wrong = (key: string) => formErrors({ export: { key, params: {} } }, { step: 'metrics-file' })
      if (!file) return wrong('file')
      if (file.size > largestBook.bytes) return wrong('file_too_large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const table = isBook(bytes)
        ? await readBook(bytes)
        : readCsv(bytes, { bytes: largestBook.bytes, rows: largestBook.rows })
      if ('fault' in table) throw new Refusal('conflict', `metrics.${table.fault}`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const received = { name: file.name || 'export', sha256, table }
      const fileId = await receiveMetricFile(db, actor, id, received, now())
      throw redirect(`/${actor.role}/collaborations/${id}/figures?file=${fileId}#file`)
    }),
    'metrics-mapping': onStep(metricFileForm, async (mapping) =>
      doubtsAnswer(
        await recordMetricsOfFile(db, actor, id, mapping, now()),
        { ...asTyped(mapping), sure: '' },
        'metrics-mapping',
      ),
    ),
  }
}

const asTyped = (mapping: z.output<typeof metricFileForm>) =>
  Object.fromEntries(
    Object.entries(mapping).map(([name, value]) => [name, value === null ? '' : String(value)]),
  )

/** Opening a picture is costly: whose deal it is comes first. @throws Refusal. */
async function keptScreenshot(actor: Side, id: string, shot: File) {
  if (!(await findStanding(db, id, actor))) throw new Refusal('not_found', 'collaboration.unknown')
  return keepPicture(pictureKeeper, new Uint8Array(await shot.arrayBuffer()))
}
