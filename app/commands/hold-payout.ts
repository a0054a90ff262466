import type { Tx } from '#db/db.ts'
import { type LockedCollaboration, lockCollaboration } from '#db/queries/collaborations.ts'
import { findManualPayout, lockManualPayout, type ManualPayout } from '#db/queries/manual-payouts.ts'
import { system } from '../domain/actor.ts'
import type { ManualPayoutStatus } from '../domain/escrow/manual-payout.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * A payout with its deal's row and its own held, in that order. @throws Refusal not_found, conflict when it is in none
 * of these statuses any more.
 */
export async function holdPayout(
  tx: Tx,
  id: string,
  statuses: readonly ManualPayoutStatus[],
): Promise<{ payout: ManualPayout; deal: LockedCollaboration }> {
  const found = await findManualPayout(tx, id)
  const deal = found && (await lockCollaboration(tx, found.collaborationId, system))
  const payout = deal && (await lockManualPayout(tx, id))
  if (!deal || !payout) throw new Refusal('not_found', 'payout.unknown')
  if (!statuses.includes(payout.status)) throw new Refusal('conflict', 'payout.out_of_turn')
  return { payout, deal }
}
