import { listHeldSince } from '#db/queries/charges.ts'
import { listDue } from '#db/queries/collaborations.ts'
import { listDueDisputes } from '#db/queries/disputes.ts'
import { listDueMilestones } from '#db/queries/milestones.ts'
import { listSoonDue } from '#db/queries/reminders.ts'
import { listUngranted } from '#db/queries/rights.ts'
import { listExpiredOffers } from '#db/queries/settlement-offers.ts'
import { expireSettlement, letDisputeTimeAct } from '../commands/clock-dispute.ts'
import { grantRights } from '../commands/grant-rights.ts'
import { remind } from '../commands/remind.ts'
import { releasePart } from '../commands/release-part.ts'
import { letTimeAct, takeStep } from '../commands/take-step.ts'
import { system } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { stepOf } from '../domain/collaboration/steps.ts'
import { longestHoldDays } from '../domain/escrow/fees.ts'
import { Refusal } from '../domain/refusal.ts'
import type { JobContext } from './context.ts'
import { remindDisputes } from './remind-disputes.ts'

type Clocked = Pick<JobContext, 'db' | 'now'>

/** Time is an actor: takes the step that silence means, wherever a clock has run out, and reminds before it does. */
export async function runClocks({ db, now }: Clocked) {
  for (const id of await listDue(db, now())) await unlessOvertaken(letTimeAct(db, id, now()))
  for (const id of await listSoonDue(db, now())) await unlessOvertaken(remind(db, id, now()))
  for (const { id, collaborationId } of await listDueMilestones(db, now()))
    await unlessOvertaken(releasePart(db, system, collaborationId, id, now()))
  for (const id of await listDueDisputes(db, now())) await unlessOvertaken(letDisputeTimeAct(db, id, now()))
  await remindDisputes({ db, now })
  for (const id of await listExpiredOffers(db, now())) await unlessOvertaken(expireSettlement(db, id, now()))
  // A bank may have contested the payment when it came in: granted once that has ended well.
  for (const id of await listUngranted(db)) await unlessOvertaken(grantRights(db, id, now()))
  const held = await listHeldSince(db, stepOf('return-held').from, plusDays(now(), -longestHoldDays))
  for (const id of held) await unlessOvertaken(takeStep(db, system, id, 'return-held', now()))
}

/** Somebody may act in the same moment: then the clock has nothing left to do. */
export async function unlessOvertaken(step: Promise<void>) {
  try {
    await step
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
