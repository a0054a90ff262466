import type { Tx } from '#db/db.ts'
import { isContested } from '#db/queries/chargebacks.ts'
import { Refusal } from '../domain/refusal.ts'

/** While a bank may still take a payment back, no step moves the money of its deals. @throws Refusal conflict. */
export async function refuseContested(tx: Tx, collaborationId: string) {
  if (await isContested(tx, collaborationId)) throw new Refusal('conflict', 'money.contested')
}
