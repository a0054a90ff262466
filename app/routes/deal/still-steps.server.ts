import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { retryStills } from '#app/commands/retry-stills.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

const stillsForm = z.object({ fileId: z.uuid() })

/** What either side can do about the stills of a video. */
export function stillSteps(actor: BrandActor | CreatorActor, id: string): Record<string, StepHandler> {
  return {
    'retry-stills': onStep(stillsForm, ({ fileId }) => retryStills(db, actor, id, fileId, now()), 'draft'),
  }
}
