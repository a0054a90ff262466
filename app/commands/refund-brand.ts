import type { Tx } from '#db/db.ts'
import { listChargeLines } from '#db/queries/charges.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { post } from '#db/queries/ledger.ts'
import { recordRequest } from '#db/queries/processor-requests.ts'
import { type Draw, drawOn } from '../domain/escrow/charge-lines.ts'
import { type Pot, requestRefund } from '../domain/escrow/movements.ts'
import { type Money, money } from '../domain/money.ts'

type Refunded = Pick<LockedCollaboration, 'id' | 'creatorId'>

/**
 * Asks the processor to give an amount of a deal back to the brand, from the charges it came with, or from the one
 * named. What it refuses stays due to the brand.
 */
export async function refundBrand(
  tx: Tx,
  deal: Refunded,
  amount: Money,
  from: Pot | 'refund_due',
  now: Date,
  chargeId?: string,
) {
  if (amount.amount === 0) return
  const draws: Draw[] = chargeId
    ? [{ chargeId, amount: amount.amount }]
    : drawOn(await listChargeLines(tx, deal.id), amount.amount)
  for (const draw of draws) {
    const part = money(draw.amount, amount.currency)
    const requestId = await recordRequest(
      tx,
      {
        kind: 'refund',
        collaborationId: deal.id,
        creatorId: deal.creatorId,
        chargeId: draw.chargeId,
        amount: part,
      },
      now,
    )
    await post(tx, requestRefund(deal, requestId, part, from), now)
    await enqueue(tx, { name: 'send-request', data: { requestId } })
  }
}
