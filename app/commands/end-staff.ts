import type { Db, Tx } from '#db/db.ts'
import { listProposalsOf } from '#db/queries/proposals.ts'
import { deleteSecondFactor } from '#db/queries/second-factors.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { recordWithdrawn } from '#db/queries/staff-invitations.ts'
import { lockTeam, recordEnded } from '#db/queries/team.ts'
import { type StaffActor, system } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdDispute, moveDispute } from './move-dispute.ts'
import { sendBack } from './send-back-manual-payout.ts'
import { decline } from './withdraw.ts'

/**
 * Ends the account of another person of staff: no session, no password, no powers. What they proposed and nobody has
 * confirmed waits for a decision anew, and the links they sent are closed. Somebody who may give powers always remains.
 * @throws Refusal: unknown, oneself, the last with the power over powers.
 */
export async function endStaff(
  db: Db,
  actor: StaffActor,
  { id, reason }: { id: string; reason: string },
  now: Date,
) {
  if (id === actor.accountId) throw new Refusal('forbidden', 'power.own')
  await db.transaction().execute(async (tx) => {
    // Deals are held before people, everywhere.
    await takeProposalsBack(tx, actor, id, reason, now)
    const team = await lockTeam(tx)
    const person = team.find((one) => one.id === id)
    if (!person) throw new Refusal('not_found', 'power.unknown')
    if (!team.some((one) => one.id !== id && one.powers.includes('team')))
      throw new Refusal('conflict', 'power.last')
    await recordWithdrawn(tx, { byId: id }, actor.accountId, now)
    await recordEnded(tx, { accountId: id, before: person.powers, reason, byId: actor.accountId }, now)
    await deleteSecondFactor(tx, id)
    await deleteSessionsOf(tx, id)
  })
}

async function takeProposalsBack(tx: Tx, actor: StaffActor, id: string, reason: string, now: Date) {
  const { disputes, payouts, withdrawals } = await listProposalsOf(tx, id)
  for (const collaborationId of disputes) {
    const { dispute } = await holdDispute(tx, system, collaborationId)
    const step = dispute.status === 'appeal_seconding' ? 'return-appeal' : 'return-ruling'
    await moveDispute(tx, system, dispute, step, now, { note: reason, isSilent: true })
  }
  for (const payoutId of payouts) await sendBack(tx, actor, payoutId, reason, now)
  for (const requestId of withdrawals) await decline(tx, actor, requestId, now)
}
