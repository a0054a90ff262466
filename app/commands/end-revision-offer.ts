import type { Tx } from '#db/db.ts'
import { findOpenRevision, recordRevisionStatus } from '#db/queries/extra-revisions.ts'
import { recordMilestoneStatus } from '#db/queries/milestones.ts'
import type { StepName } from '../domain/collaboration/steps.ts'

/**
 * The review has ended: what was offered for another round of changes begins if its price is held, and lapses
 * otherwise, so that nothing of it is left to pay. The caller holds the deal.
 */
export async function endRevisionOffer(tx: Tx, id: string, step: StepName, now: Date) {
  const offer = await findOpenRevision(tx, id)
  if (!offer) return
  const isBegun = step === 'begin-extra-revision'
  await recordRevisionStatus(tx, offer.id, { status: isBegun ? 'begun' : 'lapsed' }, now)
  if (!isBegun && offer.milestoneId)
    await recordMilestoneStatus(tx, offer.milestoneId, { status: 'returned' }, now)
}
