import { randomUUID } from 'node:crypto'
import { acceptOffer } from '#app/commands/accept-offer.ts'
import { answerRevision } from '#app/commands/answer-revision.ts'
import { commentOnDraft } from '#app/commands/comment-on-draft.ts'
import { makeOffer } from '#app/commands/make-offer.ts'
import { openCheckout } from '#app/commands/open-checkout.ts'
import { offerRevision } from '#app/commands/offer-revision.ts'
import { publishPost } from '#app/commands/publish-post.ts'
import { requestChanges } from '#app/commands/request-changes.ts'
import { sendMessage } from '#app/commands/send-message.ts'
import { submitDraft } from '#app/commands/submit-draft.ts'
import { type PlainStep, takeStep } from '#app/commands/take-step.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'
import type { Act } from './act.ts'
import { claims } from './claim-acts.ts'
import { disputes } from './dispute-acts.ts'
import { callOff, comeOut, enter, type Model, pay } from './model.ts'
import { moreTime } from './more-time-acts.ts'
import { shipping } from './shipping-acts.ts'

const inStatus =
  (...statuses: Status[]) =>
  ({ status }: Model) =>
    statuses.includes(status)

const to = (status: Status) => (model: Model, now: number) => enter(model, status, now)

const agree = (model: Model, now: number) => {
  model.agreedAt = now
  enter(model, 'accepted', now)
}

const plain = (who: 'brand' | 'creator', step: PlainStep, from: Status[], status: Status): Act => ({
  allowed: inStatus(...from),
  model: to(status),
  real: ({ db, id, [who]: actor }, now) => takeStep(db, actor, id, step, now),
})

const late = (step: PlainStep, ...from: Status[]): Act => ({
  allowed: (model, now) => inStatus(...from)(model) && !waitsForParcel(model) && isLate(model, now),
  model: callOff,
  real: ({ db, id, brand }, now) => takeStep(db, brand, id, step, now),
})

const isLate = ({ openAt }: Model, now: number) => openAt !== null && now >= openAt
const waitsForParcel = ({ status, ships }: Model) => status === 'funded' && ships

const offer = (who: 'brand' | 'creator', from: Status[], status: Status): Act => ({
  allowed: inStatus(...from),
  model: (model, now) => {
    enter(model, status, now)
    model.offers += 1
  },
  real: ({ db, id, terms, [who]: actor }, now) => makeOffer(db, actor, id, terms, now),
})

/** What a role may never do, whatever the status. */
const wrongHands = (who: 'brand' | 'creator' | 'staff', step: PlainStep): Act => ({
  allowed: () => false,
  refusal: ['forbidden'],
  model: () => {},
  real: ({ db, id, [who]: actor }, now) => takeStep(db, actor, id, step, now),
})

/** In halalas, what another round of changes costs. */
const extraPrice = 30_000

/** Everything that people try, at the right and at the wrong moment. Time and the processor are in moments.ts. */
export const acts: Record<string, Act> = {
  ...shipping,
  ...moreTime,
  ...claims,
  ...disputes,
  'creator accepts': {
    allowed: inStatus('invited', 'offered'),
    model: agree,
    real: async ({ db, id, creator, offers }, now) => acceptOffer(db, creator, id, offers(), now),
  },
  'creator accepts an offer that was replaced': {
    allowed: () => false,
    model: () => {},
    real: ({ db, id, creator }, now) => acceptOffer(db, creator, id, 99, now),
  },
  'brand accepts': {
    allowed: inStatus('applied', 'countered'),
    model: agree,
    real: async ({ db, id, brand, offers }, now) => acceptOffer(db, brand, id, offers(), now),
  },
  'creator counters': offer('creator', ['invited', 'offered'], 'countered'),
  'brand offers': offer('brand', ['applied', 'countered'], 'offered'),
  'creator declines': plain('creator', 'decline-offer', ['invited', 'offered'], 'declined'),
  'creator withdraws': plain('creator', 'withdraw-bid', ['applied', 'countered'], 'withdrawn'),
  'brand declines': plain('brand', 'decline-bid', ['applied', 'countered'], 'declined'),
  'brand withdraws': plain('brand', 'withdraw-offer', ['invited', 'offered'], 'withdrawn'),
  'brand gives up before paying': plain('brand', 'cancel-unfunded', ['accepted'], 'cancelled'),
  'brand pays': {
    allowed: ({ status, extra }) => status === 'accepted' || extra === 'accepted',
    refusal: ['not_found', 'conflict'],
    model: (model, now) => {
      model.held += model.extra ? extraPrice : model.price
      model.paidAt ??= now
      enter(model, model.extra ? 'revising' : 'funded', now)
    },
    real: async ({ db, id, brand, world, settle }, now) => {
      const parts = await listPlannedParts(db, id)
      const page = { backUrl: 'http://athar.test/deal', locale: 'en' }
      const url = await openCheckout(db, world.payments, brand, parts, page, now)
      world.double.paySession(new URL(url).pathname.split('/').at(-1)!, '4242424242424242')
      await settle()
    },
  },
  'creator hands in': {
    allowed: (model) => inStatus('funded', 'received', 'revising')(model) && !waitsForParcel(model),
    model: (model, now) => {
      enter(model, 'in_review', now)
      model.drafts += 1
    },
    real: ({ db, id, creator }, now) => {
      const picture = {
        key: `${randomUUID()}.webp`,
        width: 800,
        height: 1000,
        bytes: 1_000,
        sha256: '0'.repeat(64),
      }
      const draft = { caption: 'Made in Riyadh #ad', ticked: [] }
      return submitDraft(db, creator, id, { draft, pictures: [picture] }, now)
    },
  },
  'brand asks for changes': {
    allowed: (model) => model.status === 'in_review' && model.changes < model.included,
    model: (model, now) => {
      enter(model, 'revising', now)
      model.changes += 1
    },
    real: ({ db, id, brand }, now) => requestChanges(db, brand, id, 'Brighter', now),
  },
  'brand offers a paid round': {
    allowed: ({ status, changes, included, extra }) =>
      status === 'in_review' && changes >= included && !extra,
    model: (model) => {
      model.extra = 'offered'
    },
    real: ({ db, id, brand }, now) => offerRevision(db, brand, id, { price: '300', note: 'Once more' }, now),
  },
  'creator takes the paid round': {
    allowed: ({ extra }) => extra === 'offered',
    model: (model) => {
      model.extra = 'accepted'
    },
    real: ({ db, id, creator }, now) => answerRevision(db, creator, id, 'accept-revision', now),
  },
  'creator refuses the paid round': {
    allowed: ({ extra }) => extra === 'offered',
    model: (model) => {
      model.extra = null
    },
    real: ({ db, id, creator }, now) => answerRevision(db, creator, id, 'refuse-revision', now),
  },
  'brand approves': plain('brand', 'approve-draft', ['in_review'], 'approved'),
  'brand calls off a late draft': late('cancel-late-draft', 'funded', 'received'),
  'brand calls off a late revision': late('cancel-late-revision', 'revising'),
  'brand calls off a late post': late('cancel-late-post', 'approved'),
  'creator publishes': {
    allowed: inStatus('approved'),
    model: comeOut,
    real: ({ db, id, creator }, now) =>
      publishPost(db, creator, id, `https://www.instagram.com/reel/C${randomUUID().slice(0, 9)}_/`, now),
  },
  'brand verifies': {
    allowed: (model) => model.status === 'published' && !model.claim,
    model: (model, now) => {
      pay(model, model.held)
      enter(model, 'verified', now)
    },
    real: ({ db, id, brand }, now) => takeStep(db, brand, id, 'verify-post', now),
  },
  'creator approves': wrongHands('creator', 'approve-draft'),
  'creator verifies': wrongHands('creator', 'verify-post'),
  'brand reports a parcel lost': wrongHands('brand', 'report-lost'),
  'creator lets it expire': wrongHands('creator', 'expire'),
  'staff approves': wrongHands('staff', 'approve-draft'),
  'a stranger approves': {
    allowed: () => false,
    refusal: ['not_found'],
    model: () => {},
    real: ({ db, id, stranger }, now) => takeStep(db, stranger, id, 'approve-draft', now),
  },
  'brand remarks': {
    allowed: ({ drafts }) => drafts > 0,
    refusal: ['not_found'],
    isRepeatable: true,
    model: () => {},
    real: ({ db, id, brand }, now) =>
      commentOnDraft(db, brand, id, { body: 'Nice', fileId: '', point: undefined }, now),
  },
  'creator writes': {
    allowed: () => true,
    isRepeatable: true,
    model: () => {},
    real: ({ db, id, creator }, now) => sendMessage(db, creator, id, 'Hello', now),
  },
}
