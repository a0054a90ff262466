import { now } from '#app/clock.server.ts'
import { openClaim } from '#app/commands/open-claim.ts'
import { observePost } from '#app/commands/prove-post.ts'
import { type PlainClaimStep, takeClaimStep } from '#app/commands/take-claim-step.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { claimForm, claimWordForm, observationForm } from '#app/domain/publication/forms.ts'
import { withScreenshot } from '#app/routes/files/screenshot.server.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

/** What a brand does about the post that is out: says what it sees, and claims that it is away too early. */
export function brandPostSteps(actor: BrandActor, id: string): Record<string, StepHandler> {
  const word = (step: PlainClaimStep) =>
    onStep(claimWordForm, ({ note }) => takeClaimStep(db, actor, id, step, now(), note), 'post')
  return {
    'observe-post': onStep(
      observationForm,
      (seen, files) =>
        withScreenshot(actor, id, files, { ...seen, step: 'observe-post' }, (picture) =>
          observePost(db, actor, id, { ...seen, picture }, now()),
        ),
      'guard',
    ),
    'open-claim': onStep(
      claimForm,
      (claim, files) =>
        withScreenshot(actor, id, files, { ...claim, step: 'open-claim' }, (picture) =>
          openClaim(db, actor, id, { ...claim, picture }, now()),
        ),
      'post',
    ),
    'accept-restored': word('accept-restored'),
    'insist-on-claim': word('insist-on-claim'),
    'withdraw-claim': word('withdraw-claim'),
  }
}
