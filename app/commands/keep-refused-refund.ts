import type { Tx } from '#db/db.ts'
import { findLostChargeback, listCovered } from '#db/queries/chargebacks.ts'
import { post } from '#db/queries/ledger.ts'
import type { StoredRequest } from '#db/queries/processor-requests.ts'
import { givenBy, keepRefused } from '../domain/escrow/chargeback.ts'
import { least } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'

/** A refused refund of a charge that the bank has taken back is not owed any more: it makes Athar's loss smaller. */
export async function keepRefusedRefund(tx: Tx, request: StoredRequest, now: Date) {
  const { id, kind, chargeId, collaborationId, amount } = request
  if (kind !== 'refund' || !chargeId || !collaborationId) return
  const lost = await findLostChargeback(tx, chargeId)
  if (!lost) return
  const loss = givenBy(await listCovered(tx, lost.id), collaborationId, 'chargeback_loss')
  const smaller = least(amount, money(Math.max(0, loss), amount.currency))
  await post(tx, keepRefused(lost.id, { id: collaborationId }, id, smaller), now)
}
