import { addEvidence } from '#app/commands/add-evidence.ts'
import { answerDispute } from '#app/commands/answer-dispute.ts'
import { acceptRuling, appealRuling } from '#app/commands/answer-ruling.ts'
import { rulingOf } from '#app/commands/dispute.testing.ts'
import { ruleDispute, secondRuling } from '#app/commands/rule-dispute.ts'
import { acceptSettlement, endSettlementOffer, offerSettlement } from '#app/commands/settle-dispute.ts'
import { takeStep } from '#app/commands/take-step.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import { money } from '#app/domain/money.ts'
import type { RefusalKind } from '#app/domain/refusal.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { listSettlementOffers } from '#db/queries/settlement-offers.ts'
import type { Act } from './act.ts'
import {
  enter,
  giveOut,
  hour,
  isContested,
  isIn,
  isRunning,
  type Model,
  otherOf,
  type Person,
  rule,
  share,
  type Side,
} from './model.ts'

const sides = ['brand', 'creator'] as const
const people = ['ann', 'ben', 'cleo'] as const
const both: RefusalKind[] = ['forbidden', 'conflict']

const answers = (who: Side): Act => ({
  allowed: (model) => model.by !== who && isIn(model, 'opened'),
  refusal: both,
  model: (model, now) => enter(model, 'reviewing', now),
  real: ({ db, id, [who]: actor }, now) =>
    answerDispute(db, actor, id, { position: 'partly', statement: 'Not all of it' }, now),
})

const brings = (who: Side): Act => ({
  allowed: (model) => isIn(model, 'opened', 'reviewing', 'ruled', 'appealed'),
  isRepeatable: true,
  model: () => {},
  real: ({ db, id, [who]: actor }, now) =>
    addEvidence(db, actor, id, { point: 'other', kind: 'text', body: 'See for yourself' }, now),
})

/** A part of what is frozen at this moment, as the page of the offer or of the ruling would show it. */
const partOf = ({ frozen }: Model, part: number) => money(Math.floor(frozen * part), 'SAR')

const offers = (who: Side, part: number): Act => ({
  allowed: isRunning,
  isRepeatable: true,
  model: (model, now) => {
    const { frozen } = model
    model.offers += 1
    model.offer = {
      ...{ by: who, toCreator: Math.floor(frozen * part), frozen, until: now + 72 * hour },
      number: model.offers,
    }
  },
  real: ({ db, id, model, [who]: actor }, now) =>
    offerSettlement(db, actor, id, { toCreator: partOf(model, part) }, now),
})

const accepts = (who: Side): Act => ({
  allowed: (model, now) => {
    const { offer } = model
    const stands = offer !== null && offer.by !== who && now < offer.until && offer.frozen === model.frozen
    return isRunning(model) && stands && !isContested(model)
  },
  refusal: ['forbidden', 'conflict', 'not_found'],
  model: (model, now) => share(model, model.offer!.toCreator, 'settled', now),
  real: async ({ db, id, [who]: actor }, now) => {
    const last = (await listSettlementOffers(db, id)).at(-1)?.id ?? 0
    await acceptSettlement(db, actor, id, last, now)
  },
})

const endsOffer = (who: Side, act: 'refuse-settlement' | 'withdraw-settlement'): Act => ({
  allowed: (model, now) => {
    const isOwn = model.offer?.by === who
    const stands = model.offer !== null && now < model.offer.until
    return isRunning(model) && stands && isOwn === (act === 'withdraw-settlement')
  },
  refusal: ['forbidden', 'conflict', 'not_found'],
  model: (model) => {
    model.offer = null
  },
  real: async ({ db, id, [who]: actor }, now) => {
    const offerId = (await listSettlementOffers(db, id)).at(-1)?.id ?? 0
    await endSettlementOffer(db, actor, id, { offerId, act }, now)
  },
})

const hadPart = ({ first }: Model, who: Person) => first?.author === who || first?.second === who

const rules = (who: Person, part: number): Act => ({
  allowed: (model) =>
    !isContested(model) && (isIn(model, 'reviewing') || (isIn(model, 'appealed') && !hadPart(model, who))),
  refusal: both,
  model: (model, now) => rule(model, who, part, now),
  real: async ({ db, id, model, staff }, now) => {
    const reason = (await findDispute(db, id))!.reason
    await ruleDispute(db, staff[who], id, rulingOf(partOf(model, part), reason), now)
  },
})

const mayAgree = (model: Model, who: Person) =>
  isIn(model, 'seconding')
    ? model.first!.author !== who
    : isIn(model, 'appeal_seconding') && model.appeal!.author !== who && model.first!.author !== who

const agrees = (who: Person): Act => ({
  // What takes effect at once waits for the bank.
  allowed: (model) => mayAgree(model, who) && !(isIn(model, 'appeal_seconding') && isContested(model)),
  refusal: both,
  model: (model, now) => {
    if (model.status === 'appeal_seconding') return share(model, model.appeal!.toCreator, 'final', now)
    model.first!.second = who
    giveOut(model, now)
  },
  real: ({ db, id, staff }, now) => secondRuling(db, staff[who], id, { isAgreed: true }, now),
})

const sendsBack = (who: Person): Act => ({
  allowed: (model) => mayAgree(model, who),
  refusal: both,
  model: (model, now) => enter(model, model.status === 'seconding' ? 'reviewing' : 'appealed', now),
  real: ({ db, id, staff }, now) =>
    secondRuling(db, staff[who], id, { isAgreed: false, note: 'Look at the label' }, now),
})

const acceptsRuling = (who: Side): Act => ({
  allowed: (model) =>
    isIn(model, 'ruled') &&
    !model.accepted.includes(who) &&
    !(model.accepted.includes(otherOf(who)) && isContested(model)),
  model: (model, now) => {
    model.accepted.push(who)
    if (model.accepted.length === 2) share(model, model.first!.toCreator, 'final', now)
  },
  real: ({ db, id, [who]: actor }, now) => acceptRuling(db, actor, id, now),
})

const appeals = (who: Side): Act => ({
  allowed: (model, now) => isIn(model, 'ruled') && !model.accepted.includes(who) && now < model.dueAt!,
  model: (model, now) => enter(model, 'appealed', now),
  real: ({ db, id, [who]: actor }, now) => appealRuling(db, actor, id, 'The label was there', now),
})

const never = (refusal: RefusalKind[], real: Act['real']): Act => ({
  allowed: () => false,
  refusal,
  model: () => {},
  real,
})

const named = <K extends string>(names: readonly K[], acts: (name: K) => Record<string, Act>) =>
  Object.assign({}, ...names.map(acts)) as Record<string, Act>

/** Everything that people try in a dispute, at the right and at the wrong moment. */
export const acts: Record<string, Act> = {
  ...named(sides, (who) => ({
    [`${who} answers`]: answers(who),
    [`${who} brings evidence`]: brings(who),
    [`${who} offers half`]: offers(who, 0.5),
    [`${who} offers a third`]: offers(who, 1 / 3),
    [`${who} accepts the offer`]: accepts(who),
    [`${who} refuses the offer`]: endsOffer(who, 'refuse-settlement'),
    [`${who} withdraws the offer`]: endsOffer(who, 'withdraw-settlement'),
    [`${who} accepts the ruling`]: acceptsRuling(who),
    [`${who} appeals`]: appeals(who),
    [`${who} offers more than there is`]: never(['conflict'], ({ db, id, model, [who]: actor }, now) =>
      offerSettlement(db, actor, id, { toCreator: money(model.price + 100, 'SAR') }, now),
    ),
  })),
  ...named(people, (who) => ({
    [`${who} gives all`]: rules(who, 1),
    [`${who} gives a part`]: rules(who, 0.37),
    [`${who} gives nothing`]: rules(who, 0),
    [`${who} agrees`]: agrees(who),
    [`${who} sends it back`]: sendsBack(who),
  })),
  'creator takes an offer that never was': never(['not_found', 'conflict'], ({ db, id, creator }, now) =>
    acceptSettlement(db, creator, id, 999_999_999, now),
  ),
  'a stranger accepts the ruling': never(['not_found'], ({ db, id, stranger }, now) =>
    acceptRuling(db, stranger, id, now),
  ),
  // Beside the ruling nothing moves the money of a disputed deal.
  ...named(['verify-post', 'approve-draft', 'cancel-late-post'] as const, (step) => ({
    [`brand tries ${step}`]: never(['conflict'], ({ db, id, brand }, now) =>
      takeStep(db, brand, id, step, now),
    ),
  })),
}

/** The deal's status that belongs to where its dispute stands. */
export function dealStatus({ status, released }: Model): Status {
  if (status === 'final') return released === 0 ? 'refunded' : 'settled'
  if (status === 'settled') return 'settled'
  return status === 'charged_back' ? 'refunded' : 'disputed'
}
