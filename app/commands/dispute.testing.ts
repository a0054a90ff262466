import type { Db } from '#db/db.ts'
import { findDispute } from '#db/queries/disputes.ts'
import type { BrandActor, CreatorActor, StaffActor } from '../domain/actor.ts'
import { type ReasonName, reasonOf, reasonsFor } from '../domain/dispute/reasons.ts'
import { type DisputeSide, otherSide } from '../domain/dispute/steps.ts'
import type { Status } from '../domain/collaboration/steps.ts'
import type { Money } from '../domain/money.ts'
import { answerDispute } from './answer-dispute.ts'
import { acceptRuling } from './answer-ruling.ts'
import { type Ruling, ruleDispute } from './rule-dispute.ts'

type Sides = { id: string; brand: BrandActor; creator: CreatorActor }

/** A claim that this side may make where the deal stands. */
export const claimOf = (side: DisputeSide, status: Status) => ({
  reason: reasonsFor(side, status)[0] ?? ('off-brief' as const),
  statement: 'Not as agreed',
})

/** A ruling by the first criterion of the dispute's reason. */
export const rulingOf = (toCreator: Money, reason: ReasonName = 'off-brief'): Ruling => ({
  toCreator,
  criterion: reasonOf(reason).criteria[0]!,
  language: 'en',
  words: { en: { facts: 'The draft shows it', why: 'As the brief says' } },
})

/** The other side answers if it has not. */
export async function answerIfAsked(db: Db, deal: Sides, now: Date) {
  const dispute = (await findDispute(db, deal.id))!
  if (dispute.status !== 'opened') return
  const answer = { position: 'denies', statement: 'It is as agreed' } as const
  await answerDispute(db, deal[otherSide(dispute.byRole)], deal.id, answer, now)
}

/** Staff rules on a dispute that both sides have spoken in. */
export async function ruleOn(db: Db, deal: Sides, staff: StaffActor, toCreator: Money, now: Date) {
  await answerIfAsked(db, deal, now)
  const { reason } = (await findDispute(db, deal.id))!
  await ruleDispute(db, staff, deal.id, rulingOf(toCreator, reason), now)
}

/** A dispute from its claim to its end: answered, ruled by one person, accepted by both. */
export async function ruleAndAccept(db: Db, deal: Sides, staff: StaffActor, toCreator: Money, now: Date) {
  await ruleOn(db, deal, staff, toCreator, now)
  await acceptRuling(db, deal.brand, deal.id, now)
  await acceptRuling(db, deal.creator, deal.id, now)
}
