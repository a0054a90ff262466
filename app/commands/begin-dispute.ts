import type { Tx } from '#db/db.ts'
import { recordDispute, recordDisputeStep, recordStatement } from '#db/queries/disputes.ts'
import { accountOf, type Actor } from '../domain/actor.ts'
import type { ReasonName } from '../domain/dispute/reasons.ts'
import { type DisputeSide, disputeDueAt } from '../domain/dispute/steps.ts'
import type { Money } from '../domain/money.ts'

type Opening = {
  collaborationId: string
  /** Where the deal stood. */
  dealStatus: string
  reason: ReasonName
  byRole: DisputeSide
  frozen: Money
  statement: string
  asks: Money | null
}

/** The dispute begins with the claim of the side that says so, within a command that has frozen the money. */
export async function beginDispute(
  tx: Tx,
  actor: Actor,
  { statement, asks, ...opening }: Opening,
  now: Date,
) {
  const { collaborationId, byRole } = opening
  // What staff opens for a side was said by nobody of that side.
  const accountId = actor.role === 'staff' ? null : accountOf(actor)
  await recordDispute(tx, { ...opening, accountId, dueAt: disputeDueAt('opened', now) }, now)
  await recordStatement(
    tx,
    { collaborationId, kind: 'claim', position: null, role: byRole, accountId, asks, body: statement },
    now,
  )
  await recordDisputeStep(tx, { collaborationId, step: 'open-dispute', from: null, to: 'opened', actor }, now)
}
