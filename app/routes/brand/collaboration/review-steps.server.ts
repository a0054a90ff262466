import { data } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { checkPoint } from '#app/commands/check-point.ts'
import { inviteReviewer, revokeReviewer } from '#app/commands/invite-reviewer.ts'
import { markFrame } from '#app/commands/mark-frame.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { checkForm, markForm, reviewLinkActForm, reviewLinkForm } from '#app/domain/review/forms.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

/** What a brand can do about a draft in review besides deciding on it. */
export const reviewSteps = (actor: BrandActor, id: string): Record<string, StepHandler> => ({
  'mark-frame': onStep(markForm, (mark) => markFrame(db, actor, id, mark, now()), 'draft'),
  'check-point': onStep(checkForm, (check) => checkPoint(db, actor, id, check, now()), 'checklist'),
  // The secret is shown on this one answer and can be read nowhere later.
  'invite-reviewer': onStep(reviewLinkForm, async (link) => {
    const reviewToken = await inviteReviewer(db, actor, id, link, now())
    return data({ errors: {}, values: {}, refusal: null, reviewToken })
  }),
  'revoke-reviewer': onStep(
    reviewLinkActForm,
    ({ link }) => revokeReviewer(db, actor, id, link, now()),
    'reviewers',
  ),
})
