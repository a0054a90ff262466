import type { Db } from '#db/db.ts'
import { findDispute } from '#db/queries/disputes.ts'
import type { PaymentsWorld } from '#e2e/payments-world.ts'
import type { Actor, BrandActor, CreatorActor, StaffActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import type { Status, StepName } from '../domain/collaboration/steps.ts'
import { otherSide } from '../domain/dispute/steps.ts'
import type { Factories, Scene } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { answerRevision } from './answer-revision.ts'
import { advance, holdCollaboration } from './advance.ts'
import { chargeOf, sar, statusOf } from './chargeback.testing.ts'
import { giveAddress } from './give-address.ts'
import { makeOffer } from './make-offer.ts'
import { offerRevision } from './offer-revision.ts'
import { openClaim } from './open-claim.ts'
import { openDispute } from './open-dispute.ts'
import { receiveProduct } from './receive-product.ts'
import { requestChanges } from './request-changes.ts'
import { ruleDispute } from './rule-dispute.ts'
import { acceptSettlement, offerSettlement } from './settle-dispute.ts'
import { letDisputeTimeAct } from './clock-dispute.ts'
import { appealRuling } from './answer-ruling.ts'
import { claimOf, ruleOn, rulingOf } from './dispute.testing.ts'
import { shipProduct } from './ship-product.ts'
import { submitDraft } from './submit-draft.ts'
import { takeClaimStep, upholdClaim } from './take-claim-step.ts'
import { letTimeAct, plainSteps, takeStep } from './take-step.ts'

/** A deal, and where it takes place. */
export type Stand = { db: Db; world: PaymentsWorld; make: Factories; clock: { now: Date }; deal: Scene }

type Door = (stand: Stand, actor: Actor) => Promise<unknown>

/** The last ruling takes effect: on appeal by staff, by silence otherwise. */
const rule =
  (amount: number): Door =>
  async ({ db, make, clock, deal }, actor) => {
    const now = clock.now
    await ruleOn(db, deal, await make.staff(), sar(amount), now)
    if (actor.role === 'system') return letDisputeTimeAct(db, deal.id, plusDays(now, 3))
    await appealRuling(db, deal.brand, deal.id, 'Look again', now)
    const { reason } = (await findDispute(db, deal.id))!
    await ruleDispute(db, actor as StaffActor, deal.id, rulingOf(sar(amount), reason), now)
  }

const offer: Door = async ({ db, clock, deal }, actor) =>
  makeOffer(
    db,
    actor as BrandActor,
    deal.id,
    { price: '4500', currency: 'SAR', draftDueOn: await dueOf(db, deal.id), note: '' },
    clock.now,
  )
const accept: Door = async ({ db, clock, deal }, actor) =>
  acceptOffer(db, actor as CreatorActor, deal.id, (await lastOffer(db, deal.id)).version, clock.now)

const lastOffer = (db: Db, id: string) =>
  db
    .selectFrom('offers')
    .select(['version', 'draftDueOn'])
    .where('collaborationId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
const dueOf = async (db: Db, id: string) => (await lastOffer(db, id)).draftDueOn

/** The command, webhook or job behind every step that is more than somebody's word. */
const commands: Partial<Record<StepName, Door>> = {
  'accept-offer': accept,
  'accept-bid': accept,
  'counter-offer': offer,
  'make-offer': offer,
  fund: ({ make, deal }) => make.pay(deal),
  'ship-product': async ({ db, clock, deal }, actor) =>
    shipProduct(db, actor as BrandActor, deal.id, { carrier: 'SMSA', tracking: '290041' }, clock.now),
  'receive-product': ({ db, clock, deal }, actor) =>
    receiveProduct(db, actor as CreatorActor, deal.id, clock.now),
  'submit-draft': ({ db, make, clock, deal }, actor) =>
    submitDraft(
      db,
      actor as CreatorActor,
      deal.id,
      { draft: { caption: 'Made in Riyadh #ad', ticked: [] }, pictures: [make.picture()] },
      clock.now,
    ),
  'request-changes': ({ db, clock, deal }, actor) =>
    requestChanges(db, actor as BrandActor, deal.id, 'Brighter', clock.now),
  // Silence, while a rule is not met.
  'return-for-compliance': async ({ db, clock, deal }) => {
    await db.updateTable('creators').set({ bornOn: '2020-01-01' }).where('id', '=', deal.creator.id).execute()
    await letTimeAct(db, deal.id, plusDays(clock.now, 10))
  },
  'begin-extra-revision': async ({ db, make, clock, deal }) => {
    const { brand, creator, id } = deal
    await db.updateTable('collaborations').set({ changesAsked: 2 }).where('id', '=', id).execute()
    await offerRevision(db, brand, id, { price: '300', note: 'Once more' }, clock.now)
    await answerRevision(db, creator, id, 'accept-revision', clock.now)
    await make.pay(deal)
  },
  'publish-post': ({ make, deal }, actor) => make.publish({ ...deal, creator: actor as CreatorActor }),
  complete: async ({ make, world, deal }) => {
    await make.onboard(deal.creator)
    await world.settle()
  },
  'open-dispute': async ({ db, clock, deal }, actor) => {
    const side = actor as BrandActor
    const status = (await statusOf(db, deal.id)) as Status
    await openDispute(db, side, deal.id, claimOf(side.role, status), clock.now)
  },
  'dispute-claimed': async ({ db, make, clock, deal }, actor) => {
    const picture = make.picture()
    await openClaim(db, deal.brand, deal.id, { kind: 'removed', statement: 'It is gone', picture }, clock.now)
    await takeClaimStep(db, deal.creator, deal.id, 'answer-claim', clock.now, 'It is there')
    await upholdClaim(db, actor as StaffActor, deal.id, 'It is not there', clock.now)
  },
  settle: rule(225_000),
  refund: rule(0),
  'accept-settlement': async ({ db, clock, deal }, actor) => {
    const side = actor as BrandActor | CreatorActor
    const offer = { toCreator: sar(225_000) }
    const offerId = await offerSettlement(db, deal[otherSide(side.role)], deal.id, offer, clock.now)
    await acceptSettlement(db, side, deal.id, offerId, clock.now)
  },
  'charge-back': async ({ db, world, deal }) => {
    const { id } = world.double.openDispute(await chargeOf(db, deal.id))
    world.double.closeDispute(id, 'lost')
    await world.settle()
  },
}

const isPlain = (step: StepName): step is (typeof plainSteps)[number] =>
  (plainSteps as readonly StepName[]).includes(step)

/** Takes a step as it is really taken: by its command, by the money that arrives, by the bank. */
export function takeForReal(step: StepName, stand: Stand, actor: Actor): Promise<unknown> {
  const door = commands[step]
  if (door) return door(stand, actor)
  if (!isPlain(step)) throw new Error(`nothing takes ${step}`)
  return takeStep(stand.db, actor, stand.deal.id, step, stand.clock.now)
}

/** The creator says where the product goes. */
export const giveHome = ({ db, clock, deal }: Stand) =>
  giveAddress(
    db,
    deal.creator,
    deal.id,
    {
      ...{ recipient: 'Noura', line1: 'King Fahd Road 1', line2: '', city: 'Riyadh', postcode: '' },
      ...{ country: 'SA', phone: '+966500000000' },
    },
    clock.now,
  )

/** Tries a step at the one gate that all commands go through, for roles that no command or button serves. */
export const tryAtGate = (step: StepName, { db, clock, deal }: Stand, actor: Actor) =>
  db.transaction().execute(async (tx) => {
    await advance(tx, actor, await holdCollaboration(tx, actor, deal.id), step, clock.now)
  })
