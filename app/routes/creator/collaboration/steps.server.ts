import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { acceptOffer } from '#app/commands/accept-offer.ts'
import { answerRevision } from '#app/commands/answer-revision.ts'
import { commentOnDraft } from '#app/commands/comment-on-draft.ts'
import { makeOffer } from '#app/commands/make-offer.ts'
import { publishPost } from '#app/commands/publish-post.ts'
import { giveAddress } from '#app/commands/give-address.ts'
import { receiveProduct } from '#app/commands/receive-product.ts'
import { deliverPart } from '#app/commands/deliver-part.ts'
import { sendMessage } from '#app/commands/send-message.ts'
import { submitDraft } from '#app/commands/submit-draft.ts'
import { type PlainStep, takeStep } from '#app/commands/take-step.ts'
import type { CreatorActor } from '#app/domain/actor.ts'
import {
  acceptForm,
  commentForm,
  draftForm,
  messageForm,
  noteForm,
  offerForm,
  partForm,
  publishForm,
} from '#app/domain/collaboration/forms.ts'
import { take } from '#app/domain/collaboration/take.ts'
import { addressForm } from '#app/domain/collaboration/delivery.ts'
import { fixCaption } from '#app/domain/compliance/fix.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { formErrors } from '#app/http/form.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { figureSteps } from '../../deal/figures.server.ts'
import { moreTimeSteps } from '../../deal/more-time.server.ts'
import { remarkSteps } from '../../deal/remark-steps.server.ts'
import { stillSteps } from '../../deal/still-steps.server.ts'
import { db } from '#db/db.server.ts'
import { findFacts } from '#db/queries/compliance.ts'
import { findStanding } from '#db/queries/collaboration-page.ts'
import { filesOfDraft } from './draft-files.server.ts'
import { creatorPostSteps } from './post-steps.server.ts'

/** Every button of a deal's page that a creator can press. */
export function creatorSteps(actor: CreatorActor, id: string): Record<string, StepHandler> {
  const plain = (step: PlainStep) =>
    onStep(noteForm, ({ note }) => takeStep(db, actor, id, step, now(), note))
  const bare = (answer: 'accept-revision' | 'refuse-revision') =>
    onStep(z.object({}), () => answerRevision(db, actor, id, answer, now()), 'extra-revision')
  return {
    'accept-offer': onStep(acceptForm, ({ offerVersion }) => acceptOffer(db, actor, id, offerVersion, now())),
    'counter-offer': onStep(offerForm, (offer) => makeOffer(db, actor, id, offer, now())),
    'decline-offer': plain('decline-offer'),
    'withdraw-bid': plain('withdraw-bid'),
    'receive-product': onStep(z.object({}), () => receiveProduct(db, actor, id, now())),
    'report-lost': plain('report-lost'),
    'cancel-unshipped': plain('cancel-unshipped'),
    'give-address': onStep(addressForm, (address) => giveAddress(db, actor, id, address, now()), 'product'),
    'fix-caption': onStep(z.looseObject({}), async (form) => {
      const caption = typeof form.caption === 'string' ? form.caption.slice(0, 5_000) : ''
      return formErrors(
        {},
        { ...form, caption: await fixedCaption(actor, id, caption), step: 'submit-draft' },
      )
    }),
    'submit-draft': onStep(draftForm, async (draft, { pictures: files = [] }) => {
      await mayHandIn(actor, id)
      const kept = await filesOfDraft(actor, id, draft.uploads, files)
      if ('issue' in kept) return formErrors({ pictures: kept.issue }, { ...draft, step: 'submit-draft' })
      await submitDraft(db, actor, id, { draft, pictures: kept.files }, now())
    }),
    'accept-revision': bare('accept-revision'),
    'refuse-revision': bare('refuse-revision'),
    'publish-post': onStep(publishForm, ({ url }) => publishPost(db, actor, id, url, now())),
    ...creatorPostSteps(actor, id),
    ...moreTimeSteps(actor, id),
    ...remarkSteps(actor, id),
    ...stillSteps(actor, id),
    comment: onStep(commentForm, (comment) => commentOnDraft(db, actor, id, comment, now()), 'draft'),
    'deliver-part': onStep(partForm, ({ part }) => deliverPart(db, actor, id, part, now()), 'parts'),
    message: onStep(messageForm, ({ body }) => sendMessage(db, actor, id, body, now()), 'messages'),
    metrics: { ...figureSteps(actor, id).metrics!, part: 'post' },
  }
}

/** The caption with everything put right that other words can put right. @throws Refusal for a deal of others. */
async function fixedCaption(actor: CreatorActor, id: string, caption: string) {
  if (!(await findStanding(db, id, actor))) throw new Refusal('not_found', 'collaboration.unknown')
  return fixCaption({ ...(await findFacts(db, id, now())), caption })
}

/** Asked before pictures are opened, which is costly; the command asks again. @throws Refusal */
async function mayHandIn(actor: CreatorActor, id: string) {
  const standing = await findStanding(db, id, actor)
  if (!standing) throw new Refusal('not_found', 'collaboration.unknown')
  take('submit-draft', standing, actor)
}
