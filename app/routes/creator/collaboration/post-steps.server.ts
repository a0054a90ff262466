import { now } from '#app/clock.server.ts'
import { proveByPayload, proveByScreenshot } from '#app/commands/prove-post.ts'
import { type PlainClaimStep, takeClaimStep } from '#app/commands/take-claim-step.ts'
import type { CreatorActor } from '#app/domain/actor.ts'
import {
  claimWordForm,
  largestPayload,
  payloadForm,
  payloadText,
  screenshotForm,
} from '#app/domain/publication/forms.ts'
import { withScreenshot } from '#app/routes/files/screenshot.server.ts'
import { formErrors } from '#app/http/form.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

/** What a creator does about the post that is out: proves it, and answers claims about it. */
export function creatorPostSteps(actor: CreatorActor, id: string): Record<string, StepHandler> {
  const word = (step: PlainClaimStep) =>
    onStep(claimWordForm, ({ note }) => takeClaimStep(db, actor, id, step, now(), note), 'post')
  return {
    'prove-payload': onStep(
      payloadForm,
      async ({ payload }, { payloadFile: files = [] }) => {
        const sent = await payloadOf(payload, files)
        if ('issue' in sent)
          return formErrors({ [sent.field]: sent.issue }, { payload, step: 'prove-payload' })
        await proveByPayload(db, actor, id, sent.text, now())
      },
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

/** The payload of a form, pasted or as its one file; what is too large is not opened. */
async function payloadOf(pasted: string, files: readonly File[]) {
  const [file] = files
  const wrong = (field: string, key: string, params = {}) => ({ field, issue: { key, params } })
  if (files.length > 1) return wrong('payloadFile', 'too_many', { count: 1 })
  if (file && file.size > largestPayload.bytes) return wrong('payloadFile', 'json_too_large')
  const read = payloadText(pasted, file && new Uint8Array(await file.arrayBuffer()))
  return 'text' in read ? read : wrong(read.field, read.fault)
}
