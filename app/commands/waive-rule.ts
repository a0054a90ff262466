import type { Db } from '#db/db.ts'
import { findFacts, recordWaiver } from '#db/queries/compliance.ts'
import type { StaffActor } from '../domain/actor.ts'
import { findingsOf } from '../domain/compliance/check.ts'
import type { WaiverForm } from '../domain/compliance/waiver.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { tellEvent } from './tell-event.ts'

/**
 * Staff lets a deal go on although a rule is not met, with a reason that both sides read.
 * @throws Refusal conflict when the rule is met, or was waived already.
 */
export async function waiveRule(
  db: Db,
  actor: StaffActor,
  id: string,
  { rule, reason }: WaiverForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const findings = findingsOf(await findFacts(tx, id, now))
    if (!findings.some((finding) => finding.rule === rule)) throw new Refusal('conflict', 'compliance.met')
    const { accountId } = actor
    const isNew = await recordWaiver(tx, { collaborationId: id, rule, reason, accountId }, now)
    if (!isNew) throw new Refusal('conflict', 'compliance.waived')
    await tellEvent(tx, actor, deal, { step: 'waive-rule', note: reason }, now)
  })
}
