import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { recordRequestEnd } from '#db/queries/processor-requests.ts'
import { findOpenTakeBack } from '#db/queries/take-backs.ts'
import { continueTakeBack } from './continue-take-back.ts'
import { payCreator } from './pay-creator.ts'

/**
 * What was asked back of a creator has come: a take-back goes on with it, otherwise it pays what the creator owes. The
 * cash may be here before the processor's answer; it ends the request all the same.
 */
export async function endReversal(tx: Tx, deal: LockedCollaboration, requestId: string | null, now: Date) {
  if (requestId) await recordRequestEnd(tx, requestId, { status: 'done', processorId: null }, now)
  if (await findOpenTakeBack(tx, deal.id)) await continueTakeBack(tx, deal, now)
  else await payCreator(tx, deal, now)
}
