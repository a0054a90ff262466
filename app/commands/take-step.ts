import type { Db } from '#db/db.ts'
import { findSetting } from '#db/queries/switches.ts'
import { type Actor, system } from '../domain/actor.ts'
import { silenceOf, standingOf, type StepName } from '../domain/collaboration/steps.ts'
import { wasOffLately } from '../domain/staff/switches.ts'
import { findBlocking } from './refuse-noncompliant.ts'
import { advance, holdCollaboration } from './advance.ts'
import { refuseClaimed } from './take-claim-step.ts'

/** Steps that need nothing but somebody's word: a decline, a shipment, an approval, a verification. */
export const plainSteps = [
  'decline-offer',
  'decline-bid',
  'withdraw-offer',
  'withdraw-bid',
  'cancel-unfunded',
  'cancel-unaddressed',
  'cancel-unshipped',
  'report-lost',
  'cancel-lost',
  'approve-draft',
  'cancel-late-draft',
  'cancel-late-revision',
  'cancel-late-post',
  'verify-post',
  'return-held',
  'call-off',
  'expire',
] as const satisfies readonly StepName[]
export type PlainStep = (typeof plainSteps)[number]

/** Takes a step that carries nothing but a note. @throws Refusal as the table of steps says. */
export async function takeStep(db: Db, actor: Actor, id: string, step: PlainStep, now: Date, note = '') {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    await advance(tx, actor, deal, step, now, { note })
    // The table has spoken first: whoever may not take the step at all hears that, claim or no claim.
    if (step === 'verify-post') await refuseClaimed(tx, id)
  })
}

/**
 * Takes the step that silence means where the deal stands by now, if its clock has run out by then as well: since the
 * timer read it, somebody may have taken a step and set another clock. @throws Refusal.
 */
export async function letTimeAct(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, system, id)
    const silence = silenceOf(standingOf(deal))
    if (!silence) return
    if (silence.step === 'verify-post') await refuseClaimed(tx, id)
    // A brand that could not pay is not silent.
    if (silence.step === 'cancel-unfunded' && wasOffLately(await findSetting(tx, 'payments'), now)) return
    const blocking =
      silence.step === 'approve-draft' && deal.dueAt! <= now ? await findBlocking(tx, id, now) : []
    if (blocking.length === 0) await advance(tx, system, deal, silence.step, now)
    else await advance(tx, system, deal, 'return-for-compliance', now)
  })
}
