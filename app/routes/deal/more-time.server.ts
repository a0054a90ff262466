import { now } from '#app/clock.server.ts'
import { answerMoreTime } from '#app/commands/answer-more-time.ts'
import { askMoreTime } from '#app/commands/ask-more-time.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import {
  longestMoreTimeDays,
  moreTimeAnswer,
  moreTimeForm,
  type MoreTimeIssue,
} from '#app/domain/collaboration/more-time.ts'
import { longestHoldDays } from '#app/domain/escrow/fees.ts'
import { formErrors } from '#app/http/form.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

const most: Partial<Record<MoreTimeIssue, number>> = {
  more_time_too_far: longestMoreTimeDays,
  more_time_beyond_hold: longestHoldDays,
}

/** The buttons with which either side of a deal asks for more time, and answers. */
export function moreTimeSteps(actor: BrandActor | CreatorActor, id: string): Record<string, StepHandler> {
  const answer = (isAgreed: boolean) =>
    onStep(
      moreTimeAnswer,
      ({ request }) => answerMoreTime(db, actor, id, { request, isAgreed }, now()),
      'more-time',
    )
  return {
    'ask-more-time': onStep(
      moreTimeForm,
      async (form) => {
        const issue = await askMoreTime(db, actor, id, form, now())
        if (!issue) return undefined
        const params = { most: most[issue] ?? 0 }
        return formErrors({ dueOn: { key: issue, params } }, { ...form, step: 'ask-more-time' })
      },
      'more-time',
    ),
    'agree-more-time': answer(true),
    'refuse-more-time': answer(false),
  }
}
