import type { Tx } from '#db/db.ts'
import { findSuspendedSide, payoutsAreHeld } from '#db/queries/suspensions.ts'
import { Refusal } from '../domain/refusal.ts'

/** Nothing new begins with somebody who is suspended. @throws Refusal that names the side. */
export async function refuseSuspended(tx: Tx, sides: { brandId: string; creatorId: string }) {
  const side = await findSuspendedSide(tx, sides)
  if (side) throw new Refusal('conflict', `suspended.${side}`)
}

/** Nothing is sent to a creator whose payouts are held. @throws Refusal */
export async function refuseHeld(tx: Tx, creatorId: string) {
  if (await payoutsAreHeld(tx, creatorId)) throw new Refusal('conflict', 'payout.suspended')
}
