import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { addCommission } from '#app/commands/add-commission.ts'
import { acceptOffer } from '#app/commands/accept-offer.ts'
import { commentOnDraft } from '#app/commands/comment-on-draft.ts'
import { enterErid } from '#app/commands/enter-erid.ts'
import { makeOffer } from '#app/commands/make-offer.ts'
import { offerRevision } from '#app/commands/offer-revision.ts'
import { requestChanges } from '#app/commands/request-changes.ts'
import { releasePart } from '#app/commands/release-part.ts'
import { shipProduct } from '#app/commands/ship-product.ts'
import { sendMessage } from '#app/commands/send-message.ts'
import { type PlainStep, takeStep } from '#app/commands/take-step.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import {
  acceptForm,
  changesForm,
  commentForm,
  messageForm,
  noteForm,
  offerForm,
  partForm,
} from '#app/domain/collaboration/forms.ts'
import { parcelForm } from '#app/domain/collaboration/delivery.ts'
import { extraRevisionForm } from '#app/domain/collaboration/extra-revision.ts'
import { eridForm } from '#app/domain/compliance/waiver.ts'
import { topUpForm } from '#app/domain/commission/view.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { moreTimeSteps } from '../../deal/more-time.server.ts'
import { db } from '#db/db.server.ts'
import { forecastBeforeHiring } from '../channel/forecast.server.ts'
import { brandPostSteps } from './post-steps.server.ts'
import { remarkSteps } from '../../deal/remark-steps.server.ts'
import { stillSteps } from '../../deal/still-steps.server.ts'
import { reviewSteps } from './review-steps.server.ts'

/** Every button of a deal's page that a brand can press. */
export function brandSteps(actor: BrandActor, id: string): Record<string, StepHandler> {
  const plain = (step: PlainStep) =>
    onStep(noteForm, ({ note }) => takeStep(db, actor, id, step, now(), note))
  const bare = (step: PlainStep) => onStep(z.object({}), () => takeStep(db, actor, id, step, now()))
  return {
    'accept-bid': onStep(acceptForm, async ({ offerVersion }) => {
      await forecastBeforeHiring(actor, id)
      await acceptOffer(db, actor, id, offerVersion, now())
    }),
    'make-offer': onStep(offerForm, async (offer) => {
      await forecastBeforeHiring(actor, id)
      await makeOffer(db, actor, id, offer, now())
    }),
    'decline-bid': plain('decline-bid'),
    'withdraw-offer': plain('withdraw-offer'),
    'cancel-unfunded': plain('cancel-unfunded'),
    'ship-product': onStep(parcelForm, (parcel) => shipProduct(db, actor, id, parcel, now())),
    'cancel-unaddressed': plain('cancel-unaddressed'),
    'cancel-lost': plain('cancel-lost'),
    'approve-draft': bare('approve-draft'),
    'request-changes': onStep(changesForm, ({ note }) => requestChanges(db, actor, id, note, now())),
    'enter-erid': onStep(eridForm, ({ erid }) => enterErid(db, actor, id, erid, now()), 'compliance'),
    'offer-revision': onStep(
      extraRevisionForm,
      (offer) => offerRevision(db, actor, id, offer, now()),
      'extra-revision',
    ),
    'verify-post': bare('verify-post'),
    'cancel-late-draft': plain('cancel-late-draft'),
    'cancel-late-revision': plain('cancel-late-revision'),
    'cancel-late-post': plain('cancel-late-post'),
    ...brandPostSteps(actor, id),
    'release-part': onStep(partForm, ({ part }) => releasePart(db, actor, id, part, now()), 'parts'),
    'add-commission': onStep(
      topUpForm,
      async ({ amount }) => {
        await addCommission(db, actor, id, amount, now())
      },
      'commission',
    ),
    ...moreTimeSteps(actor, id),
    ...remarkSteps(actor, id),
    ...stillSteps(actor, id),
    ...reviewSteps(actor, id),
    comment: onStep(commentForm, (comment) => commentOnDraft(db, actor, id, comment, now()), 'draft'),
    message: onStep(messageForm, ({ body }) => sendMessage(db, actor, id, body, now()), 'messages'),
  }
}
