import { now } from '#app/clock.server.ts'
import { proveByPayload, proveByScreenshot } from '#app/commands/prove-post.ts'
import { type PlainClaimStep, takeClaimStep } from '#app/commands/take-claim-step.ts'
import type { CreatorActor } from '#app/domain/actor.ts'
import { claimWordForm, payloadForm, screenshotForm } from '#app/domain/publication/forms.ts'
import { withScreenshot } from '#app/routes/files/screenshot.server.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

/** What a creator does about the post that is out: proves it, and answers claims about it. */
export function creatorPostSteps(actor: CreatorActor, id: string): Record<string, StepHandler> {
  const word = (step: PlainClaimStep) =>
    onStep(claimWordForm, ({ note }) => takeClaimStep(db, actor, id, step, now(), note), 'post')
  return {
    'prove-payload': onStep(
      payloadForm,
      ({ payload }) => proveByPayload(db, actor, id, payload, now()),
      'proof',
    ),
    'prove-screenshot': onStep(
      screenshotForm,
      ({ note }, files) =>
        withScreenshot(actor, id, files, { note, step: 'prove-screenshot' }, (picture) =>
          proveByScreenshot(db, actor, id, { picture, note }, now()),
        ),
      'proof',
    ),
    'restore-post': word('restore-post'),
    'answer-claim': word('answer-claim'),
  }
}
